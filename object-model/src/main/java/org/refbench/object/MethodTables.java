package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;

/**
 * The methods of the builtin types as calls find them: one function object per native method, made when a program first
 * uses it and kept as a global slot, and per type a hash table from the address of the interned name to that object.
 *
 * <p>Thread-safe. A table is an immutable array behind a final field, replaced when it grows, so a reader without any
 * synchronisation sees it whole; one that sees an old table takes the slow way, which looks again. No lock is held where a
 * safepoint may be.
 */
public final class MethodTables {
    private final NativeTable natives;
    private final Table[] tables = new Table[TypeIds.END];
    private long[] methods = new long[256];

    /** Pairs of a name's address and a method's, open addressing, never full. */
    private static final class Table {
        final long[] words;
        final int count;

        Table(long[] words, int count) {
            this.words = words;
            this.count = count;
        }

        private static int start(long name, long[] words) {
            return 2 * (int) ((name * 0x9E3779B97F4A7C15L) >>> 40) & (words.length - 2);
        }

        long get(long name) {
            long[] pairs = words;
            for (int i = start(name, pairs); pairs[i] != 0; i = (i + 2) & (pairs.length - 2)) {
                if (pairs[i] == name) {
                    return pairs[i + 1];
                }
            }
            return 0;
        }

        Table with(long name, long method) {
            long[] larger = new long[4 * count >= words.length - 4 ? 2 * words.length : words.length];
            for (int i = 0; i < words.length; i += 2) {
                if (words[i] != 0) {
                    put(larger, words[i], words[i + 1]);
                }
            }
            put(larger, name, method);
            return new Table(larger, count + 1);
        }

        private static void put(long[] pairs, long name, long method) {
            int i = start(name, pairs);
            while (pairs[i] != 0) {
                i = (i + 2) & (pairs.length - 2);
            }
            pairs[i] = name;
            pairs[i + 1] = method;
        }
    }

    MethodTables(NativeTable natives) {
        this.natives = natives;
    }

    /** The method called {@code name} (a str) that {@code object}'s type has, borrowed from a global slot; 0 if none. */
    public long find(ThreadState t, long object, long name) {
        int typeId = Switches.CHECKED ? Header.type(object) : Memory.getInt(object) & Header.TYPE_MASK;
        Table table = tables[typeId];
        if (table != null) {
            long method = table.get(name);
            if (method != 0) {
                return method;
            }
        }
        return findSlowly(t, typeId, name);
    }

    private long findSlowly(ThreadState t, int typeId, long name) {
        String text = Strs.toJava(name);
        int index = natives.method(PyType.ofTypeId(typeId), text);
        if (index < 0) {
            return 0;
        }
        long interned = t.space.intern(t, text);
        long method = object(t, index);
        synchronized (this) {
            Table table = tables[typeId] == null ? new Table(new long[8], 0) : tables[typeId];
            if (table.get(interned) == 0) {
                tables[typeId] = table.with(interned, method);
            }
        }
        return method;
    }

    /** The method of {@code type} itself, as {@code str.upper} means it; borrowed from a global slot; 0 if none. */
    public long ofType(ThreadState t, PyType type, String name) {
        int index = natives.method(type, name);
        return index < 0 ? 0 : object(t, index);
    }

    /** The one function object of a native function without a receiver, borrowed from a global slot. */
    public long object(ThreadState t, int index) {
        synchronized (this) {
            if (index < methods.length && methods[index] != 0) {
                return methods[index];
            }
        }
        long created = t.push(Builtins.create(t, index, 0));
        long winner;
        synchronized (this) {
            if (index >= methods.length) {
                methods = java.util.Arrays.copyOf(methods, Math.max(index + 1, 2 * methods.length));
            }
            if (methods[index] == 0) {
                methods[index] = t.space.global(created);
                t.stack[--t.sp] = 0; // the stack's reference has moved to the global slot
                return created;
            }
            winner = methods[index];
        }
        t.drop();
        return winner;
    }
}
