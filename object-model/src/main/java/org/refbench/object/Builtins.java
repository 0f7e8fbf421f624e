package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Native functions and bound methods of builtin types.
 *
 * <pre>
 *   8  slot  receiver, or 0
 *  16  long  index of the {@link NativeDef} in the native table
 * </pre>
 */
public final class Builtins {
    static final int SLOTS = 1;
    private static final int RECEIVER = Header.PAYLOAD;
    private static final int INDEX = Header.PAYLOAD + 8;

    private Builtins() {}

    /** A native function; {@code receiver} (borrowed) is 0 unless it is a bound method. */
    public static long create(ThreadState t, int nativeIndex, long receiver) {
        long function = t.allocate(TypeIds.BUILTIN, 16);
        Memory.setLong(function + INDEX, nativeIndex);
        if (receiver != 0) {
            t.m.initStore(function, function + RECEIVER, t.retained(receiver));
        }
        return function;
    }

    /** What the function does. */
    public static NativeDef definition(ThreadState t, long function) {
        return t.space.natives.at(nativeIndex(function));
    }

    /** Its index in the native table. */
    public static int nativeIndex(long function) {
        return (int) Memory.getLong(function + INDEX);
    }

    /** The receiver, borrowed from the function; 0 if none. Never changes. */
    public static long receiver(long function) {
        return Memory.getLong(function + RECEIVER);
    }
}
