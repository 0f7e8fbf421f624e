package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.spi.Mutator;

/**
 * Cells: variables shared by closures, possibly of several threads, hence under the cell's lock.
 *
 * <pre>  8  slot  the value, or 0 while unbound </pre>
 */
public final class Cells {
    private static final int VALUE = Header.PAYLOAD;

    private Cells() {}

    /** An empty cell. */
    public static long create(ThreadState t) {
        return t.allocatePrivate(TypeIds.CELL, 8);
    }

    /** Sets the value (consumed) of a cell that no other thread can see yet. */
    public static void init(ThreadState t, long cell, long value) {
        t.m.initStore(cell, cell + VALUE, value);
    }

    /** A new reference to the value, or 0. */
    public static long get(ThreadState t, long cell) {
        if (t.space.racyLoads && t.locks.allowsRacyLoad(t.m, cell)) {
            long value = t.m.loadRacy(cell, cell + VALUE);
            if (value != Mutator.RETRY && value != 0) { // empty, or just being overwritten
                return value;
            }
        }
        t.locks.lock(t.m, cell);
        long value = t.m.loadStable(cell, cell + VALUE);
        t.locks.unlock(t.m, cell);
        return value;
    }

    /**
     * Replaces the value by {@code value} (consumed; 0 unbinds), which lies in the topmost stack slot until then. The old
     * one is released after the lock is.
     */
    public static void set(ThreadState t, long cell, long value) {
        t.locks.lock(t.m, cell);
        long old = t.m.take(cell, cell + VALUE);
        t.m.store(cell, cell + VALUE, value);
        t.locks.unlock(t.m, cell);
        if (old != 0) {
            t.m.releaseLocal(old);
        }
    }
}
