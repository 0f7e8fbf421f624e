package org.refbench.heap;

import java.util.function.LongConsumer;

/**
 * Checked mode: freed cells wait here, oldest out first, so that a late use meets poison and not a new object. Bounded in
 * cells and in bytes, so that large objects do not eat up the heap's limit.
 */
final class Quarantine {
    private static final int CAPACITY = Integer.getInteger("refbench.quarantine", 4096);
    private static final long MAX_BYTES = 1 << 20;

    private final long[] ring = new long[Math.max(1, CAPACITY)];
    private int oldest;
    private int size;
    private long bytes;

    /** Puts a cell in and hands to {@code reuse} those that leave for it. A capacity of 0 means immediate reuse. */
    void add(long cell, int cellBytes, LongConsumer reuse) {
        if (CAPACITY == 0) {
            reuse.accept(cell);
            return;
        }
        if (size == CAPACITY) {
            removeOldest(reuse);
        }
        ring[(oldest + size) % CAPACITY] = cell;
        size++;
        bytes += cellBytes;
        while (bytes > MAX_BYTES && size > 1) {
            removeOldest(reuse);
        }
    }

    private void removeOldest(LongConsumer reuse) {
        long cell = ring[oldest];
        oldest = (oldest + 1) % CAPACITY;
        size--;
        bytes -= Block.cellBytes(Block.of(cell));
        reuse.accept(cell);
    }

    void drain(LongConsumer reuse) {
        while (size > 0) {
            removeOldest(reuse);
        }
    }
}
