package org.refbench.object;

/** Guards native code that calls itself, such as the comparison of nested lists, against running out of Java stack. */
final class Recursion {
    private Recursion() {}

    /** One level deeper; RecursionError at the recursion limit. {@code what} ends the text, as in " in comparison". */
    static void enter(ThreadState t, String what) {
        if (t.depth + t.nesting >= t.space.recursionLimit) {
            throw Exceptions.raise(t, PyType.RECURSION_ERROR, "maximum recursion depth exceeded" + what);
        }
        t.nesting++;
    }

    /** Back out, also when an exception passes. */
    static void leave(ThreadState t) {
        t.nesting--;
    }
}
