package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.SlotVisitor;

/**
 * Lists. All words change under the list's lock; the slots lie in storage of the list's own, and slots beyond the length
 * are empty.
 *
 * <pre>
 *  list      8  long  length
 *           16  long  storage, or 0
 *  storage   8  long  capacity
 *           16  slots
 * </pre>
 *
 * Storage is allocated before the lock is taken; what was assumed for that is checked again under the lock, and if another
 * thread changed the list meanwhile the operation starts over. An operation on many elements exchanges them with a list that
 * no other thread sees ({@link ListSlices}), so that what it removes is released after the lock is.
 */
public final class Lists {
    static final int LENGTH = Header.PAYLOAD;
    static final int STORAGE = Header.PAYLOAD + 8;
    static final int CAPACITY = Header.PAYLOAD;
    static final int SLOTS = Header.PAYLOAD + 8;

    private Lists() {}

    static void visit(long list, SlotVisitor visitor) {
        long storage = Memory.getLong(list + STORAGE);
        if (storage != 0) {
            Layouts.visitSlots(list, storage + SLOTS, visibleLength(list, storage), visitor);
            visitor.storage(list, storage);
        }
    }

    static void visitSlots(long list, long from, long to, SlotVisitor visitor) {
        long storage = Memory.getLong(list + STORAGE);
        if (storage != 0) {
            Layouts.visitWithin(list, storage + SLOTS, visibleLength(list, storage), from, to, visitor);
        }
    }

    /** Who looks without the lock may find the length of one storage with another: it stays inside. */
    private static long visibleLength(long list, long storage) {
        return Math.min(Memory.getLong(list + LENGTH), Memory.getLong(storage + CAPACITY));
    }

    /** A new empty list. */
    public static long create(ThreadState t) {
        return t.allocatePrivate(TypeIds.LIST, 16);
    }

    /** A new empty list with room for {@code capacity} elements. */
    public static long withCapacity(ThreadState t, long capacity) {
        long list = create(t);
        if (capacity > 0) {
            t.push(list);
            long storage = t.allocateStorage(8 + 8 * capacity);
            Memory.setLong(storage + CAPACITY, capacity);
            Memory.setLong(list + STORAGE, storage);
            t.pop();
        }
        return list;
    }

    /** A list of the {@code count} references at {@code stack[base]} and above, which move into it; {@code sp = base}. */
    public static long fromStack(ThreadState t, int base, int count) {
        long list = withCapacity(t, count);
        for (int i = 0; i < count; i++) {
            initAppend(t, list, t.stack[base + i]);
            t.stack[base + i] = 0;
        }
        t.sp = base;
        return list;
    }

    /** Appends to a list that no other thread sees and that has room; consumes the reference. */
    static void initAppend(ThreadState t, long list, long item) {
        long length = Memory.getLong(list + LENGTH);
        t.m.initStore(list, slot(Memory.getLong(list + STORAGE), length), item);
        Memory.setLong(list + LENGTH, length + 1);
    }

    /** Number of elements; without the list's lock it may be out of date at once. */
    public static int length(long list) {
        return (int) Memory.getLongOpaque(list + LENGTH);
    }

    static long slot(long storage, long index) {
        return storage + SLOTS + 8 * index;
    }

    /** How many elements fit without growing. */
    static long capacity(long list) {
        long storage = Memory.getLong(list + STORAGE);
        return storage == 0 ? 0 : Memory.getLong(storage + CAPACITY);
    }

    /** A new reference to the element, or 0 if there is no such index; negative ones are out of range. */
    public static long get(ThreadState t, long list, long index) {
        if (t.space.racyLoads && t.locks.allowsRacyLoad(t.m, list)) {
            long item = getRacy(t, list, index);
            if (item != Mutator.RETRY) {
                return item;
            }
        }
        t.locks.lock(t.m, list);
        long item = 0;
        if (index >= 0 && index < Memory.getLong(list + LENGTH)) {
            item = t.m.loadStable(list, slot(Memory.getLong(list + STORAGE), index));
        }
        t.locks.unlock(t.m, list);
        return item;
    }

