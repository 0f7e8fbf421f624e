package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.SlotVisitor;

/**
 * Sets and frozensets. All words change under the set's lock; {@link SetTable} documents the storage.
 *
 * <pre>
 *   8  long  storage, or 0
 *  16  int   keys            20  int  entries used, deleted ones included
 *  24  long  where pop() looks next
 * </pre>
 *
 * Keys are hashed before the lock is taken and compared under it, unless that needs Python code: that runs without the lock, and
 * what was found is looked at again. Storage is allocated before the lock is taken; what a change drops is released after the
 * lock is. A frozenset that others can see never changes.
 */
public final class Sets {
    static final int STORAGE = Header.PAYLOAD;
    private static final int LIVE = Header.PAYLOAD + 8;
    private static final int FILL = Header.PAYLOAD + 12;
    private static final int FINGER = Header.PAYLOAD + 16;

    private static final int LARGE = 50_000;

    private Sets() {}

    static void visit(long set, SlotVisitor visitor) {
        long storage = Memory.getLong(set + STORAGE);
        if (storage == 0) {
            return;
        }
        for (long i = 0, n = SetTable.mask(storage) + 1; i < n; i++) {
            visitor.slot(set, SetTable.entry(storage, i) + SetTable.KEY);
        }
        visitor.storage(set, storage);
    }

    static void visitSlots(long set, long from, long to, SlotVisitor visitor) {
        long storage = Memory.getLong(set + STORAGE);
        if (storage == 0) {
            return;
        }
        long first = SetTable.entry(storage, 0) + SetTable.KEY;
        long n = SetTable.mask(storage) + 1;
        for (long i = Math.max(0, (from - first + SetTable.ENTRY_BYTES - 1) / SetTable.ENTRY_BYTES); i < n; i++) {
            long slot = first + SetTable.ENTRY_BYTES * i;
            if (slot >= to) {
                return;
            }
            visitor.slot(set, slot);
        }
    }

    /** A new empty set of type SET or FROZENSET. */
    public static long create(ThreadState t, int typeId) {
        return t.allocatePrivate(typeId, 24);
    }

    /** Whether the object is a set or a frozenset. */
    public static boolean isSet(long object) {
        int type = Header.type(object);
        return type == TypeIds.SET || type == TypeIds.FROZENSET;
    }

    /** Number of keys; without the set's lock it may be out of date at once. */
    public static int length(long set) {
        return Memory.getIntOpaque(set + LIVE);
    }

    private static int fill(long set) {
        return Memory.getInt(set + FILL);
    }

    // ---- look-up ----

    /** Takes the lock and answers the entry of an equal key, or 0; compared keys stay on the stack until the lock is released. */
    private static long lockAndFind(ThreadState t, long set, long key, long hash) {
        t.locks.lock(t.m, set);
        int first = t.sp;
        long entry = SetTable.find(Memory.getLong(set + STORAGE), key, hash, null, 0, 0);
        while (entry < 0) {
            long candidate = t.m.loadStable(set, -entry + SetTable.KEY);
            t.locks.unlock(t.m, set);
            t.push(candidate);
            boolean equal = Compare.equal(t, candidate, key);
            t.locks.lock(t.m, set);
            long storage = Memory.getLong(set + STORAGE);
            entry = equal ? SetTable.findSame(storage, candidate, hash) : 0;
            if (entry == 0) {
                entry = SetTable.find(storage, key, hash, t.stack, first, t.sp);
            }
        }
        return entry;
    }

    /** Whether an equal key is there; TypeError if the key cannot be hashed. */
    public static boolean contains(ThreadState t, long set, long key) {
        return containsHashed(t, set, key, Hashes.of(t, key));
    }

    static boolean containsHashed(ThreadState t, long set, long key, long hash) {
        int mark = t.sp;
        boolean found = lockAndFind(t, set, key, hash) != 0;
        t.locks.unlock(t.m, set);
        t.dropTo(mark);
        return found;
    }

    // ---- change ----

    /** Adds a key, which is borrowed; answers whether it is new. */
    public static boolean add(ThreadState t, long set, long key) {
        return addHashed(t, set, key, Hashes.of(t, key));
    }

    static boolean addHashed(ThreadState t, long set, long key, long hash) {
        int mark = t.sp;
        while (true) {
            long entry = lockAndFind(t, set, key, hash);
            long storage = Memory.getLong(set + STORAGE);
            boolean crowded = 5L * (fill(set) + 1) >= 3 * SetTable.mask(storage);
            if (entry == 0 && storage != 0 && (!crowded || SetTable.isDeleted(SetTable.free(storage, hash)))) {
                insert(t.m, set, storage, key, hash);
                t.locks.unlock(t.m, set);
                t.dropTo(mark);
                return true;
            }
            int used = length(set);
            t.locks.unlock(t.m, set);
            t.dropTo(mark);
            if (entry != 0) {
                return false;
            }
            long size = crowded ? sizeForGrowth(used + 1) : SetTable.mask(storage) + 1;
            if (addGrowing(t, set, key, hash, storage, size)) {
                return true;
            }
        }
    }

