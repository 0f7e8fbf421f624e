package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.SlotVisitor;

/**
 * Dicts in insertion order. All words change under the dict's lock; {@link DictTable} documents the storage.
 *
 * <pre>
 *   8  long  storage, or 0
 *  16  int   live entries        20  int  entries used, deleted ones included
 * </pre>
 *
 * Keys are hashed before the lock is taken and compared under it ({@link KeyEquality}), unless that needs Python code ({@link
 * DictSearch}); storage is allocated before the lock
 * is taken; what a change drops is released after the lock is.
 */
public final class Dicts {
    static final int STORAGE = Header.PAYLOAD;
    static final int LIVE = Header.PAYLOAD + 8;
    static final int USED = Header.PAYLOAD + 12;

    private Dicts() {}

    static void visit(long dict, SlotVisitor visitor) {
        long storage = Memory.getLong(dict + STORAGE);
        if (storage == 0) {
            return;
        }
        long entry = DictTable.entry(storage, 0);
        for (int i = visibleEntries(dict, storage); i > 0; i--, entry += DictTable.ENTRY_BYTES) {
            visitor.slot(dict, entry + DictTable.KEY);
            visitor.slot(dict, entry + DictTable.VALUE);
        }
        visitor.storage(dict, storage);
    }

    static void visitSlots(long dict, long from, long to, SlotVisitor visitor) {
        long storage = Memory.getLong(dict + STORAGE);
        if (storage == 0) {
            return;
        }
        long entries = DictTable.entry(storage, 0);
        int n = (int) Math.max(0, (from - entries) / DictTable.ENTRY_BYTES);
        for (int used = visibleEntries(dict, storage); n < used; n++) {
            long entry = DictTable.entry(storage, n);
            if (entry >= to) {
                return;
            }
            visitWithin(dict, entry + DictTable.KEY, from, to, visitor);
            visitWithin(dict, entry + DictTable.VALUE, from, to, visitor);
        }
    }

    private static void visitWithin(long dict, long slot, long from, long to, SlotVisitor visitor) {
        if (slot >= from && slot < to) {
            visitor.slot(dict, slot);
        }
    }

    /** Who looks without the lock may find the entries of one storage with another: it stays inside. */
    private static int visibleEntries(long dict, long storage) {
        return (int) Math.min(Memory.getInt(dict + USED), DictTable.capacity(DictTable.size(storage)));
    }

    /** A new empty dict. */
    public static long create(ThreadState t) {
        return t.allocatePrivate(TypeIds.DICT, 16);
    }

    /** Number of live entries; without the dict's lock it may be out of date at once. */
    public static int length(long dict) {
        return Memory.getIntOpaque(dict + LIVE);
    }

    // ---- look-up ----

    /** A new reference to the value of {@code key}, or 0 if it is not there; TypeError if the key cannot be hashed. */
    public static long get(ThreadState t, long dict, long key) {
        return getHashed(t, dict, key, Hashes.of(t, key));
    }

    static long getHashed(ThreadState t, long dict, long key, long hash) {
        if (t.space.racyLoads && Header.type(key) == TypeIds.STR && t.locks.allowsRacyLoad(t.m, dict)) {
            long value = UnlockedDictReads.get(t, dict, key, hash);
            if (value != Mutator.RETRY) {
                return value;
            }
        }
        int mark = t.sp;
        long entry = DictSearch.lockAndFind(t, dict, key, hash);
        long value = entry == 0 ? 0 : t.m.loadStable(dict, entry + DictTable.VALUE);
        t.locks.unlock(t.m, dict);
        return DictSearch.drop(t, mark, value);
    }

    /** As {@link #get} for a str; fastest if the very same str object is the key, as names are. */
    public static long getStr(ThreadState t, long dict, long name) {
        long hash = Strs.hash(name);
        if (t.space.racyLoads && t.locks.allowsRacyLoad(t.m, dict)) {
            long value = UnlockedDictReads.get(t, dict, name, hash);
            if (value != Mutator.RETRY) {
                return value;
            }
        }
        t.locks.lock(t.m, dict);
        long storage = Memory.getLong(dict + STORAGE);
        long entry = DictTable.findIdentical(storage, name, hash);
        if (entry == 0) {
            entry = DictTable.find(storage, name, hash);
        }
        if (entry < 0) {
            t.locks.unlock(t.m, dict);
            return getHashed(t, dict, name, hash);
        }
        long value = entry == 0 ? 0 : t.m.loadStable(dict, entry + DictTable.VALUE);
        t.locks.unlock(t.m, dict);
        return value;
    }

    /** Whether {@code key} is there. */
    public static boolean contains(ThreadState t, long dict, long key) {
        long hash = Hashes.of(t, key);
        int mark = t.sp;
        boolean found = DictSearch.lockAndFind(t, dict, key, hash) != 0;
        t.locks.unlock(t.m, dict);
        t.dropTo(mark);
        return found;
    }

    // ---- change ----