    /** Tries without the lock: the storage pointer, read first and again, tells whether the slot was the list's. */
    private static long getRacy(ThreadState t, long list, long index) {
        // acquire pairs with the release in ListStorage: the storage's capacity and slots are seen as they were then
        long storage = Memory.getLongAcquire(list + STORAGE);
        if (storage == 0
                || index < 0
                || index >= Memory.getLongAcquire(list + LENGTH)
                || index >= Memory.getLong(storage + CAPACITY)) {
            return Mutator.RETRY;
        }
        long item = t.m.loadRacy(list, slot(storage, index));
        if (item == 0) {
            return Mutator.RETRY; // taken out, or not yet stored
        }
        if (item != Mutator.RETRY && Memory.getLongAcquire(list + STORAGE) != storage) {
            t.m.releaseLocal(item);
            return Mutator.RETRY;
        }
        return item;
    }

    /** Replaces an element by {@code item} (borrowed); answers false if there is no such index. */
    public static boolean set(ThreadState t, long list, long index, long item) {
        Mutator m = t.m;
        t.locks.lock(m, list);
        if (index < 0 || index >= Memory.getLong(list + LENGTH)) {
            t.locks.unlock(m, list);
            return false;
        }
        long slot = slot(Memory.getLong(list + STORAGE), index);
        long old = m.take(list, slot);
        m.retainLocal(item);
        m.store(list, slot, item);
        t.locks.unlock(m, list);
        m.releaseLocal(old);
        return true;
    }

    /** Appends {@code item} (borrowed). */
    public static void append(ThreadState t, long list, long item) {
        while (!tryAppend(t, list, item)) {
            ListStorage.ensure(t, list, length(list) + 1L);
        }
    }

    private static boolean tryAppend(ThreadState t, long list, long item) {
        Mutator m = t.m;
        t.locks.lock(m, list);
        long length = Memory.getLong(list + LENGTH);
        long storage = Memory.getLong(list + STORAGE);
        boolean fits = storage != 0 && length < Memory.getLong(storage + CAPACITY);
        if (fits) {
            m.retainLocal(item);
            m.store(list, slot(storage, length), item);
            // release: whoever sees the length unlocked also sees the element
            Memory.setLongRelease(list + LENGTH, length + 1);
        }
        t.locks.unlock(m, list);
        return fits;
    }

    /** Inserts {@code item} (borrowed) before {@code index}, which is clipped to the list; negative ones count from the end. */
    public static void insert(ThreadState t, long list, long index, long item) {
        while (!tryInsert(t, list, index, item)) {
            ListStorage.ensure(t, list, length(list) + 1L);
        }
    }

    private static boolean tryInsert(ThreadState t, long list, long index, long item) {
        Mutator m = t.m;
        t.locks.lock(m, list);
        long length = Memory.getLong(list + LENGTH);
        boolean fits = length < capacity(list);
        if (fits) {
            long slot = slot(Memory.getLong(list + STORAGE), Slices.clip(index, length));
            long after = slot(Memory.getLong(list + STORAGE), length) - slot;
            if (after > 0) {
                m.beforeBulkMove(list);
                Storage.move(slot, slot + 8, after >> 3);
                Storage.clear(slot, 1);
            }
            m.retainLocal(item);
            m.store(list, slot, item);
            Memory.setLongRelease(list + LENGTH, length + 1);
        }
        t.locks.unlock(m, list);
        return fits;
    }

    /** Removes an element and answers it, owned; 0 if there is no such index. Negative ones count from the end. */
    public static long pop(ThreadState t, long list, long index) {
        t.locks.lock(t.m, list);
        long length = Memory.getLong(list + LENGTH);
        long at = index < 0 ? index + length : index;
        long item = at < 0 || at >= length ? 0 : takeLocked(t.m, list, at, length);
        t.locks.unlock(t.m, list);
        if (item != 0 && ListStorage.isWasteful(list)) {
            t.push(item);
            ListStorage.shrink(t, list);
            t.pop();
        }
        return item;
    }

    /** Removes the element if it is still {@code expected}; answers whether it was. */
    static boolean removeAt(ThreadState t, long list, long index, long expected) {
        t.locks.lock(t.m, list);
        long length = Memory.getLong(list + LENGTH);
        long item = 0;
        if (index < length && Memory.getLong(slot(Memory.getLong(list + STORAGE), index)) == expected) {
            item = takeLocked(t.m, list, index, length);
        }
        t.locks.unlock(t.m, list);
        if (item != 0) {
            t.m.releaseLocal(item);
        }
        return item != 0;
    }

