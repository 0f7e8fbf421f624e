package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * {@code list.sort}: a stable merge sort of a permutation, in Java arrays. While it runs the list is empty, as in CPython, and
 * its elements are in a private list on the operand stack, which keeps them alive; so do the keys in a second one.
 */
final class Sorting {
    /** Runs up to this long are sorted by insertion. */
    private static final int SHORT_RUN = 8;

    private final KeyOrder keys;
    private int[] order;
    private int[] spare;

    private Sorting(KeyOrder keys, int length) {
        this.keys = keys;
        this.order = new int[length];
        this.spare = new int[length];
    }

    /** Sorts in place; {@code key} is a function, or 0. */
    static void sort(ThreadState t, long list, long key, boolean reverse) {
        int mark = t.sp;
        long work = t.push(ListStorage.stealAll(t, list));
        try {
            sortPrivate(t, work, key, reverse);
        } catch (PyError e) {
            ListStorage.swap(t, list, work); // the old order, and whatever was put into the list is dropped
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
        Sorting sorting = new Sorting(new KeyOrder(t, keys), length);
        for (int i = 0; i < length; i++) {
            sorting.order[i] = reverse ? length - 1 - i : i;
        }
        sorting.run(t);
        sorting.rearrange(t, work, reverse);
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

    /** Merges ever longer runs, bottom up. */
    private void run(ThreadState t) {
        int length = order.length;
        for (int low = 0; low < length; low += SHORT_RUN) {
            insertionSort(low, Math.min(low + SHORT_RUN, length));
        }
        for (int run = SHORT_RUN; run < length; run *= 2) {
            for (int low = 0; low < length; low += 2 * run) {
                merge(low, Math.min(low + run, length), Math.min(low + 2 * run, length));
                t.m.pollSafepoint();
            }
            int[] merged = spare;
            spare = order;
            order = merged;
        }
    }

    private void insertionSort(int low, int high) {
        for (int i = low + 1; i < high; i++) {
            int inserted = order[i];
            int j = i;
            while (j > low && keys.less(inserted, order[j - 1])) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = inserted;
        }
    }

    private void merge(int low, int middle, int high) {
        if (middle >= high || !keys.less(order[middle], order[middle - 1])) {
            System.arraycopy(order, low, spare, low, high - low);
            return;
        }
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeRight = left == middle || right < high && keys.less(order[right], order[left]);
            spare[i] = takeRight ? order[right++] : order[left++];
        }
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
