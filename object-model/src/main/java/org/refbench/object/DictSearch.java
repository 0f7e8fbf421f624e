package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * Look-ups of keys whose equality only Python code can tell: {@code __eq__} is called without the dict's lock, and what was
 * found is looked at again afterwards, for the dict may have changed meanwhile.
 */
final class DictSearch {
    private DictSearch() {}

    /**
     * Takes the dict's lock and answers the entry of an equal key, or 0. The keys that were compared stay on the stack for the
     * caller to drop once it has released the lock.
     */
    static long lockAndFind(ThreadState t, long dict, long key, long hash) {
        t.locks.lock(t.m, dict);
        long entry = DictTable.find(Memory.getLong(dict + Dicts.STORAGE), key, hash);
        return entry >= 0 ? entry : ask(t, dict, key, hash, -entry);
    }

    private static long ask(ThreadState t, long dict, long key, long hash, long doubtful) {
        int first = t.sp;
        long entry = doubtful;
        while (true) {
            long candidate = t.m.loadStable(dict, entry + DictTable.KEY);
            t.locks.unlock(t.m, dict);
            t.push(candidate);
            boolean equal = Compare.equal(t, candidate, key);
            t.locks.lock(t.m, dict);
            long storage = Memory.getLong(dict + Dicts.STORAGE);
            long found = equal ? DictTable.findSame(storage, candidate, hash) : 0;
            if (found == 0) {
                found = DictTable.find(storage, key, hash, t.stack, first, t.sp);
            }
            if (found >= 0) {
                return found;
            }
            entry = -found;
        }
    }

    /** Drops what {@link #lockAndFind} left above {@code mark}, while {@code result} (owned, or 0) is kept; answers it. */
    static long drop(ThreadState t, int mark, long result) {
        if (t.sp == mark) {
            return result;
        }
        t.push(result);
        t.stack[t.sp - 1] = t.stack[mark];
        t.stack[mark] = result;
        t.dropTo(mark + 1);
        return t.pop();
    }
}