    /** With the lock held: takes an element out and closes the gap. */
    private static long takeLocked(Mutator m, long list, long index, long length) {
        long storage = Memory.getLong(list + STORAGE);
        long slot = slot(storage, index);
        long item = m.take(list, slot);
        if (index < length - 1) {
            m.beforeBulkMove(list);
            Storage.move(slot + 8, slot, length - 1 - index);
            Storage.clear(slot(storage, length - 1), 1);
        }
        Memory.setLong(list + LENGTH, length - 1);
        return item;
    }

    /** Empties the list. */
    public static void clear(ThreadState t, long list) {
        t.push(ListStorage.stealAll(t, list));
        t.drop();
    }

    /** Reverses the list in place. */
    public static void reverse(ThreadState t, long list) {
        t.locks.lock(t.m, list);
        t.m.beforeBulkMove(list);
        long low = slot(Memory.getLong(list + STORAGE), 0);
        long high = low + 8 * (Memory.getLong(list + LENGTH) - 1);
        for (; low < high; low += 8, high -= 8) {
            long item = Memory.getLong(low);
            Memory.setLong(low, Memory.getLong(high));
            Memory.setLong(high, item);
        }
        t.locks.unlock(t.m, list);
    }

    /** A new list of the same elements. */
    public static long copy(ThreadState t, long list) {
        return ListSlices.get(t, list, 0, Long.MAX_VALUE, 1);
    }

    /** A new list of the elements of any iterable, for the caller alone so far. */
    public static long fromIterable(ThreadState t, long iterable) {
        switch (Header.type(iterable)) {
            case TypeIds.LIST -> {
                return copy(t, iterable);
            }
            case TypeIds.TUPLE -> {
                return Tuples.toList(t, iterable);
            }
            default -> {
                int mark = t.sp;
                long iterator = t.push(Iteration.iter(t, iterable));
                long list = t.push(create(t));
                appendAll(t, list, iterator);
                t.stack[mark] = list;
                t.stack[mark + 1] = iterator;
                t.drop();
                return t.pop();
            }
        }
    }

    /** Appends what is left of an iterator, element by element. */
    private static void appendAll(ThreadState t, long list, long iterator) {
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            t.push(item);
            append(t, list, item);
            t.drop();
        }
    }

    /** Appends all elements of an iterable. */
    public static void extend(ThreadState t, long list, long iterable) {
        int type = Header.type(iterable);
        if (type == TypeIds.LIST || type == TypeIds.TUPLE) {
            long other = t.push(fromIterable(t, iterable));
            ListSlices.replace(t, list, Long.MAX_VALUE, Long.MAX_VALUE, other);
        } else {
            appendAll(t, list, t.push(Iteration.iter(t, iterable)));
        }
        t.drop();
    }

    /** {@code list + other}: a new list. */
    public static long concat(ThreadState t, long list, long other) {
        if (Header.type(other) != TypeIds.LIST) {
            throw Exceptions.typeError(t, "can only concatenate list (not \"%s\") to list", TypeNames.ofObject(other));
        }
        long result = t.push(copy(t, list));
        extend(t, result, other);
        return t.pop();
    }

    /** {@code list += iterable}: a new reference to the list. */
    public static long inPlaceConcat(ThreadState t, long list, long iterable) {
        extend(t, list, iterable);
        return t.retained(list);
    }

    /** {@code list * times}: a new list. */
    public static long repeat(ThreadState t, long list, long times) {
        long items = t.push(copy(t, list));
        int length = length(items);
        if (times <= 1 || length == 0) {
            if (times <= 0) {
                clear(t, items);
            }
            return t.pop();
        }
        if (times > Integer.MAX_VALUE / length) {
            throw t.outOfMemory();
        }
        long result = t.push(withCapacity(t, times * length));
        long storage = Memory.getLong(items + STORAGE);
        for (long i = 0; i < times; i++) {
            for (int j = 0; j < length; j++) {
                initAppend(t, result, t.m.loadStable(items, slot(storage, j)));
            }
        }
        t.stack[t.sp - 2] = result;
        t.stack[t.sp - 1] = items;
        t.drop();
        return t.pop();
    }

    /** {@code list *= times}: a new reference to the list. */
    public static long inPlaceRepeat(ThreadState t, long list, long times) {
        if (times <= 0) {
            clear(t, list);
        } else if (times > 1) {
            long more = t.push(repeat(t, list, times - 1));
            ListSlices.replace(t, list, Long.MAX_VALUE, Long.MAX_VALUE, more);
            t.drop();
        }
        return t.retained(list);
    }
}
