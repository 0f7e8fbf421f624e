package org.refbench.spi;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.refbench.safepoint.Participant;
import org.refbench.safepoint.Safepoints;

/**
 * Memory of one runtime that has been given up and that racy readers may still look at: each thread's {@link ThreadLimbo},
 * and what threads left that have ended. Thread-safe.
 */
final class Limbo {
    private final Safepoints safepoints;
    private final RetiredCells left = new RetiredCells();
    private final AtomicInteger holders = new AtomicInteger();
    private final AtomicLong flushes = new AtomicLong();

    Limbo(Safepoints safepoints) {
        this.safepoints = safepoints;
    }

    /** Threads that have begun, or ceased, to have something here. */
    void count(int delta) {
        holders.addAndGet(delta);
    }

    /** Leaves what an ended thread had to the others. */
    void leave(RetiredCells orphaned) {
        synchronized (left) {
            if (left.size() == 0) {
                count(1);
            }
            left.takeAll(orphaned);
        }
    }

    /** Moves what ended threads left into {@code batch}; answers whether there was anything, which the caller still has to count out. */
    boolean adopt(RetiredCells batch) {
        synchronized (left) {
            if (left.size() == 0) {
                return false;
            }
            batch.takeAll(left);
            return true;
        }
    }

    /** Frees everything: with the world stopped nobody is a racy reader. Answers whether there was anything. */
    boolean flush(MutatorHooks self) {
        if (holders.get() == 0) {
            return false;
        }
        flushes.incrementAndGet();
        safepoints.stopTheWorld(self, () -> {
            RetiredCells orphaned = new RetiredCells();
            if (adopt(orphaned)) {
                orphaned.free(self.heap);
                count(-1);
            }
            for (Participant p : safepoints.participants()) {
                ((MutatorHooks) p).limbo().freeAll(self.heap);
            }
        });
        return true;
    }

    /** Shows all cells. The world is stopped. */
    void visit(LongConsumer visitor) {
        synchronized (left) {
            left.visit(visitor);
        }
        for (Participant p : safepoints.participants()) {
            ((MutatorHooks) p).limbo().visit(visitor);
        }
    }

    /** How often everything was freed with the world stopped. */
    long flushes() {
        return flushes.get();
    }
}
