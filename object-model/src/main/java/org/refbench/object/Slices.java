package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Slice objects, and the arithmetic of slices (CPython's PySlice_Unpack and PySlice_AdjustIndices). Immutable.
 *
 * <pre>
 *   8  slot  start     16  slot  stop     24  slot  step
 * </pre>
 *
 * The bounds of a slice are unpacked first, into three longs clipped to 64 bits; how many elements that makes, and which
 * is the first, follows from a length that may only be known under a lock, and takes no allocation.
 */
public final class Slices {
    private static final int START = Header.PAYLOAD;
    private static final int STOP = Header.PAYLOAD + 8;
    private static final int STEP = Header.PAYLOAD + 16;

    private Slices() {}

    /** A slice object; all references are borrowed. */
    public static long create(ThreadState t, long start, long stop, long step) {
        long slice = t.allocate(TypeIds.SLICE, 24);
        t.m.initStore(slice, slice + START, t.retained(start));
        t.m.initStore(slice, slice + STOP, t.retained(stop));
        t.m.initStore(slice, slice + STEP, t.retained(step));
        return slice;
    }

    /** Whether {@code object} is a slice. */
    public static boolean isSlice(long object) {
        return Header.type(object) == TypeIds.SLICE;
    }

    /** The start object, borrowed from the slice. */
    public static long startObject(long slice) {
        return Memory.getLong(slice + START);
    }

    /** The stop object, borrowed from the slice. */
    public static long stopObject(long slice) {
        return Memory.getLong(slice + STOP);
    }

    /** The step object, borrowed from the slice. */
    public static long stepObject(long slice) {
        return Memory.getLong(slice + STEP);
    }

    /** The step; never 0, and never so small that its negation overflows. */
    static long step(ThreadState t, long slice) {
        long step = bound(t, stepObject(slice), 1);
        if (step == 0) {
            throw Exceptions.valueError(t, "slice step cannot be zero");
        }
        return Math.max(step, -Long.MAX_VALUE);
    }

    /** The start, not yet adjusted to a length. */
    static long start(ThreadState t, long slice, long step) {
        return bound(t, startObject(slice), step < 0 ? Long.MAX_VALUE : 0);
    }

    /** The stop, not yet adjusted to a length. */
    static long stop(ThreadState t, long slice, long step) {
        return bound(t, stopObject(slice), step < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    private static long bound(ThreadState t, long object, long absent) {
        return switch (Header.type(object)) {
            case TypeIds.NONE -> absent;
            case TypeIds.INT, TypeIds.BOOL -> Ints.value(object);
            case TypeIds.BIG_INT -> BigInts.sign(object) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            default ->
                throw Exceptions.typeError(t, "slice indices must be integers or None or have an __index__ method");
        };
    }

    /** Counts a negative index from the end, then clips it to 0 .. {@code length}. */
    static long clip(long index, long length) {
        long at = index < 0 ? index + length : index;
        return Math.clamp(at, 0, length);
    }

    /** The first index of a slice of a sequence of {@code length} elements, if it has any. */
    static long first(long start, long step, long length) {
        return step > 0 ? clip(start, length) : clipDown(start, length);
    }

    /** The index before which a slice of a sequence of {@code length} elements ends. */
    static long end(long stop, long step, long length) {
        return step > 0 ? clip(stop, length) : clipDown(stop, length);
    }

    /** For a negative step, bounds lie between -1 and the last index. */
    private static long clipDown(long index, long length) {
        long at = index < 0 ? index + length : index;
        return Math.clamp(at, -1, length - 1);
    }

    /** How many elements a slice of a sequence of {@code length} elements has. */
    static long count(long start, long stop, long step, long length) {
        long first = first(start, step, length);
        long end = end(stop, step, length);
        if (step > 0) {
            return first < end ? (end - first - 1) / step + 1 : 0;
        }
        return end < first ? (first - end - 1) / -step + 1 : 0;
    }
}
