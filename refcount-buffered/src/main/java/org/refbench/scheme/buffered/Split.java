package org.refbench.scheme.buffered;

/**
 * The entries of one log by shard, increments and decrements apart: a counting sort. Filled by one thread, then read by holders of
 * shards, then filled again with another log.
 *
 * <p>Each of the sort's counters is one of {@value #LANES}, taken in turn: entries next to each other are often of one page, and so of one shard, and a
 * processor would wait for each store to a counter before it can load it for the next entry.
 */
final class Split {
    private static final int LANES = 4;
    private static final int COUNTERS = 2 * Shards.COUNT * LANES;

    private long[] objects = {};

    /** Where each counter's objects end; the next one's begin there. */
    private int[] ends = {};

    void fill(Log log) {
        int size = log.size();
        if (objects.length < size) {
            objects = new long[size];
        }
        int[] next = new int[COUNTERS];
        for (int i = 0; i < size; i++) {
            next[counter(log.get(i), i)]++;
        }
        int sum = 0;
        for (int i = 0; i < COUNTERS; i++) {
            int count = next[i];
            next[i] = sum;
            sum += count;
        }
        for (int i = 0; i < size; i++) {
            long entry = log.get(i);
            objects[next[counter(entry, i)]++] = entry & ~Log.DECREMENT;
        }
        ends = next;
    }

    private static int counter(long entry, int index) {
        int half = 2 * Shards.of(entry) + (int) (entry & Log.DECREMENT);
        return half * LANES + (index & LANES - 1);
    }

    /** Where a shard's increments begin. */
    int increments(int shard) {
        return start(2 * shard);
    }

    /** Where a shard's increments end and its decrements begin. */
    int decrements(int shard) {
        return start(2 * shard + 1);
    }

    /** Where a shard's decrements end. */
    int end(int shard) {
        return start(2 * shard + 2);
    }

    private int start(int half) {
        return half == 0 ? 0 : ends[half * LANES - 1];
    }

    /** The object at a place between two of those. */
    long get(int place) {
        return objects[place];
    }

    /** Whether the memory is worth keeping for another log of {@code entries}, and no more than that. */
    boolean isReusable(int entries) {
        return objects.length <= 2 * entries;
    }
}
