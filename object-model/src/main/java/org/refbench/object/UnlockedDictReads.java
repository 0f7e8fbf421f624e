package org.refbench.object;

import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/**
 * Look-ups in a dict without its lock, as CPython's free-threaded build does them ({@code _Py_dict_lookup_threadsafe}), for
 * schemes that make racy loads safe. Keys are compared by identity alone: an equal key that is another object could be dying
 * under the reader's eyes. Whatever is doubtful is answered {@link Mutator#RETRY}, and the caller takes the lock.
 *
 * <p>The storage that is read stays what it is until the reader's next safepoint, even when the dict has left it. In one
 * storage an index place never becomes free again, so a key that is there all the time is found; entries are used again by
 * {@code popitem} only, which the storage's version tells. A key that is not found was missing at some instant since the
 * look-up began.
 */
final class UnlockedDictReads {
    private UnlockedDictReads() {}

    /** A new reference to the value of {@code key}, 0 if it is not there, or RETRY. */
    static long get(ThreadState t, long dict, long key, long hash) {
        // acquire pairs with the release in Dicts.grow: the storage is seen set up, with all that was moved into it
        long storage = Memory.getLongAcquire(dict + Dicts.STORAGE);
        if (storage == 0) {
            return 0;
        }
        // acquire pairs with the release in DictTable.beforeReuse: entries read below are of this version or a later
        // one
        int version = DictTable.versionAcquire(storage);
        long entry = find(storage, key, hash);
        if (entry == 0 || entry == Mutator.RETRY) {
            return entry;
        }
        long value = t.m.loadRacy(dict, entry + DictTable.VALUE);
        if (value == 0 || value == Mutator.RETRY) {
            return Mutator.RETRY; // being overwritten, taken out, or not yet stored
        }
        if (!isStill(dict, storage, version)) {
            t.m.releaseLocal(value);
            return Mutator.RETRY;
        }
        return value;
    }

    /** Whether the value that was just loaded was the key's: loadRacy acquires, so what is read now is no older than the value. */
    private static boolean isStill(long dict, long storage, int version) {
        return DictTable.versionAcquire(storage) == version && Memory.getLongAcquire(dict + Dicts.STORAGE) == storage;
    }

    private static long find(long storage, long key, long hash) {
        int mask = DictTable.size(storage) - 1;
        long perturb = hash;
        int i = (int) hash & mask;
        while (true) {
            int n = DictTable.indexOpaque(storage, i);
            if (n == 0) {
                return 0;
            }
            if (n > 0) {
                long entry = DictTable.entry(storage, n - 1);
                // acquire pairs with the release of the key's store: the hash was written before
                long candidate = DictTable.keyAcquire(entry);
                if (candidate == key) {
                    return entry;
                }
                if (candidate != 0 && DictTable.hash(entry) == hash) {
                    return Mutator.RETRY; // equal, perhaps
                }
            }
            perturb >>>= 5;
            i = (int) (i * 5L + perturb + 1) & mask;
        }
    }
}
