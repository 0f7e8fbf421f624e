package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * The storage of a dict: a hash index and, in the order of insertion, the entries (Hettinger's compact dict, as in CPython
 * since 3.6; the same probe sequence, load factor and growth). Every method is a few loads and stores for the holder of the
 * dict's lock, but for those that name an access mode: {@link UnlockedDictReads} reads without.
 *
 * <pre>
 *   8  int   size of the index, a power of two
 *  12  int   entries that may still be added before the dict must be resized
 *  16  long  how often entries have been given up to be used again: the version
 *  24  int   index by hash: 0 free, n > 0 entry n - 1, -1 an entry that was deleted
 *   .  long hash | slot key | slot value, each entry; both slots are empty once it is deleted
 * </pre>
 */
final class DictTable {
    static final int KEY = 8;
    static final int VALUE = 16;
    static final int ENTRY_BYTES = 24;

    private static final int SIZE = 8;
    private static final int USABLE = 12;
    private static final int VERSION = 16;
    private static final int INDEX = 24;
    private static final int LEAST = 8;
    private static final int DELETED = -1;

    private DictTable() {}

    /** Size of the index of a dict that grows with {@code live} entries in it: thrice as many, as CPython. */
    static long sizeForGrowth(long live) {
        return sizeFor(3 * live);
    }

    /** Least size of the index with room for {@code live} entries. */
    static long sizeForCopy(long live) {
        return sizeFor((3 * live + 1) / 2);
    }

    private static long sizeFor(long least) {
        return least <= LEAST ? LEAST : Long.highestOneBit(least - 1) << 1;
    }

    static long capacity(long size) {
        return (size << 1) / 3;
    }

    static long bytes(long size) {
        return INDEX - 8 + 4 * size + ENTRY_BYTES * capacity(size);
    }

    /** Sets up new storage, which is zero. */
    static void init(long storage, long size) {
        Memory.setInt(storage + SIZE, (int) size);
        Memory.setInt(storage + USABLE, (int) capacity(size));
    }

    /** How many entries may be added; 0 if there is no storage. */
    static int usable(long storage) {
        return storage == 0 ? 0 : Memory.getInt(storage + USABLE);
    }

    static int size(long storage) {
        return Memory.getInt(storage + SIZE);
    }

    /** Place {@code i} of the index. Opaque: what is in the entry that it names has been published by its key. */
    static int indexOpaque(long storage, int i) {
        return Memory.getIntOpaque(storage + INDEX + 4L * i);
    }

    static long keyAcquire(long entry) {
        return Memory.getLongAcquire(entry + KEY);
    }

    static int versionAcquire(long storage) {
        return (int) Memory.getLongAcquire(storage + VERSION);
    }

    /** Told before the last entry is taken out so that the next one added takes its place. */
    static void beforeReuse(long storage) {
        // the release stores of the next key and value publish it: who sees one of these sees the new version
        Memory.setLongRelease(storage + VERSION, Memory.getLong(storage + VERSION) + 1);
    }

    /** Address of entry {@code n}. */
    static long entry(long storage, long n) {
        return storage + INDEX + 4L * Memory.getInt(storage + SIZE) + ENTRY_BYTES * n;
    }

    /** The hash that an entry keeps. */
    static long hash(long entry) {
        return Memory.getLong(entry);
    }

    /** The key, borrowed; 0 if the entry is deleted. */
    static long key(long entry) {
        return Memory.getLong(entry + KEY);
    }

    /** The entry of an equal key, or 0; or the negative address of an entry about whose key Python code must be asked. */
    static long find(long storage, long key, long hash) {
        return find(storage, key, hash, null, 0, 0);
    }

