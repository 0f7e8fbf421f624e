package org.refbench.object;

import java.util.Set;
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

    private static final Set<String> CLASS_METHODS = Set.of(
            "dict.fromkeys",
            "int.from_bytes",
            "float.fromhex",
            "str.maketrans",
            "bytes.fromhex",
            "bytes.maketrans",
            "bytearray.fromhex",
            "bytearray.maketrans",
            "object.__init_subclass__");

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

    /** Whether it is a method of a type that waits for its receiver; {@code __new__} takes none. */
    static boolean isUnboundMethod(ThreadState t, long function) {
        NativeDef definition = definition(t, function);
        return receiver(function) == 0
                && definition.owner() != null
                && !definition.name().equals("__new__");
    }

    /** Whether it is a method whose receiver is the type itself. */
    public static boolean isClassMethod(ThreadState t, long function) {
        NativeDef definition = definition(t, function);
        return definition.owner() != null
                && CLASS_METHODS.contains(definition.owner().name() + "." + definition.name());
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
