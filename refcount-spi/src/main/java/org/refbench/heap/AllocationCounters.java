package org.refbench.heap;

import java.util.concurrent.atomic.AtomicLong;

/**
 * One thread's exact counts of objects and bytes, storage included, in a counting runtime. Bytes are cell sizes. Written
 * by the owner only; others read them at a safepoint.
 */
final class AllocationCounters {
    private static final long FOLD_BYTES = 4096;

    /** Live bytes of all threads and their peak; each thread adds its part every {@value #FOLD_BYTES} bytes. */
    static final class Live {
        final AtomicLong bytes = new AtomicLong();
        final AtomicLong peak = new AtomicLong();

        void add(long delta) {
            long now = bytes.addAndGet(delta);
            if (now > peak.getPlain()) { // accumulateAndGet decides; this only spares it most of the time
                peak.accumulateAndGet(now, Math::max);
            }
        }
    }

    private final Live live;
    private long delta;
    long allocatedObjects;
    long allocatedBytes;
    long freedObjects;
    long freedBytes;

    AllocationCounters(Live live) {
        this.live = live;
    }

    void allocated(int bytes) {
        allocatedObjects++;
        allocatedBytes += bytes;
        delta += bytes;
        if (delta >= FOLD_BYTES) {
            fold();
        }
    }

    void freed(int bytes) {
        freedObjects++;
        freedBytes += bytes;
        delta -= bytes;
        if (delta <= -FOLD_BYTES) {
            fold();
        }
    }

    void fold() {
        live.add(delta);
        delta = 0;
    }
}
