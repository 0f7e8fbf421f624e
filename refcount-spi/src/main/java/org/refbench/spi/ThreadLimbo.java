package org.refbench.spi;

import java.util.function.LongConsumer;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.ThreadHeap;
import org.refbench.safepoint.GracePeriods;

/**
 * What one thread has given up and racy readers may still look at. It is collected in batches: the open one grows until it is worth
 * a grace period and the one before has had its own, so that a thread has one grace period under way at most. CPython's
 * {@code Python/qsbr.c} batches by count, and, since large blocks were found to pile up (its issue 132519), by bytes.
 *
 * <p>Bounded: a thread that has more than {@value #MOST_BYTES} bytes waiting stops the world at its next poll. Used by the
 * thread itself, and by others with the world stopped.
 */
final class ThreadLimbo {
    /** Cells that are worth a grace period; 1 in tests, so that memory is reused as soon as it may be. */
    static final int BATCH_CELLS = Integer.getInteger("refbench.graceBatch", 32);

    /** Bytes that are worth a grace period. */
    static final long BATCH_BYTES = 64 * 1024;

    /** Bytes that a thread may have waiting when it polls. */
    static final long MOST_BYTES = 8 << 20;

    private final MutatorHooks mutator;
    private final ThreadHeap heap;
    private final Limbo limbo;
    private final GracePeriods periods;
    private final RetiredCells waiting = new RetiredCells();
    private final RetiredCells open = new RetiredCells();
    private long goal;
    private boolean adopted;
    private boolean counted;

    ThreadLimbo(MutatorHooks mutator, ThreadHeap heap, Limbo limbo, GracePeriods periods) {
        this.mutator = mutator;
        this.heap = heap;
        this.limbo = limbo;
        this.periods = periods;
    }

    void add(long cell) {
        if ((Memory.getInt(cell) & Header.TYPE_MASK) != Header.STORAGE_TYPE) {
            heap.bury(cell);
        }
        open.add(cell, heap.cellBytes(cell));
        if (isDue()) {
            advance();
        }
        account();
        if (bytes() > MOST_BYTES) {
            mutator.armGracePoll();
        }
    }

    private boolean isDue() {
        return adopted || open.size() >= BATCH_CELLS || open.bytes() >= BATCH_BYTES;
    }

    private long bytes() {
        return waiting.bytes() + open.bytes();
    }

    /** Frees what has had its grace period, and begins one for the open batch if it is due. */
    private void advance() {
        if (waiting.size() > 0) {
            if (!periods.isOver(goal)) {
                return;
            }
            waiting.free(heap);
        }
        if (isDue()) {
            waiting.takeAll(open);
            adopted = false;
            goal = periods.begin(mutator);
            if (periods.isOver(goal)) {
                waiting.free(heap);
            }
        }
    }

    /** A grace period has begun or ended. At a poll. */
    void poll() {
        if (limbo.adopt(open)) {
            adopted = true;
            account(); // before the others' are counted out: who finds the number zero can rely on it
            limbo.count(-1);
        }
        advance();
        account();
        if (bytes() > MOST_BYTES) {
            limbo.flush(mutator);
        }
    }

    /** Keeps the runtime's number of threads that have something waiting. */
    private void account() {
        boolean any = waiting.size() + open.size() > 0;
        if (any != counted) {
            counted = any;
            limbo.count(any ? 1 : -1);
        }
    }

    /** Frees everything into the heap of the calling thread, with the world stopped, where nobody is a racy reader. */
    void freeAll(ThreadHeap into) {
        waiting.free(into);
        open.free(into);
        account();
    }

    /** The thread takes part no longer: what no grace period has passed for is left to the others. */
    void giveUp() {
        waiting.takeAll(open);
        if (waiting.size() > 0) {
            if (periods.isOver(periods.begin(null))) {
                waiting.free(heap);
            } else {
                limbo.leave(waiting);
                periods.begin(null); // makes the others poll, and find it
            }
        }
        account();
    }

    void visit(LongConsumer visitor) {
        waiting.visit(visitor);
        open.visit(visitor);
    }
}
