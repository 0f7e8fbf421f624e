package org.refbench.object;

import org.refbench.heap.Header;

/** The operators that str, tuple and list share: {@code +} and {@code *}. */
final class Sequences {
    private Sequences() {}

    /** {@code a + b}; 0 if {@code a} is no sequence, TypeError if {@code b} is not of the same type. */
    static long concat(ThreadState t, long a, int typeA, long b) {
        if (typeA != TypeIds.STR) {
            return 0;
        }
        if (Header.type(b) != typeA) {
            String name = TypeNames.of(typeA);
            throw Exceptions.typeError(
                    t, "can only concatenate %s (not \"%s\") to %s", name, TypeNames.ofObject(b), name);
        }
        return Strs.concat(t, a, b);
    }

    /** {@code a * b}, one of them a sequence; 0 if neither is one. */
    static long repeat(ThreadState t, long a, int typeA, long b, int typeB) {
        if (isSequence(typeA)) {
            return repeat(t, a, repeatCount(t, b));
        }
        return isSequence(typeB) ? repeat(t, b, repeatCount(t, a)) : 0;
    }

    private static long repeat(ThreadState t, long sequence, long count) {
        return Strs.repeat(t, sequence, count);
    }

    private static boolean isSequence(int type) {
        return type == TypeIds.STR;
    }

    /** How often to repeat a sequence; TypeError if {@code count} is no int. */
    static long repeatCount(ThreadState t, long count) {
        if (!Ints.isInt(count)) {
            throw Exceptions.typeError(t, "can't multiply sequence by non-int of type '%s'", TypeNames.ofObject(count));
        }
        return Numbers.asSize(t, count);
    }
}
