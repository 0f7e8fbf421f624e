package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Ranges and their iterators, over ints of 64 bits: a bound, step or length beyond raises OverflowError. Ranges are
 * immutable. Of an iterator only the index changes; threads that share one may see a value twice, but none from outside the
 * range.
 *
 * <pre>
 *  range     8  long  start    16  long  stop    24  long  step    32  long  length
 *  iterator  8  long  start    16  long  step    24  long  length  32  long  index
 * </pre>
 */
public final class Ranges {
    private static final int START = Header.PAYLOAD;
    private static final int STOP = Header.PAYLOAD + 8;
    private static final int STEP = Header.PAYLOAD + 16;
    private static final int LENGTH = Header.PAYLOAD + 24;
    private static final int IT_STEP = Header.PAYLOAD + 8;
    private static final int IT_LENGTH = Header.PAYLOAD + 16;
    private static final int IT_INDEX = Header.PAYLOAD + 24;

    private Ranges() {}

    /** A new range; ValueError if the step is 0. */
    public static long create(ThreadState t, long start, long stop, long step) {
        if (step == 0) {
            throw Exceptions.valueError(t, "range() arg 3 must not be zero");
        }
        long length = count(t, start, stop, step);
        long range = t.allocate(TypeIds.RANGE, 32);
        Memory.setLong(range + START, start);
        Memory.setLong(range + STOP, stop);
        Memory.setLong(range + STEP, step);
        Memory.setLong(range + LENGTH, length);
        return range;
    }

    private static long count(ThreadState t, long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        // the distance and the step's magnitude as unsigned numbers, which always fit
        long distance = step > 0 ? stop - start : start - stop;
        long stride = step > 0 ? step : -step;
        long length = Long.divideUnsigned(distance - 1, stride) + 1;
        if (length <= 0) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
        }
        return length;
    }

    /** The start. */
    public static long start(long range) {
        return Memory.getLong(range + START);
    }

    /** The stop. */
    public static long stop(long range) {
        return Memory.getLong(range + STOP);
    }

    /** The step. */
    public static long step(long range) {
        return Memory.getLong(range + STEP);
    }

    /** Number of values. */
    public static long length(long range) {
        return Memory.getLong(range + LENGTH);
    }

    /** The value at an index in range. */
    static long at(long range, long index) {
        return start(range) + index * step(range);
    }

    /** The index of a value, or -1. */
    static long indexOf(long range, long value) {
        long step = step(range);
        long distance = step > 0 ? value - start(range) : start(range) - value;
        if (length(range) == 0 || (step > 0 ? value < start(range) : value > start(range))) {
            return -1;
        }
        long stride = step > 0 ? step : -step;
        long index = Long.divideUnsigned(distance, stride);
        return Long.remainderUnsigned(distance, stride) == 0 && Long.compareUnsigned(index, length(range)) < 0
                ? index
                : -1;
    }

    /** Whether two ranges have the same values. */
    static boolean equal(long a, long b) {
        long length = length(a);
        return length == length(b) && (length == 0 || start(a) == start(b) && (length == 1 || step(a) == step(b)));
    }

    /** Equal ranges have equal hashes. */
    static long hash(long range) {
        long length = length(range);
        long hash = length * 0x9E3779B97F4A7C15L;
        hash = length > 0 ? (hash ^ start(range)) * 0xC2B2AE3D27D4EB4FL : hash;
        hash = length > 1 ? (hash ^ step(range)) * 0x165667B19E3779F9L : hash;
        hash ^= hash >>> 32;
        return hash == -1 ? -2 : hash;
    }

    static long slice(ThreadState t, long range, long start, long stop, long step) {
        long length = length(range);
        long first = at(range, Slices.first(start, step, length));
        long end = at(range, Slices.end(stop, step, length));
        return create(t, first, end, step(range) * step);
    }

    static String repr(long range) {
        String bounds = "range(" + start(range) + ", " + stop(range);
        return step(range) == 1 ? bounds + ")" : bounds + ", " + step(range) + ")";
    }

    /** An iterator over the range, or over its values from the last to the first. */
    static long iterator(ThreadState t, long range, boolean backward) {
        long length = length(range);
        long iterator = t.allocate(TypeIds.RANGE_ITERATOR, 32);
        Memory.setLong(iterator + START, backward && length > 0 ? at(range, length - 1) : start(range));
        Memory.setLong(iterator + IT_STEP, backward ? -step(range) : step(range));
        Memory.setLong(iterator + IT_LENGTH, length);
        Memory.setLong(iterator + IT_INDEX, 0);
        return iterator;
    }

    /** The next value, or 0 at the end. */
    static long next(ThreadState t, long iterator) {
        long index = Memory.getLong(iterator + IT_INDEX);
        if (index >= Memory.getLong(iterator + IT_LENGTH)) {
            return 0;
        }
        Memory.setLong(iterator + IT_INDEX, index + 1);
        return Ints.of(t, Memory.getLong(iterator + START) + index * Memory.getLong(iterator + IT_STEP));
    }
}
