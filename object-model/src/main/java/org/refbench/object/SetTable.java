package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * The storage of a set: CPython 3.11's hash table, with the same probes (nine in a row, then a jump), the same growth and so the
 * same order of iteration. Every method is for the holder of the set's lock.
 *
 * <pre>
 *   8  long mask: the size, a power of two, less 1
 *  16  long hash | slot key, each entry; an empty one is all 0, one that was deleted has hash -1 and no key
 * </pre>
 */
final class SetTable {
    static final int KEY = 8;
    static final int ENTRY_BYTES = 16;
    static final int LEAST = 8;

    private static final int MASK = 8;
    private static final int ENTRIES = 16;
    private static final int LINEAR_PROBES = 9;
    private static final int PERTURB_SHIFT = 5;
    private static final long DELETED = -1;

    private SetTable() {}

    static long bytes(long size) {
        return ENTRIES - 8 + ENTRY_BYTES * size;
    }

    /** Sets up new storage, which is zero. */
    static void init(long storage, long size) {
        Memory.setLong(storage + MASK, size - 1);
    }

    /** The size less 1; that of the least table if there is no storage yet. */
    static long mask(long storage) {
        return storage == 0 ? LEAST - 1 : Memory.getLong(storage + MASK);
    }

    /** The least size of a table above {@code used} entries. */
    static long sizeAbove(long used) {
        long size = LEAST;
        while (size <= used) {
            size <<= 1;
        }
        return size;
    }

    static long entry(long storage, long index) {
        return storage + ENTRIES + ENTRY_BYTES * index;
    }

    static long hash(long entry) {
        return Memory.getLong(entry);
    }

    /** The key, borrowed; 0 if there is none. */
    static long key(long entry) {
        return Memory.getLong(entry + KEY);
    }

    /**
     * The entry of an equal key, or 0; or the negative address of an entry about whose key Python code must be asked. The keys
     * in {@code others} between the two indices are known not to be equal.
     */
    static long find(long storage, long key, long hash, long[] others, int from, int to) {
        if (storage == 0) {
            return 0;
        }
        long mask = mask(storage);
        long perturb = hash;
        long i = hash & mask;
        while (true) {
            long entry = entry(storage, i);
            for (int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
                    probes >= 0;
                    probes--, entry += ENTRY_BYTES) {
                long candidate = key(entry);
                if (candidate == 0) {
                    if (hash(entry) == 0) {
                        return 0;
                    }
                } else if (hash(entry) == hash) {
                    int same = KeyEquality.compare(candidate, key);
                    if (same == KeyEquality.EQUAL) {
                        return entry;
                    }
                    if (same == KeyEquality.ASK && !DictTable.isIn(candidate, others, from, to)) {
                        return -entry;
                    }
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = i * 5 + 1 + perturb & mask;
        }
    }

    /** The entry of the very same key, or 0. */
    static long findSame(long storage, long key, long hash) {
        if (storage == 0) {
            return 0;
        }
        long mask = mask(storage);
        long perturb = hash;
        long i = hash & mask;
        while (true) {
            long entry = entry(storage, i);
            for (int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
                    probes >= 0;
                    probes--, entry += ENTRY_BYTES) {
                if (key(entry) == key) {
                    return entry;
                }
                if (key(entry) == 0 && hash(entry) == 0) {
                    return 0;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = i * 5 + 1 + perturb & mask;
        }
    }

    /** The entry where a key that is not there goes: the last deleted one on the way to the first empty one, else that. */
    static long free(long storage, long hash) {
        long mask = mask(storage);
        long perturb = hash;
        long i = hash & mask;
        long deleted = 0;
        while (true) {
            long entry = entry(storage, i);
            for (int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
                    probes >= 0;
                    probes--, entry += ENTRY_BYTES) {
                if (key(entry) == 0) {
                    if (hash(entry) == 0) {
                        return deleted == 0 ? entry : deleted;
                    }
                    deleted = entry;
                }
            }
            perturb >>>= PERTURB_SHIFT;
            i = i * 5 + 1 + perturb & mask;
        }
    }

    /** Whether the entry is one that was deleted. */
    static boolean isDeleted(long entry) {
        return key(entry) == 0 && hash(entry) == DELETED;
    }

    static void setHash(long entry, long hash) {
        Memory.setLong(entry, hash);
    }

    /** Marks an entry as deleted; the caller takes its key. */
    static void delete(long entry) {
        Memory.setLong(entry, DELETED);
    }

    /** Moves all keys to other, empty storage; counts do not change. */
    static void moveAll(long from, long to) {
        if (from == 0) {
            return;
        }
        for (long i = 0; i <= mask(from); i++) {
            long entry = entry(from, i);
            if (key(entry) != 0) {
                long target = free(to, hash(entry));
                setHash(target, hash(entry));
                Memory.setLong(target + KEY, key(entry));
            }
        }
    }
}
