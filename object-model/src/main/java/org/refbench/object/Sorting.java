package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * {@code list.sort}: {@link TimSort} of a permutation. While it runs the list is empty, as in CPython, and
 * its elements are in a private list on the operand stack, which keeps them alive; so do the keys in a second one.
 */
final class Sorting {
    private final int[] order;

    private Sorting(int length) {
        this.order = new int[length];
    }

    /** Sorts in place; {@code key} is a function, or 0. */
    static void sort(ThreadState t, long list, long key, boolean reverse) {
        int mark = t.sp;
        long work = t.push(ListStorage.stealAll(t, list));
        try {
            sortPrivate(t, work, key, reverse);
        } catch (PyError e) {
            ListStorage.swap(t, list, work); // what was sorted so far, and whatever was put into the list is dropped
            throw e;
        }
        boolean modified = ListStorage.swap(t, list, work);
        t.dropTo(mark);
        if (modified) {
            throw Exceptions.valueError(t, "list modified during sort");
        }
    }

    private static void sortPrivate(ThreadState t, long work, long key, boolean reverse) {
        int length = Lists.length(work);
        long keys = key == 0 ? work : t.push(keysOf(t, work, key));
        if (length < 2) {
            return;
        }
        Sorting sorting = new Sorting(length);
        for (int i = 0; i < length; i++) {
            sorting.order[i] = reverse ? length - 1 - i : i;
        }
        try {
            TimSort.sort(sorting.order, new KeyOrder(t, keys)::less, t.m::pollSafepoint);
        } finally { // a list that could not be sorted is left as far as it was, as in CPython
            sorting.rearrange(t, work, reverse);
        }
    }

    private static long keysOf(ThreadState t, long work, long key) {
        int length = Lists.length(work);
        long keys = t.push(Lists.withCapacity(t, length));
        for (int i = 0; i < length; i++) {
            int base = t.sp;
            t.pushRetained(key);
            t.push(Lists.get(t, work, i));
            Lists.initAppend(t, keys, t.engine.call(t, base, 1));
        }
        return t.pop();
    }

    /** Moves the elements to their places. */
    private void rearrange(ThreadState t, long work, boolean reverse) {
        int length = order.length;
        long first = Lists.slot(Memory.getLong(work + Lists.STORAGE), 0);
        long[] items = new long[length];
        for (int i = 0; i < length; i++) {
            items[i] = Memory.getLong(first + 8L * i);
        }
        t.m.beforeBulkMove(work);
        for (int i = 0; i < length; i++) {
            Memory.setLong(first + 8L * i, items[order[reverse ? length - 1 - i : i]]);
        }
    }
}