    private static long sizeForGrowth(int used) {
        return SetTable.sizeAbove(used > LARGE ? 2L * used : 4L * used);
    }

    /** Adds a key that was not there, and moves all into storage of {@code size}; answers false if the set has changed meanwhile. */
    private static boolean addGrowing(ThreadState t, long set, long key, long hash, long expected, long size) {
        long fresh = Storage.allocate(t, SetTable.bytes(size));
        SetTable.init(fresh, size);
        int mark = t.sp;
        boolean absent = lockAndFind(t, set, key, hash) == 0;
        long old = Memory.getLong(set + STORAGE);
        boolean fits = absent && old == expected && 5L * length(set) + 5 < 3 * size;
        if (fits) {
            if (old != 0) {
                insert(t.m, set, old, key, hash);
                move(t.m, set, fresh);
            } else {
                Memory.setLong(set + STORAGE, fresh);
                insert(t.m, set, fresh, key, hash);
            }
        }
        t.locks.unlock(t.m, set);
        t.dropTo(mark);
        Storage.unroot(t);
        Storage.retire(t, fits ? old : fresh);
        return fits;
    }

    private static void insert(Mutator m, long set, long storage, long key, long hash) {
        long entry = SetTable.free(storage, hash);
        Memory.setInt(set + FILL, fill(set) + (SetTable.isDeleted(entry) ? 0 : 1));
        SetTable.setHash(entry, hash);
        m.retainLocal(key);
        m.store(set, entry + SetTable.KEY, key);
        Memory.setInt(set + LIVE, length(set) + 1);
    }

    /** With the lock held: the keys move into other storage. */
    private static void move(Mutator m, long set, long fresh) {
        m.beforeBulkMove(set);
        SetTable.moveAll(Memory.getLong(set + STORAGE), fresh);
        Memory.setLong(set + STORAGE, fresh);
        Memory.setInt(set + FILL, length(set));
    }

    /** Gives the set a table for {@code expected} keys, as CPython does before it adds many. */
    static void resize(ThreadState t, long set, long expected) {
        long size = SetTable.sizeAbove(expected);
        long fresh = Storage.allocate(t, SetTable.bytes(size));
        SetTable.init(fresh, size);
        t.locks.lock(t.m, set);
        long old = Memory.getLong(set + STORAGE);
        boolean fits = 5L * length(set) < 3 * size;
        if (fits) {
            move(t.m, set, fresh);
        }
        t.locks.unlock(t.m, set);
        Storage.unroot(t);
        Storage.retire(t, fits ? old : fresh);
    }

    /** Makes room before {@code more} keys are added. */
    static void reserve(ThreadState t, long set, long more) {
        if (5 * (fill(set) + more) >= 3 * SetTable.mask(Memory.getLong(set + STORAGE))) {
            resize(t, set, 2 * (length(set) + more));
        }
    }

    /** Gets rid of deleted entries if there are many. */
    static void compact(ThreadState t, long set) {
        if (fill(set) - length(set) > (SetTable.mask(Memory.getLong(set + STORAGE))) / 4) {
            int used = length(set);
            resize(t, set, used > LARGE ? 2L * used : 4L * used);
        }
    }

    /** Adds the keys of another set one by one, in the order of its table. */
    public static void addInOrder(ThreadState t, long set, long other) {
        int mark = t.sp;
        for (long at = pushNext(t, other, 0); at >= 0; at = pushNext(t, other, at)) {
            add(t, set, t.stack[mark]);
            t.dropTo(mark);
        }
    }

    /**
     * Fills an empty set with the table of another as it is, where both have tables of the same size and the other has no deleted
     * entries; answers whether it has.
     */
    static boolean copyTable(ThreadState t, long set, long other) {
        int mark = t.sp;
        long copy = t.push(create(t, TypeIds.SET));
        long size = SetTable.mask(Memory.getLong(other + STORAGE)) + 1;
        long storage = t.allocateStorage(SetTable.bytes(size));
        SetTable.init(storage, size);
        Memory.setLong(copy + STORAGE, storage);
        t.locks.lock(t.m, other);
        long from = Memory.getLong(other + STORAGE);
        boolean fits = from != 0 && SetTable.mask(from) + 1 == size && fill(other) == length(other);
        for (long i = 0; fits && i < size; i++) {
            long entry = SetTable.entry(from, i);
            if (SetTable.key(entry) != 0) {
                long target = SetTable.entry(storage, i);
                SetTable.setHash(target, SetTable.hash(entry));
                t.m.initStore(copy, target + SetTable.KEY, t.m.loadStable(other, entry + SetTable.KEY));
            }
        }
        if (fits) {
            Memory.setInt(copy + FILL, length(other));
            Memory.setInt(copy + LIVE, length(other));
        }
        t.locks.unlock(t.m, other);
        fits = fits && swapIfEmpty(t, set, copy, size - 1);
        t.dropTo(mark);
        return fits;
    }

