package org.refbench.object;

/**
 * CPython 3.11's {@code list.sort} (Peters' timsort with the powersort merge policy of Munro and Wild 2018), comparison by comparison:
 * programs see them, in the calls of {@code __lt__} and in the operands that an error names. It sorts a permutation, which stays one if
 * a comparison raises.
 */
final class TimSort {
    private static final int MAX_RUN = 64;

    /** Compares two positions of what is sorted. */
    @FunctionalInterface
    interface Order {
        /** Whether the element at {@code a} is less than the one at {@code b}; may raise. */
        boolean less(int a, int b);
    }

    private final Order order;
    private final int[] items;
    private final Runnable betweenRuns;
    private final int[] starts = new int[85];
    private final int[] lengths = new int[85];
    private final int[] powers = new int[85];
    private final RunMerger merger;
    private int runs;

    private TimSort(int[] items, Order order, Runnable betweenRuns) {
        this.items = items;
        this.order = order;
        this.betweenRuns = betweenRuns;
        this.merger = new RunMerger(items, order);
    }

    /** Sorts {@code items}, positions that {@code order} compares. */
    static void sort(int[] items, Order order, Runnable betweenRuns) {
        new TimSort(items, order, betweenRuns).sort();
    }

    private void sort() {
        int low = 0;
        int left = items.length;
        int minRun = minRun(left);
        while (left > 0) {
            int n = countRun(low, low + left);
            if (n < minRun) {
                int force = Math.min(left, minRun);
                insertAll(low, low + force, low + n);
                n = force;
            }
            push(low, n);
            low += n;
            left -= n;
            betweenRuns.run();
        }
        while (runs > 1) {
            int i = runs - 2;
            mergeAt(i > 0 && lengths[i - 1] < lengths[i + 1] ? i - 1 : i);
        }
    }

    private static int minRun(int n) {
        int rest = 0;
        int length = n;
        while (length >= MAX_RUN) {
            rest |= length & 1;
            length >>= 1;
        }
        return length + rest;
    }

    /** The length of the run that begins at {@code low}; one that descends is reversed. */
    private int countRun(int low, int high) {
        if (low + 1 == high) {
            return 1;
        }
        int end = low + 2;
        if (less(low + 1, low)) {
            while (end < high && less(end, end - 1)) {
                end++;
            }
            reverse(low, end);
        } else {
            while (end < high && !less(end, end - 1)) {
                end++;
            }
        }
        return end - low;
    }

    private boolean less(int i, int j) {
        return order.less(items[i], items[j]);
    }

    private void reverse(int low, int high) {
        for (int i = low, j = high - 1; i < j; i++, j--) {
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }

    /** Binary insertion of the items from {@code start} on into the run before. */
    private void insertAll(int low, int high, int start) {
        for (int i = start; i < high; i++) {
            int pivot = items[i];
            int left = low;
            int right = i;
            while (left < right) {
                int middle = left + (right - left >> 1);
                if (order.less(pivot, items[middle])) {
                    right = middle;
                } else {
                    left = middle + 1;
                }
            }
            System.arraycopy(items, left, items, left + 1, i - left);
            items[left] = pivot;
        }
    }

    private void push(int start, int length) {
        if (runs > 0) {
            int power = power(starts[runs - 1], lengths[runs - 1], length);
            while (runs > 1 && powers[runs - 2] > power) {
                mergeAt(runs - 2);
            }
            powers[runs - 1] = power;
        }
        starts[runs] = start;
        lengths[runs++] = length;
    }

    /** The depth of the border between two runs in a nearly optimal merge tree. */
    private int power(int start, int length, int next) {
        int power = 0;
        long a = 2L * start + length;
        long b = a + length + next;
        int n = items.length;
        while (true) {
            power++;
            if (a >= n) {
                a -= n;
                b -= n;
            } else if (b >= n) {
                return power;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    private void mergeAt(int i) {
        int a = starts[i];
        int lengthA = lengths[i];
        int b = starts[i + 1];
        int lengthB = lengths[i + 1];
        lengths[i] = lengthA + lengthB;
        if (i == runs - 3) {
            starts[i + 1] = starts[i + 2];
            lengths[i + 1] = lengths[i + 2];
            powers[i + 1] = powers[i + 2];
        }
        runs--;
        betweenRuns.run();
        merger.merge(a, lengthA, b, lengthB);
    }
}
