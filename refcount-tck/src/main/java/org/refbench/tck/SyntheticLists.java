package org.refbench.tck;

import java.util.concurrent.locks.ReentrantLock;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** What actors do to the storage of lists. */
public final class SyntheticLists {
    private SyntheticLists() {}

    /** Gives a list that this thread alone can reach other storage; the references move, shifted by one slot. */
    public static void move(Actor a, int local, int slots) {
        a.requireUnrecorded();
        a.countOperations(3);
        long fresh = a.m.allocateStorage(8 + 8 * slots);
        long list = a.get(local);
        Memory.setLong(fresh + Header.PAYLOAD, slots);
        long old = SyntheticShapes.storage(list);
        int kept = Math.min(slots - 1, SyntheticShapes.slotCount(list));
        a.m.beforeBulkMove(list);
        for (int i = 0; i < kept; i++) {
            copySlot(old, i, fresh, i + 1);
        }
        SyntheticShapes.setStorage(list, fresh);
        a.m.retireStorage(old);
    }

    /**
     * Gives a list that other threads may reach other storage, of at least its slots; the references move. Needs an empty local
     * for the storage until the list has it.
     */
    public static void moveShared(Actor a, long list, int slots, int local) {
        a.requireUnrecorded();
        a.countOperations(3);
        a.put(local, a.m.allocateStorage(8 + 8 * slots));
        ReentrantLock lock = a.lock(list, 0);
        long fresh = a.remove(local);
        long old = SyntheticShapes.storage(list);
        Memory.setLong(fresh + Header.PAYLOAD, slots);
        a.m.beforeBulkMove(list);
        long kept = Math.min(slots, SyntheticShapes.storageLength(old));
        for (int i = 0; i < kept; i++) {
            copySlot(old, i, fresh, i);
        }
        // release pairs with the acquire of loads without the lock: they find the slots filled
        SyntheticShapes.setStorageRelease(list, fresh);
        a.unlock(lock);
        a.m.retireStorage(old);
    }

    private static void copySlot(long from, int index, long to, int toIndex) {
        Memory.setLong(
                SyntheticShapes.storageSlot(to, toIndex), Memory.getLong(SyntheticShapes.storageSlot(from, index)));
    }

    /** A load without the lock of any holder: a slot in storage was the list's if the storage still is. */
    static long tryLoad(Mutator m, long holder, int index) {
        if (SyntheticShapes.type(holder) != SyntheticShapes.LIST) {
            return m.loadRacy(holder, SyntheticShapes.slot(holder, index));
        }
        long storage = SyntheticShapes.storageAcquire(holder);
        long reference = m.loadRacy(holder, SyntheticShapes.storageSlot(storage, index));
        if (reference == Mutator.RETRY || SyntheticShapes.storageAcquire(holder) == storage) {
            return reference;
        }
        if (reference != 0) {
            m.releaseLocal(reference);
        }
        return Mutator.RETRY;
    }
}
