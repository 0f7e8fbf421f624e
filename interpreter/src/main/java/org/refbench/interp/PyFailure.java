package org.refbench.interp;

/** A Python exception that left the program through {@link Program}; the message is its traceback as CPython prints it. */
public final class PyFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PyFailure(String traceback) {
        super(traceback);
    }
}
