package org.refbench.object;

/**
 * Carries a Python exception through Java frames. The exception object is in {@link ThreadState#exception()}; this throwable
 * is one per thread, without a stack trace, so that raising allocates nothing on the Java heap.
 */
public final class PyError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PyError() {
        super("a Python exception is set in the thread state", null, false, false);
    }
}
