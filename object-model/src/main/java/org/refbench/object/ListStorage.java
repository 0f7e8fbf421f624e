package org.refbench.object;

import org.refbench.heap.HeapExhausted;
import org.refbench.heap.Memory;

/** Growth and shrinking of lists' storage, by CPython's rules. */
final class ListStorage {
    /** Storage of this capacity is never shrunk. */
    private static final int SMALL = 8;

    private ListStorage() {}

    /** CPython's over-allocation: 0, 4, 8, 16, 24, 32, 40, 52, 64, 76, ... */
    static long overAllocated(long length, long newLength) {
        long capacity = (newLength + (newLength >> 3) + 6) & ~3L;
        return newLength - length > capacity - newLength ? (newLength + 3) & ~3L : capacity;
    }

    /** Grows the storage, unless another thread did, so that {@code needed} elements fit. */
    static void ensure(ThreadState t, long list, long needed) {
        if (Lists.capacity(list) >= needed) {
            return;
        }
        long capacity = overAllocated(Lists.length(list), needed);
        long fresh = Storage.allocate(t, 8 + 8 * capacity);
        Memory.setLong(fresh + Lists.CAPACITY, capacity);
        long unused = exchange(t, list, fresh, true);
        Storage.unroot(t);
        Storage.retire(t, unused);
    }

    /** Whether less than half of the storage is used. A guess without the lock. */
    static boolean isWasteful(long list) {
        long capacity = Lists.capacity(list);
        return capacity > SMALL && Lists.length(list) < capacity >> 1;
    }

    /** Gives back storage that is not needed; does nothing when there is no memory for the smaller one. */
    static void shrink(ThreadState t, long list) {
        long length = Lists.length(list);
        long capacity = overAllocated(length, length);
        long fresh;
        try {
            fresh = t.m.allocateStorage((int) (8 + 8 * capacity));
        } catch (HeapExhausted e) {
            return;
        }
        Memory.setLong(fresh + Lists.CAPACITY, capacity);
        t.stack[t.sp++] = fresh | ThreadState.BORROWED;
        long unused = exchange(t, list, fresh, false);
        Storage.unroot(t);
        Storage.retire(t, unused);
    }

    /** Moves the elements to {@code fresh} if that still makes sense; answers the storage that is now without a holder. */
    private static long exchange(ThreadState t, long list, long fresh, boolean growing) {
        t.locks.lock(t.m, list);
        long old = Memory.getLong(list + Lists.STORAGE);
        long length = Memory.getLong(list + Lists.LENGTH);
        long capacity = Memory.getLong(fresh + Lists.CAPACITY);
        long unused = fresh;
        if (length <= capacity && capacity > Lists.capacity(list) == growing) {
            if (old != 0) {
                t.m.beforeBulkMove(list);
                Storage.move(Lists.slot(old, 0), Lists.slot(fresh, 0), length);
            }
            // release pairs with the unlocked reader's acquire: it sees the capacity and the slots
            Memory.setLongRelease(list + Lists.STORAGE, fresh);
            unused = old;
        }
        t.locks.unlock(t.m, list);
        return unused;
    }

    /** Empties the list: all its elements, with their storage, move to a new list that only the caller sees. */
    static long stealAll(ThreadState t, long list) {
        long other = t.push(Lists.create(t));
        swap(t, list, other);
        return t.pop();
    }

    /** Exchanges elements and storage with a list that only the caller sees; answers whether {@code list} had any storage. */
    static boolean swap(ThreadState t, long list, long other) {
        t.locks.lock(t.m, list);
        t.m.beforeBulkMove(list);
        t.m.beforeBulkMove(other);
        long storage = Memory.getLong(list + Lists.STORAGE);
        long length = Memory.getLong(list + Lists.LENGTH);
        Memory.setLongRelease(list + Lists.STORAGE, Memory.getLong(other + Lists.STORAGE));
        Memory.setLongRelease(list + Lists.LENGTH, Memory.getLong(other + Lists.LENGTH));
        Memory.setLong(other + Lists.STORAGE, storage);
        Memory.setLong(other + Lists.LENGTH, length);
        t.locks.unlock(t.m, list);
        return storage != 0;
    }
}