    /** Sets the value of {@code key}; both are borrowed. */
    public static void set(ThreadState t, long dict, long key, long value) {
        setHashed(t, dict, key, Hashes.of(t, key), value);
    }

    static void setHashed(ThreadState t, long dict, long key, long hash, long value) {
        Mutator m = t.m;
        int mark = t.sp;
        while (true) {
            long entry = DictSearch.lockAndFind(t, dict, key, hash);
            if (entry != 0) {
                long old = m.take(dict, entry + DictTable.VALUE);
                m.retainLocal(value);
                m.store(dict, entry + DictTable.VALUE, value);
                t.locks.unlock(m, dict);
                t.push(old);
                t.dropTo(mark);
                return;
            }
            boolean added = tryAdd(m, dict, key, hash, value);
            t.locks.unlock(m, dict);
            t.dropTo(mark);
            if (added) {
                return;
            }
            grow(t, dict);
        }
    }

    /**
     * Adds the entries of another dict up to the first whose key {@code dict} has: answers that key, a new reference, or 0 if there
     * is none.
     */
    public static long addNew(ThreadState t, long dict, long other) {
        return DictUpdates.addNew(t, dict, other);
    }

    /** {@code dict.setdefault(key, value)}: a new reference to the value that is there afterwards. */
    static long setDefault(ThreadState t, long dict, long key, long value) {
        long hash = Hashes.of(t, key);
        int mark = t.sp;
        while (true) {
            long entry = DictSearch.lockAndFind(t, dict, key, hash);
            long result = 0;
            if (entry != 0) {
                result = t.m.loadStable(dict, entry + DictTable.VALUE);
            } else if (tryAdd(t.m, dict, key, hash, value)) {
                result = t.retained(value);
            }
            t.locks.unlock(t.m, dict);
            result = DictSearch.drop(t, mark, result);
            if (result != 0) {
                return result;
            }
            t.dropTo(mark);
            grow(t, dict);
        }
    }

    /** With the lock held: adds an entry for a key that is not there, if there is room. */
    private static boolean tryAdd(Mutator m, long dict, long key, long hash, long value) {
        long storage = Memory.getLong(dict + STORAGE);
        if (DictTable.usable(storage) == 0) {
            return false;
        }
        int used = Memory.getInt(dict + USED);
        long entry = DictTable.add(storage, used, hash);
        Memory.setInt(dict + USED, used + 1);
        Memory.setInt(dict + LIVE, Memory.getInt(dict + LIVE) + 1);
        m.retainLocal(key);
        m.store(dict, entry + DictTable.KEY, key);
        m.retainLocal(value);
        m.store(dict, entry + DictTable.VALUE, value);
        return true;
    }

    /** Gives the dict larger storage, or the same size without the deleted entries, unless another thread did. */
    private static void grow(ThreadState t, long dict) {
        long size = DictTable.sizeForGrowth(length(dict));
        long fresh = Storage.allocate(t, DictTable.bytes(size));
        DictTable.init(fresh, size);
        t.locks.lock(t.m, dict);
        long unused = fresh;
        long old = Memory.getLong(dict + STORAGE);
        int live = Memory.getInt(dict + LIVE);
        if (DictTable.usable(old) == 0 && live < DictTable.capacity(size)) {
            t.m.beforeBulkMove(dict);
            DictTable.moveLive(old, Memory.getInt(dict + USED), fresh);
            // release pairs with the acquire in UnlockedDictReads: the storage is seen with all that was moved into it
            Memory.setLongRelease(dict + STORAGE, fresh);
            Memory.setInt(dict + USED, live);
            unused = old;
        }
        t.locks.unlock(t.m, dict);
        Storage.unroot(t);
        Storage.retire(t, unused);
    }

    /** Removes {@code key}; answers whether it was there. */
    public static boolean delete(ThreadState t, long dict, long key) {
        long value = pop(t, dict, key);
        if (value != 0) {
            t.m.releaseLocal(value);
        }
        return value != 0;
    }

    /** Removes {@code key} and answers its value, owned; 0 if it was not there. */
    static long pop(ThreadState t, long dict, long key) {
        long hash = Hashes.of(t, key);
        int mark = t.sp;
        long entry = DictSearch.lockAndFind(t, dict, key, hash);
        if (entry == 0) {
            t.locks.unlock(t.m, dict);
            t.dropTo(mark);
            return 0;
        }
        t.push(takeLocked(t, dict, entry));
        t.push(t.m.take(dict, entry + DictTable.KEY));
        t.locks.unlock(t.m, dict);
        t.drop();
        return DictSearch.drop(t, mark, t.pop());
    }

    /** With the lock held: removes an entry, whose value it answers and whose key it leaves to be taken. */
    private static long takeLocked(ThreadState t, long dict, long entry) {
        DictTable.unindex(Memory.getLong(dict + STORAGE), entry);
        Memory.setInt(dict + LIVE, Memory.getInt(dict + LIVE) - 1);
        return t.m.take(dict, entry + DictTable.VALUE);
    }

