package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Tuples. The slots are set before any other thread sees the tuple and never change.
 *
 * <pre>
 *   8  long   length
 *  16  slots  the elements
 * </pre>
 */
public final class Tuples {
    private static final int LENGTH = Header.PAYLOAD;
    private static final int ITEMS = Header.PAYLOAD + 8;

    private Tuples() {}

    /** A new tuple whose slots are all empty, to be filled by {@link #init} before anybody else sees it. */
    public static long allocate(ThreadState t, int length) {
        long tuple = t.allocate(TypeIds.TUPLE, 8 + 8 * length);
        Memory.setLong(tuple + LENGTH, length);
        return tuple;
    }

    /** Sets an element of a new tuple; consumes the reference. */
    public static void init(ThreadState t, long tuple, int index, long item) {
        t.m.initStore(tuple, tuple + ITEMS + 8L * index, item);
    }

    /** A tuple of the {@code count} references at {@code stack[base]} and above, which move into it; {@code sp = base}. */
    public static long fromStack(ThreadState t, int base, int count) {
        if (count == 0) {
            return t.retained(t.space.emptyTuple);
        }
        long tuple = allocate(t, count);
        for (int i = 0; i < count; i++) {
            init(t, tuple, i, t.stack[base + i]);
            t.stack[base + i] = 0;
        }
        t.sp = base;
        return tuple;
    }

    /** Number of elements. */
    public static int length(long tuple) {
        return (int) Memory.getLong(tuple + LENGTH);
    }

    /** The element, borrowed from the tuple. */
    public static long get(long tuple, int index) {
        return Memory.getLong(tuple + ITEMS + 8L * index);
    }

    /** A new reference to the element. */
    public static long load(ThreadState t, long tuple, int index) {
        return t.m.loadStable(tuple, tuple + ITEMS + 8L * index);
    }
}
