package org.refbench.object;

/** Iterators of the builtin types. */
public final class Iterators {
    private Iterators() {}

    static String reversedTypeName(long iterator) {
        return "reversed";
    }

    static String strIteratorTypeName(long iterator) {
        return "str_iterator";
    }
}
