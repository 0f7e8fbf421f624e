package org.refbench.object;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.refbench.heap.HeapExhausted;
import org.refbench.spi.CycleRequest;

/** What a thread does when the heap is full and the scheme has nothing more to free: it collects garbage cycles that no finaliser sees. */
final class HeapPressure {
    private static final long PAUSE_NANOS = 50_000;

    private HeapPressure() {}

    /** Allocates once more if anything was freed; else, or if that fails too, raises MemoryError. */
    static long retry(ThreadState t, LongSupplier allocation) {
        if (!t.space.collectsCycles || !collect(t)) {
            throw t.outOfMemory();
        }
        try {
            return allocation.getAsLong();
        } catch (HeapExhausted e) {
            throw t.outOfMemory();
        }
    }

    private static boolean collect(ThreadState t) {
        boolean[] any = new boolean[1];
        LongConsumer freed = object -> any[0] = true;
        t.space.counter.collectCycles(t.m, new CycleRequest(t.space.traits, true, true, freed, () -> pause(t)));
        return any[0];
    }

    private static void pause(ThreadState t) {
        t.enterBlocking();
        LockSupport.parkNanos(PAUSE_NANOS);
        t.leaveBlocking();
    }
}
