package org.refbench.heap;

import java.util.function.LongConsumer;

/** Checked mode: freed cells wait here, oldest out first, so that a late use meets poison and not a new object. */
final class Quarantine {
    private static final int CAPACITY = Integer.getInteger("refbench.quarantine", 4096);

    private final long[] ring = new long[Math.max(1, CAPACITY)];
    private int position;

    /** Puts a cell in; answers the one that leaves for it, or 0. A capacity of 0 means immediate reuse. */
    long exchange(long cell) {
        if (CAPACITY == 0) {
            return cell;
        }
        long oldest = ring[position];
        ring[position] = cell;
        position = position + 1 == ring.length ? 0 : position + 1;
        return oldest;
    }

    void drain(LongConsumer reuse) {
        for (int i = 0; i < ring.length; i++) {
            long cell = exchange(0);
            if (cell != 0) {
                reuse.accept(cell);
            }
        }
    }
}
