package org.refbench.heap;

/** Checked mode found that a freed object was used, counted, written or freed again. The message names it. */
public final class UseAfterFreeError extends Error {
    private static final long serialVersionUID = 1L;

    UseAfterFreeError(String what) {
        super("use of a freed object: " + what);
    }
}
