package org.refbench.object;

import java.util.Map;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;

/**
 * The methods of the builtin types as calls find them: one function object per native method, kept as a global slot, and
 * per type a hash table from the address of the interned name to that object. Filled by the first thread before any program
 * runs, read-only and thread-safe afterwards.
 */
public final class MethodTables {
    private final NativeTable natives;
    private final long[][] tables = new long[TypeIds.END][];
    private long[] objects = {};

    MethodTables(NativeTable natives) {
        this.natives = natives;
    }

    /** Makes the function objects of all methods that have been defined. */
    public void populate(ThreadState t) {
        objects = new long[natives.size()];
        for (int typeId = 0; typeId < TypeIds.END; typeId++) {
            PyType type = PyType.ofTypeId(typeId);
            Map<String, Integer> methods = type == null ? Map.of() : natives.methods(type);
            long[] table = new long[Integer.highestOneBit(4 * methods.size() + 1) * 2];
            methods.forEach((name, index) -> put(table, t.space.intern(t, name), object(t, index)));
            tables[typeId] = table;
        }
    }

    private long object(ThreadState t, int index) {
        if (objects[index] == 0) {
            objects[index] = t.space.lasting(t, Builtins.create(t, index, 0));
        }
        return objects[index];
    }

    /** Pairs of a name's address and a method's; open addressing, at most half full. */
    private static void put(long[] pairs, long name, long method) {
        int i = start(name, pairs);
        while (pairs[i] != 0) {
            i = (i + 2) & (pairs.length - 2);
        }
        pairs[i] = name;
        pairs[i + 1] = method;
    }

    private static int start(long name, long[] pairs) {
        return 2 * (int) ((name * 0x9E3779B97F4A7C15L) >>> 40) & (pairs.length - 2);
    }

    /** The method called {@code name} (a str) that {@code object}'s type has, borrowed from a global slot; 0 if none. */
    public long find(long object, long name) {
        int typeId = Switches.CHECKED ? Header.type(object) : Memory.getInt(object) & Header.TYPE_MASK;
        long[] pairs = tables[typeId];
        for (int i = start(name, pairs); pairs[i] != 0; i = (i + 2) & (pairs.length - 2)) {
            if (pairs[i] == name) {
                return pairs[i + 1];
            }
        }
        return ofType(PyType.ofTypeId(typeId), Strs.toJava(name)); // the name may be one that is not interned
    }

    /** The method of {@code type} itself, as {@code str.upper} means it; borrowed from a global slot; 0 if none. */
    public long ofType(PyType type, String name) {
        int index = natives.method(type, name);
        return index < 0 ? 0 : objects[index];
    }

    /** The method that {@code type} itself defines, borrowed from a global slot; 0 if none. */
    long own(PyType type, String name) {
        int index = natives.ownMethod(type, name);
        return index < 0 ? 0 : objects[index];
    }
}
