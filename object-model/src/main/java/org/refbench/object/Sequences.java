package org.refbench.object;

import org.refbench.heap.Header;

/** The operators that str, tuple and list share: {@code +} and {@code *}. */
final class Sequences {
    private Sequences() {}

    /** {@code a + b}; 0 if {@code a} is no sequence, TypeError if {@code b} is not of the same type. */
    static long concat(ThreadState t, long a, int typeA, long b) {
        if (typeA != TypeIds.STR && typeA != TypeIds.TUPLE && typeA != TypeIds.LIST) {
            return 0;
        }
        if (Header.type(b) != typeA) {
            throw notConcatenable(t, a, b);
        }
        return switch (typeA) {
            case TypeIds.STR -> Strs.concat(t, a, b);
            case TypeIds.TUPLE -> Tuples.concat(t, a, b);
            default -> Lists.concat(t, a, b);
        };
    }

    /** The error of {@code a + b} where {@code a} is a sequence and {@code b} is none of its type. */
    static PyError notConcatenable(ThreadState t, long a, long b) {
        String name = TypeNames.of(Header.type(a));
        return Exceptions.typeError(t, "can only concatenate %s (not \"%s\") to %s", name, TypeNames.ofObject(b), name);
    }

    /** {@code a * b}, one of them a sequence; 0 if neither is one. */
    static long repeat(ThreadState t, long a, int typeA, long b, int typeB) {
        if (isSequence(typeA)) {
            return repeat(t, a, typeA, repeatCount(t, b));
        }
        return isSequence(typeB) ? repeat(t, b, typeB, repeatCount(t, a)) : 0;
    }

    private static long repeat(ThreadState t, long sequence, int type, long count) {
        return switch (type) {
            case TypeIds.STR -> Strs.repeat(t, sequence, count);
            case TypeIds.TUPLE -> Tuples.repeat(t, sequence, count);
            default -> Lists.repeat(t, sequence, count);
        };
    }

    static boolean isSequence(int type) {
        return type == TypeIds.STR || type == TypeIds.TUPLE || type == TypeIds.LIST;
    }

    /** How often to repeat a sequence; TypeError if {@code count} is no int. */
    static long repeatCount(ThreadState t, long count) {
        if (!Ints.isInt(count) && !Specials.has(t, count, Dunder.INDEX)) {
            throw Exceptions.typeError(t, "can't multiply sequence by non-int of type '%s'", TypeNames.ofObject(count));
        }
        return Numbers.asSize(t, count);
    }
}
