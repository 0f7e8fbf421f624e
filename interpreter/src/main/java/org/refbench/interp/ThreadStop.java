package org.refbench.interp;

/** Unwinds a thread that is to end because the program has: no Python code sees it. */
final class ThreadStop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ThreadStop() {
        super("the program has ended", null, false, false);
    }
}
