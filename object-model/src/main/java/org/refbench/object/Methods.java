package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Bound methods of callables that are not native methods. Immutable.
 *
 * <pre>
 *   8  slot  callable    16  slot  the first argument
 * </pre>
 */
public final class Methods {
    static final int SLOTS = 2;
    private static final int FUNCTION = Header.PAYLOAD;
    private static final int SELF = Header.PAYLOAD + 8;

    private Methods() {}

    /** {@code function} bound to {@code self}; both are borrowed. */
    public static long create(ThreadState t, long function, long self) {
        long method = t.allocate(TypeIds.METHOD, 8 * SLOTS);
        t.m.initStore(method, method + FUNCTION, t.retained(function));
        t.m.initStore(method, method + SELF, t.retained(self));
        return method;
    }

    /** The callable, borrowed from the method. */
    public static long function(long method) {
        return Memory.getLong(method + FUNCTION);
    }

    /** The first argument, borrowed from the method. */
    public static long self(long method) {
        return Memory.getLong(method + SELF);
    }
}