    /** As the other; the keys in {@code others} between the two indices are known not to be equal. */
    static long find(long storage, long key, long hash, long[] others, int from, int to) {
        if (storage == 0) {
            return 0;
        }
        int mask = Memory.getInt(storage + SIZE) - 1;
        long entries = storage + INDEX + 4L * (mask + 1) - ENTRY_BYTES;
        long perturb = hash;
        int i = (int) hash & mask;
        while (true) {
            int n = Memory.getInt(storage + INDEX + 4L * i);
            if (n == 0) {
                return 0;
            }
            if (n > 0) {
                long entry = entries + (long) ENTRY_BYTES * n;
                long candidate = key(entry);
                if (candidate == key) {
                    return entry;
                }
                if (hash(entry) == hash) {
                    int same = KeyEquality.compare(candidate, key);
                    if (same == KeyEquality.EQUAL) {
                        return entry;
                    }
                    if (same == KeyEquality.ASK && !isIn(candidate, others, from, to)) {
                        return -entry;
                    }
                }
            }
            perturb >>>= 5;
            i = (int) (i * 5L + perturb + 1) & mask;
        }
    }

    /** Whether the key is in {@code others} between the two indices. */
    static boolean isIn(long key, long[] others, int from, int to) {
        for (int i = from; i < to; i++) {
            if (others[i] == key) {
                return true;
            }
        }
        return false;
    }

    /** The entry of the very same key object wherever it is, or 0. */
    static long findSame(long storage, long key, long hash) {
        if (storage == 0) {
            return 0;
        }
        int mask = Memory.getInt(storage + SIZE) - 1;
        long perturb = hash;
        int i = (int) hash & mask;
        while (true) {
            int n = Memory.getInt(storage + INDEX + 4L * i);
            if (n == 0) {
                return 0;
            }
            if (n > 0 && key(entry(storage, n - 1)) == key) {
                return entry(storage, n - 1);
            }
            perturb >>>= 5;
            i = (int) (i * 5L + perturb + 1) & mask;
        }
    }

    /** The entry of the very same key object, or 0; finds most names at the first probe. */
    static long findIdentical(long storage, long key, long hash) {
        if (storage == 0) {
            return 0;
        }
        int size = Memory.getInt(storage + SIZE);
        int n = Memory.getInt(storage + INDEX + 4L * ((int) hash & size - 1));
        if (n <= 0) {
            return 0;
        }
        long entry = storage + INDEX + 4L * size + (long) ENTRY_BYTES * (n - 1);
        return key(entry) == key ? entry : 0;
    }

    /** Adds entry {@code n}, the first unused one, for a key that is not there; the caller stores key and value. */
    static long add(long storage, int n, long hash) {
        int mask = Memory.getInt(storage + SIZE) - 1;
        long perturb = hash;
        int i = (int) hash & mask;
        while (Memory.getInt(storage + INDEX + 4L * i) > 0) {
            perturb >>>= 5;
            i = (int) (i * 5L + perturb + 1) & mask;
        }
        Memory.setInt(storage + INDEX + 4L * i, n + 1);
        Memory.setInt(storage + USABLE, Memory.getInt(storage + USABLE) - 1);
        long entry = entry(storage, n);
        Memory.setLong(entry, hash);
        return entry;
    }

    /** Marks an entry's place in the index as deleted; the caller takes key and value. */
    static void unindex(long storage, long entry) {
        int n = (int) ((entry - entry(storage, 0)) / ENTRY_BYTES) + 1;
        int mask = Memory.getInt(storage + SIZE) - 1;
        long hash = hash(entry);
        long perturb = hash;
        int i = (int) hash & mask;
        while (Memory.getInt(storage + INDEX + 4L * i) != n) {
            perturb >>>= 5;
            i = (int) (i * 5L + perturb + 1) & mask;
        }
        Memory.setInt(storage + INDEX + 4L * i, DELETED);
    }

    /** Moves the live ones of {@code used} entries to other storage, without gaps; counts do not change. */
    static void moveLive(long from, int used, long to) {
        int n = 0;
        long entry = used == 0 ? 0 : entry(from, 0);
        for (int i = 0; i < used; i++, entry += ENTRY_BYTES) {
            if (key(entry) != 0) {
                long target = add(to, n++, hash(entry));
                Memory.setLong(target + KEY, key(entry));
                Memory.setLong(target + VALUE, Memory.getLong(entry + VALUE));
            }
        }
    }
}