    /** Removes the last entry: pushes its key and its value. Answers false if the dict is empty. */
    static boolean popLast(ThreadState t, long dict) {
        t.locks.lock(t.m, dict);
        boolean found = Memory.getInt(dict + LIVE) > 0;
        if (found) {
            long storage = Memory.getLong(dict + STORAGE);
            int last = Memory.getInt(dict + USED) - 1;
            while (DictTable.key(DictTable.entry(storage, last)) == 0) {
                last--;
            }
            long entry = DictTable.entry(storage, last);
            DictTable.beforeReuse(storage);
            long value = takeLocked(t, dict, entry);
            t.push(t.m.take(dict, entry + DictTable.KEY));
            t.push(value);
            Memory.setInt(dict + USED, last);
        }
        t.locks.unlock(t.m, dict);
        return found;
    }

    /** Removes all entries. */
    public static void clear(ThreadState t, long dict) {
        long other = t.push(create(t));
        t.locks.lock(t.m, dict);
        t.m.beforeBulkMove(dict);
        t.m.beforeBulkMove(other);
        Memory.setLong(other + STORAGE, Memory.getLong(dict + STORAGE));
        Memory.setLong(other + LIVE, Memory.getLong(dict + LIVE));
        Memory.setLong(dict + STORAGE, 0);
        Memory.setLong(dict + LIVE, 0);
        t.locks.unlock(t.m, dict);
        t.drop();
    }

    // ---- walking ----

    /**
     * Pushes new references to key and value of the first live entry from {@code position} on; answers the position after
     * it, or -1 with nothing pushed if there is none.
     */
    public static int pushNext(ThreadState t, long dict, int position) {
        t.locks.lock(t.m, dict);
        int at = nextLive(dict, position);
        if (at >= 0) {
            long entry = DictTable.entry(Memory.getLong(dict + STORAGE), at);
            t.push(t.m.loadStable(dict, entry + DictTable.KEY));
            t.push(t.m.loadStable(dict, entry + DictTable.VALUE));
        }
        t.locks.unlock(t.m, dict);
        return at < 0 ? -1 : at + 1;
    }

    /** With the lock held: the first live entry from {@code position} on, or -1. */
    static int nextLive(long dict, int position) {
        long storage = Memory.getLong(dict + STORAGE);
        int used = Memory.getInt(dict + USED);
        for (int at = position; at < used; at++) {
            if (DictTable.key(DictTable.entry(storage, at)) != 0) {
                return at;
            }
        }
        return -1;
    }

    /** With the lock held: the last live entry up to {@code position}, or -1. */
    static int previousLive(long dict, int position) {
        long storage = Memory.getLong(dict + STORAGE);
        for (int at = Math.min(position, Memory.getInt(dict + USED) - 1); at >= 0; at--) {
            if (DictTable.key(DictTable.entry(storage, at)) != 0) {
                return at;
            }
        }
        return -1;
    }

    /** A new dict of the same entries. */
    public static long copy(ThreadState t, long dict) {
        while (true) {
            long copy = t.push(create(t));
            long size = DictTable.sizeForCopy(length(dict));
            long storage = t.allocateStorage(DictTable.bytes(size));
            DictTable.init(storage, size);
            Memory.setLong(copy + STORAGE, storage);
            if (tryCopy(t, dict, copy, storage)) {
                return t.pop();
            }
            t.drop();
        }
    }

    private static boolean tryCopy(ThreadState t, long dict, long copy, long storage) {
        Mutator m = t.m;
        int room = DictTable.usable(storage);
        t.locks.lock(m, dict);
        int live = Memory.getInt(dict + LIVE);
        boolean fits = live <= room;
        int from = fits ? nextLive(dict, 0) : -1;
        for (int n = 0; from >= 0; n++) {
            long entry = DictTable.entry(Memory.getLong(dict + STORAGE), from);
            long target = DictTable.add(storage, n, DictTable.hash(entry));
            m.initStore(copy, target + DictTable.KEY, m.loadStable(dict, entry + DictTable.KEY));
            m.initStore(copy, target + DictTable.VALUE, m.loadStable(dict, entry + DictTable.VALUE));
            from = nextLive(dict, from + 1);
        }
        if (fits) {
            Memory.setInt(copy + LIVE, live);
            Memory.setInt(copy + USED, live);
        }
        t.locks.unlock(m, dict);
        return fits;
    }

    // ---- whole dicts; DictUpdates has the rest ----

    /** {@code dict.update(other)}: another dict, or an iterable of pairs. */
    public static void update(ThreadState t, long dict, long other) {
        DictUpdates.update(t, dict, other);
    }

    /** {@code a | b}: a new dict. */
    public static long merged(ThreadState t, long a, long b) {
        long result = t.push(copy(t, a));
        update(t, result, b);
        return t.pop();
    }

    static String viewTypeName(long view) {
        return Header.type(view) == TypeIds.DICT_VIEW ? DictViews.typeName(view) : DictIterators.typeName(view);
    }
}
