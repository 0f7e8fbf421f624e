package org.refbench.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.refbench.heap.Switches;

/**
 * What a thread went through to get the lock policy's locks. Only slow paths are counted, but for {@link #acquired} in a counting runtime.
 * Written by the thread itself, summed at quiescence.
 */
public final class LockWaits {
    private long acquired;
    private long contended;
    private long parked;
    private long parkedNanos;

    LockWaits() {}

    /** A lock is taken; counted in a counting runtime only. */
    public void acquired() {
        if (Switches.COUNTING) {
            acquired++;
        }
    }

    /** A lock was held by another thread, or its word changed just then. */
    public void contended() {
        contended++;
    }

    /** The thread has slept until it was woken for a lock. */
    public void parked(long nanos) {
        parked++;
        parkedNanos += nanos;
    }

    /** Adds another thread's waits to these. */
    void add(LockWaits other) {
        acquired += other.acquired;
        contended += other.contended;
        parked += other.parked;
        parkedNanos += other.parkedNanos;
    }

    /** The figures by name, in a fixed order. */
    Map<String, Long> byName() {
        Map<String, Long> figures = new LinkedHashMap<>();
        if (Switches.COUNTING) {
            figures.put("locks_acquired", acquired);
        }
        figures.put("locks_contended", contended);
        figures.put("locks_parked", parked);
        figures.put("locks_parked_ns", parkedNanos);
        return figures;
    }
}
