package org.refbench.object;

import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/**
 * Slices of lists: get, set, delete. Bounds are given as {@link Slices} unpacks them and adjusted to the length under the
 * list's lock.
 *
 * <p>What changes several elements exchanges them with {@code other}, a list that only the calling thread sees: its elements
 * move in, those that are replaced or removed move out into it, and the caller drops it. Moves change no count.
 */
final class ListSlices {
    private ListSlices() {}

    /** A new list of the slice's elements. */
    static long get(ThreadState t, long list, long start, long stop, long step) {
        while (true) {
            long copy = t.push(Lists.withCapacity(t, Slices.count(start, stop, step, Lists.length(list))));
            boolean done = tryCopy(t, list, start, stop, step, copy);
            if (done) {
                return t.pop();
            }
            t.drop();
        }
    }

    private static boolean tryCopy(ThreadState t, long list, long start, long stop, long step, long copy) {
        Mutator m = t.m;
        long room = Lists.capacity(copy);
        t.locks.lock(m, list);
        long length = Memory.getLong(list + Lists.LENGTH);
        long count = Slices.count(start, stop, step, length);
        boolean fits = count <= room;
        if (fits && count > 0) {
            long slot = Lists.slot(Memory.getLong(list + Lists.STORAGE), Slices.first(start, step, length));
            long target = Lists.slot(Memory.getLong(copy + Lists.STORAGE), 0);
            for (long i = 0; i < count; i++, slot += 8 * step) {
                m.initStore(copy, target + 8 * i, m.loadStable(list, slot));
            }
            Memory.setLong(copy + Lists.LENGTH, count);
        }
        t.locks.unlock(m, list);
        return fits;
    }

    /** {@code list[start:stop] = other}: all elements of {@code other} move in, those of the slice move to {@code other}. */
    static void replace(ThreadState t, long list, long start, long stop, long other) {
        long incoming = Memory.getLong(other + Lists.LENGTH);
        while (true) {
            long length = Lists.length(list);
            long removed = Slices.count(start, stop, 1, length);
            if (incoming > removed) {
                ListStorage.ensure(t, list, length - removed + incoming);
            }
            ListStorage.ensure(t, other, incoming + removed);
            if (tryReplace(t, list, start, stop, other)) {
                return;
            }
        }
    }

    private static boolean tryReplace(ThreadState t, long list, long start, long stop, long other) {
        long incoming = Memory.getLong(other + Lists.LENGTH);
        t.locks.lock(t.m, list);
        long length = Memory.getLong(list + Lists.LENGTH);
        long removed = Slices.count(start, stop, 1, length);
        long newLength = length - removed + incoming;
        boolean fits = newLength <= Lists.capacity(list) && incoming + removed <= Lists.capacity(other);
        if (fits && incoming + removed > 0) {
            t.m.beforeBulkMove(list);
            t.m.beforeBulkMove(other);
            long storage = Memory.getLong(list + Lists.STORAGE);
            long low = Lists.slot(storage, Slices.clip(start, length));
            long mine = Lists.slot(Memory.getLong(other + Lists.STORAGE), 0);
            long tail = Lists.slot(storage, length) - low - 8 * removed >> 3;
            Storage.move(low, mine + 8 * incoming, removed);
            Storage.move(low + 8 * removed, low + 8 * incoming, tail);
            Storage.move(mine, low, incoming);
            Storage.move(mine + 8 * incoming, mine, removed);
            Storage.clear(mine + 8 * removed, incoming);
            Storage.clear(Lists.slot(storage, newLength), length - newLength);
            Memory.setLongRelease(list + Lists.LENGTH, newLength);
            Memory.setLong(other + Lists.LENGTH, removed);
        }
        t.locks.unlock(t.m, list);
        return fits;
    }

    /**
     * {@code list[start:stop:step] = other}: the elements of the slice and those of {@code other} are exchanged. Answers -1,
     * or the slice's length if it is not that of {@code other}; then nothing has changed.
     */
    static long replaceStepped(ThreadState t, long list, long start, long stop, long step, long other) {
        t.locks.lock(t.m, list);
        long length = Memory.getLong(list + Lists.LENGTH);
        long count = Slices.count(start, stop, step, length);
        boolean fits = count == Memory.getLong(other + Lists.LENGTH);
        if (fits && count > 0) {
            t.m.beforeBulkMove(list);
            t.m.beforeBulkMove(other);
            long slot = Lists.slot(Memory.getLong(list + Lists.STORAGE), Slices.first(start, step, length));
            long mine = Lists.slot(Memory.getLong(other + Lists.STORAGE), 0);
            for (long i = 0; i < count; i++, slot += 8 * step, mine += 8) {
                long item = Memory.getLong(slot);
                Memory.setLong(slot, Memory.getLong(mine));
                Memory.setLong(mine, item);
            }
        }
        t.locks.unlock(t.m, list);
        return fits ? -1 : count;
    }

    /** {@code del list[start:stop:step]}. */
    static void delete(ThreadState t, long list, long start, long stop, long step) {
        long other = t.push(Lists.create(t));
        if (step == 1) {
            replace(t, list, start, stop, other);
        } else {
            do {
                ListStorage.ensure(t, other, Slices.count(start, stop, step, Lists.length(list)));
            } while (!tryDeleteStepped(t, list, start, stop, step, other));
        }
        t.drop();
        if (ListStorage.isWasteful(list)) {
            ListStorage.shrink(t, list);
        }
    }

    private static boolean tryDeleteStepped(ThreadState t, long list, long start, long stop, long step, long other) {
        t.locks.lock(t.m, list);
        long length = Memory.getLong(list + Lists.LENGTH);
        long count = Slices.count(start, stop, step, length);
        boolean fits = count <= Lists.capacity(other);
        if (fits && count > 0) {
            t.m.beforeBulkMove(list);
            t.m.beforeBulkMove(other);
            long first = Slices.first(start, step, length);
            long lowest = step > 0 ? first : first + step * (count - 1);
            long storage = Memory.getLong(list + Lists.STORAGE);
            moveOut(storage, lowest, Math.abs(step), count, length, Memory.getLong(other + Lists.STORAGE));
            Storage.clear(Lists.slot(storage, length - count), count);
            Memory.setLong(list + Lists.LENGTH, length - count);
            Memory.setLong(other + Lists.LENGTH, count);
        }
        t.locks.unlock(t.m, list);
        return fits;
    }

    /** Moves every {@code step}th of the elements from {@code lowest} on to {@code target}, and closes the gaps. */
    private static void moveOut(long storage, long lowest, long step, long count, long length, long target) {
        long to = lowest;
        for (long i = 0; i < count; i++) {
            long from = lowest + i * step;
            Memory.setLong(Lists.slot(target, i), Memory.getLong(Lists.slot(storage, from)));
            long next = i == count - 1 ? length : from + step;
            Storage.move(Lists.slot(storage, from + 1), Lists.slot(storage, to), next - from - 1);
            to += next - from - 1;
        }
    }
}
