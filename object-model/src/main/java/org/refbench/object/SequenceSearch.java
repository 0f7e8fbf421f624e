package org.refbench.object;

import org.refbench.heap.Header;

/** {@code count} and {@code index} of lists, tuples and ranges. */
final class SequenceSearch {
    private SequenceSearch() {}

    static long count(ThreadState t, int base, int count) {
        long sequence = t.stack[base];
        long wanted = t.stack[base + 1];
        long found = 0;
        long item = get(t, sequence, 0);
        for (long i = 1; item != 0; i++) {
            found += Compare.equal(t, t.push(item), wanted) ? 1 : 0;
            t.drop();
            item = get(t, sequence, i);
        }
        return Ints.of(t, found);
    }

    static long index(ThreadState t, int base, int count) {
        long sequence = t.stack[base];
        long wanted = t.stack[base + 1];
        long length = Length.of(t, sequence);
        long start = count > 2 ? bound(t, t.stack[base + 2], 0, length) : 0;
        long stop = count > 3 ? bound(t, t.stack[base + 3], Long.MAX_VALUE, length) : Long.MAX_VALUE;
        for (long i = start; i < stop; i++) {
            long item = get(t, sequence, i);
            if (item == 0) {
                break;
            }
            boolean found = Compare.equal(t, t.push(item), wanted);
            t.drop();
            if (found) {
                return Ints.of(t, i);
            }
        }
        throw switch (Header.type(sequence)) {
            case TypeIds.TUPLE -> Exceptions.valueError(t, "tuple.index(x): x not in tuple");
            case TypeIds.RANGE -> Exceptions.raise(t, PyType.VALUE_ERROR, Text.repr(t, wanted) + " is not in range");
            default -> Exceptions.raise(t, PyType.VALUE_ERROR, Text.repr(t, wanted) + " is not in list");
        };
    }

    /** A bound that counts from the end if negative, but never below 0. */
    private static long bound(ThreadState t, long object, long absent, long length) {
        if (object == 0) {
            return absent;
        }
        if (!Ints.isInt(object)) {
            throw Exceptions.typeError(t, "slice indices must be integers or have an __index__ method");
        }
        long bound = Numbers.asClamped(t, object);
        return bound < 0 ? Math.max(bound + length, 0) : bound;
    }

    /** A new reference to the element, or 0 beyond the end. */
    private static long get(ThreadState t, long sequence, long i) {
        return switch (Header.type(sequence)) {
            case TypeIds.LIST -> Lists.get(t, sequence, i);
            case TypeIds.TUPLE -> i < Tuples.length(sequence) ? Tuples.load(t, sequence, (int) i) : 0;
            default -> i < Ranges.length(sequence) ? Ints.of(t, Ranges.at(sequence, i)) : 0;
        };
    }
}