    private static boolean swapIfEmpty(ThreadState t, long set, long own, long mask) {
        t.locks.lock(t.m, set);
        boolean empty = fill(set) == 0 && SetTable.mask(Memory.getLong(set + STORAGE)) == mask;
        if (empty) {
            exchange(t.m, set, own);
        }
        t.locks.unlock(t.m, set);
        return empty;
    }

    private static void exchange(Mutator m, long set, long own) {
        m.beforeBulkMove(set);
        m.beforeBulkMove(own);
        for (int offset = STORAGE; offset <= FINGER; offset += 8) {
            long word = Memory.getLong(set + offset);
            Memory.setLong(set + offset, Memory.getLong(own + offset));
            Memory.setLong(own + offset, word);
        }
    }

    /** Adds all elements of an iterable. */
    public static void update(ThreadState t, long set, long iterable) {
        SetOps.update(t, set, iterable);
    }

    /** Removes a key; answers whether it was there. */
    public static boolean discard(ThreadState t, long set, long key) {
        return discardHashed(t, set, key, Hashes.of(t, key));
    }

    static boolean discardHashed(ThreadState t, long set, long key, long hash) {
        int mark = t.sp;
        long entry = lockAndFind(t, set, key, hash);
        long old = entry == 0 ? 0 : take(t.m, set, entry);
        t.locks.unlock(t.m, set);
        t.push(old);
        t.dropTo(mark);
        return old != 0;
    }

    private static long take(Mutator m, long set, long entry) {
        long key = m.take(set, entry + SetTable.KEY);
        SetTable.delete(entry);
        Memory.setInt(set + LIVE, length(set) - 1);
        return key;
    }

    /** Removes some key and answers it, owned; 0 if the set is empty. */
    static long pop(ThreadState t, long set) {
        t.locks.lock(t.m, set);
        long key = 0;
        if (length(set) > 0) {
            long storage = Memory.getLong(set + STORAGE);
            long mask = SetTable.mask(storage);
            long i = Memory.getLong(set + FINGER) & mask;
            while (SetTable.key(SetTable.entry(storage, i)) == 0) {
                i = i + 1 & mask;
            }
            key = take(t.m, set, SetTable.entry(storage, i));
            Memory.setLong(set + FINGER, i + 1);
        }
        t.locks.unlock(t.m, set);
        return key;
    }

    /** Exchanges the keys of a set with those of another, which no other thread sees. */
    static void swap(ThreadState t, long set, long own) {
        t.locks.lock(t.m, set);
        exchange(t.m, set, own);
        t.locks.unlock(t.m, set);
    }

    /** Removes all keys. */
    static void clear(ThreadState t, long set) {
        long other = t.push(create(t, TypeIds.SET));
        swap(t, set, other);
        t.drop();
    }

    // ---- walking ----

    /** Pushes a new reference to the first key from {@code index} on; answers the index after it, or -1 with nothing pushed. */
    static long pushNext(ThreadState t, long set, long index) {
        t.locks.lock(t.m, set);
        long storage = Memory.getLong(set + STORAGE);
        long next = -1;
        for (long i = index; storage != 0 && i <= SetTable.mask(storage); i++) {
            long entry = SetTable.entry(storage, i);
            if (SetTable.key(entry) != 0) {
                t.push(t.m.loadStable(set, entry + SetTable.KEY));
                next = i + 1;
                break;
            }
        }
        t.locks.unlock(t.m, set);
        return next;
    }

    /** The hash of a frozenset: CPython's, from the hashes in its table. */
    static long hash(long set) {
        long storage = Memory.getLong(set + STORAGE);
        long hash = 0;
        for (long i = 0; i <= SetTable.mask(storage); i++) {
            hash ^= shuffled(storage == 0 ? 0 : SetTable.hash(SetTable.entry(storage, i)));
        }
        if ((SetTable.mask(storage) + 1 - fill(set) & 1) != 0) {
            hash ^= shuffled(0);
        }
        if ((fill(set) - length(set) & 1) != 0) {
            hash ^= shuffled(-1);
        }
        hash ^= (length(set) + 1L) * 1927868237L;
        hash ^= hash >>> 11 ^ hash >>> 25;
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    private static long shuffled(long hash) {
        return (hash ^ 89869747L ^ hash << 16) * 3644798167L;
    }
}
