package org.refbench.interp;

/** A result of a {@link Program}, kept alive until closed. */
public final class PyValue implements AutoCloseable {
    private final PyRuntime runtime;
    private final long reference;
    private boolean closed;

    PyValue(PyRuntime runtime, long reference) {
        this.runtime = runtime;
        this.reference = reference;
    }

    long reference() {
        if (closed) {
            throw new IllegalStateException("the value is closed");
        }
        return reference;
    }

    /** Its {@code repr}. */
    public String repr() {
        return runtime.repr(reference());
    }

    /** Whether it is true. */
    public boolean isTrue() {
        return runtime.isTrue(reference());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            runtime.release(reference);
        }
    }
}
