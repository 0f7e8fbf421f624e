package org.refbench.object;

import java.util.Arrays;

/** Merges two neighbouring runs, as CPython's {@code merge_at} does, comparison by comparison: by gallops where one run wins often. */
final class RunMerger {
    private static final int MIN_GALLOP = 7;

    private final int[] items;
    private final TimSort.Order order;
    private int minGallop = MIN_GALLOP;

    RunMerger(int[] items, TimSort.Order order) {
        this.items = items;
        this.order = order;
    }

    /** Merges the run at {@code startA} with the one at {@code startB}, right behind it. */
    void merge(int startA, int lengthA, int startB, int lengthB) {
        int skipped = gallopRight(items[startB], items, startA, lengthA, 0);
        int a = startA + skipped;
        int leftA = lengthA - skipped;
        if (leftA == 0) {
            return;
        }
        int leftB = gallopLeft(items[a + leftA - 1], items, startB, lengthB, lengthB - 1);
        if (leftB == 0) {
            return;
        }
        if (leftA <= leftB) {
            new Upwards(a, leftA, startB, leftB).merge();
        } else {
            new Downwards(a, leftA, startB, leftB).merge();
        }
    }

    /** Where {@code key} belongs among {@code n} sorted items, before its equals. */
    private int gallopLeft(int key, int[] in, int base, int n, int hint) {
        int last = 0;
        int offset = 1;
        if (order.less(in[base + hint], key)) {
            int most = n - hint;
            while (offset < most && order.less(in[base + hint + offset], key)) {
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = Math.min(offset, most) + hint;
            last += hint;
        } else {
            int most = hint + 1;
            while (offset < most && !order.less(in[base + hint - offset], key)) {
                last = offset;
                offset = (offset << 1) + 1;
            }
            int nearest = last;
            last = hint - Math.min(offset, most);
            offset = hint - nearest;
        }
        last++;
        while (last < offset) {
            int middle = last + (offset - last >> 1);
            if (order.less(in[base + middle], key)) {
                last = middle + 1;
            } else {
                offset = middle;
            }
        }
        return offset;
    }

    /** Where {@code key} belongs among {@code n} sorted items, after its equals. */
    private int gallopRight(int key, int[] in, int base, int n, int hint) {
        int last = 0;
        int offset = 1;
        if (order.less(key, in[base + hint])) {
            int most = hint + 1;
            while (offset < most && order.less(key, in[base + hint - offset])) {
                last = offset;
                offset = (offset << 1) + 1;
            }
            int nearest = last;
            last = hint - Math.min(offset, most);
            offset = hint - nearest;
        } else {
            int most = n - hint;
            while (offset < most && !order.less(key, in[base + hint + offset])) {
                last = offset;
                offset = (offset << 1) + 1;
            }
            offset = Math.min(offset, most) + hint;
            last += hint;
        }
        last++;
        while (last < offset) {
            int middle = last + (offset - last >> 1);
            if (order.less(key, in[base + middle])) {
                offset = middle;
            } else {
                last = middle + 1;
            }
        }
        return offset;
    }

    /** Merges from the front; the shorter left run is copied away. */
    private final class Upwards {
        private final int[] copy;
        private int a;
        private int leftA;
        private int b;
        private int leftB;
        private int to;

        Upwards(int a, int lengthA, int b, int lengthB) {
            copy = Arrays.copyOfRange(items, a, a + lengthA);
            leftA = lengthA;
            this.b = b;
            leftB = lengthB;
            to = a;
        }

        void merge() {
            takeB(1);
            try {
                if (leftB > 0 && leftA > 1) {
                    mergeRest();
                }
            } finally { // whether done or failed: what is left of the copy belongs behind what is left of the right run
                if (leftA == 1) {
                    takeB(leftB);
                }
                takeA(leftA);
            }
        }

        private void takeA(int n) {
            System.arraycopy(copy, a, items, to, n);
            a += n;
            to += n;
            leftA -= n;
        }

        private void takeB(int n) {
            System.arraycopy(items, b, items, to, n);
            b += n;
            to += n;
            leftB -= n;
        }

        private void mergeRest() {
            while (oneByOne()) {
                minGallop++;
                if (!gallop()) {
                    return;
                }
                minGallop++;
            }
        }

        /** Until one run has won often in a row; answers false at the end. */
        private boolean oneByOne() {
            int countA = 0;
            int countB = 0;
            while (countA < minGallop && countB < minGallop) {
                if (order.less(items[b], copy[a])) {
                    takeB(1);
                    countB++;
                    countA = 0;
                    if (leftB == 0) {
                        return false;
                    }
                } else {
                    takeA(1);
                    countA++;
                    countB = 0;
                    if (leftA == 1) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean gallop() {
            int countA;
            int countB;
            do {
                minGallop -= minGallop > 1 ? 1 : 0;
                countA = gallopRight(items[b], copy, a, leftA, 0);
                takeA(countA);
                if (countA > 0 && leftA <= 1) {
                    return false;
                }
                takeB(1);
                if (leftB == 0) {
                    return false;
                }
                countB = gallopLeft(copy[a], items, b, leftB, 0);
                takeB(countB);
                if (leftB == 0) {
                    return false;
                }
                takeA(1);
                if (leftA == 1) {
                    return false;
                }
            } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
            return true;
        }
    }

    /** Merges from the back; the shorter right run is copied away. */
    private final class Downwards {
        private final int[] copy;
        private final int baseA;
        private int leftA;
        private int leftB;

        Downwards(int a, int lengthA, int b, int lengthB) {
            copy = Arrays.copyOfRange(items, b, b + lengthB);
            baseA = a;
            leftA = lengthA;
            leftB = lengthB;
        }

        void merge() {
            takeA(1);
            try {
                if (leftA > 0 && leftB > 1) {
                    mergeRest();
                }
            } finally { // as in the other direction
                if (leftB == 1) {
                    takeA(leftA);
                }
                takeB(leftB);
            }
        }

        /** The last {@code n} of the left run; what has been merged begins where both that are left would end. */
        private void takeA(int n) {
            System.arraycopy(items, baseA + leftA - n, items, baseA + leftA + leftB - n, n);
            leftA -= n;
        }

        private void takeB(int n) {
            System.arraycopy(copy, leftB - n, items, baseA + leftA + leftB - n, n);
            leftB -= n;
        }

        private void mergeRest() {
            while (oneByOne()) {
                minGallop++;
                if (!gallop()) {
                    return;
                }
                minGallop++;
            }
        }

        private boolean oneByOne() {
            int countA = 0;
            int countB = 0;
            while (countA < minGallop && countB < minGallop) {
                if (order.less(copy[leftB - 1], items[baseA + leftA - 1])) {
                    takeA(1);
                    countA++;
                    countB = 0;
                    if (leftA == 0) {
                        return false;
                    }
                } else {
                    takeB(1);
                    countB++;
                    countA = 0;
                    if (leftB == 1) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean gallop() {
            int countA;
            int countB;
            do {
                minGallop -= minGallop > 1 ? 1 : 0;
                countA = leftA - gallopRight(copy[leftB - 1], items, baseA, leftA, leftA - 1);
                takeA(countA);
                if (leftA == 0) {
                    return false;
                }
                takeB(1);
                if (leftB == 1) {
                    return false;
                }
                countB = leftB - gallopLeft(items[baseA + leftA - 1], copy, 0, leftB, leftB - 1);
                takeB(countB);
                if (countB > 0 && leftB <= 1) {
                    return false;
                }
                takeA(1);
                if (leftA == 0) {
                    return false;
                }
            } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
            return true;
        }
    }
}
