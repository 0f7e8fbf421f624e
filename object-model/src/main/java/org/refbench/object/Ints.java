package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Ints that fit 64 bits, and bools. Immutable.
 *
 * <pre>  8  long  value </pre>
 */
public final class Ints {
    private static final int VALUE = Header.PAYLOAD;

    private Ints() {}

    /** A new reference to the int: a cached object from -5 to 256, else a new one. */
    public static long of(ThreadState t, long value) {
        if (value >= ObjectSpace.MIN_SMALL_INT && value <= ObjectSpace.MAX_SMALL_INT) {
            long cached = t.space.smallInts[(int) value - ObjectSpace.MIN_SMALL_INT];
            t.m.retainLocal(cached);
            return cached;
        }
        return create(t, value);
    }

    static long create(ThreadState t, long value) {
        long object = t.allocate(TypeIds.INT, 8);
        Memory.setLong(object + VALUE, value);
        return object;
    }

    static long createBool(ThreadState t, boolean value) {
        long object = t.allocate(TypeIds.BOOL, 8);
        Memory.setLong(object + VALUE, value ? 1 : 0);
        return object;
    }

    /** The value of an INT or BOOL object. */
    public static long value(long object) {
        return Memory.getLong(object + VALUE);
    }
}
