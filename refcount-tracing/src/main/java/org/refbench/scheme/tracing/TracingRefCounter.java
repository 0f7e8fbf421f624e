package org.refbench.scheme.tracing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * Stop-the-world mark-sweep (McCarthy 1960): the roots are every thread's locals, handles and global slots; the sweep walks
 * the heap. It counts nothing, so it shows what counting costs, and it decides by reachability alone, so it is the oracle
 * of the others.
 *
 * <p><b>Safe load:</b> objects are freed only with the world stopped, at safepoints and allocations, so a plain racy load is
 * safe. <b>Invariants:</b> after a collection, allocated = reachable; a mark equals the collection's number only if the
 * object was reached. <b>Progress:</b> events are wait-free; a collection stops all threads for as long as it takes.
 * <b>Death:</b> a collection clears the weak slots of all that it finds unreachable, then brings back what has a finaliser, with
 * all that this refers to (as Java's and CPython's collectors do), then sweeps. <b>Header:</b> 4 bytes, for the mark.
 */
final class TracingRefCounter extends RefCounter {
    private final boolean stress;
    private final long minBudget;
    private final AtomicLong allocatedSince = new AtomicLong();
    private volatile long budget;
    private final Collector collector;
    private volatile boolean finalizers;

    TracingRefCounter(RuntimeServices services, boolean stress, long minBudget) {
        super(services);
        this.stress = stress;
        this.minBudget = minBudget;
        this.budget = minBudget;
        this.collector = new Collector(services);
    }

    @Override
    protected Mutator newMutator() {
        return new TracingMutator(this, stress);
    }

    @Override
    public void quiesce(Mutator mutator) {
        collect((TracingMutator) mutator);
    }

    @Override
    public boolean reclaim(Mutator mutator) {
        collect((TracingMutator) mutator);
        return true;
    }

    /** A thread took {@code bytes} more from its free lists; collects when the budget is spent. */
    void allocated(TracingMutator mutator, long bytes) {
        if (allocatedSince.addAndGet(bytes) >= budget) {
            collect(mutator);
        }
    }

    /** An object with a finaliser is being allocated: from now on, collections look for such. */
    void expectFinalizers() {
        if (!finalizers) {
            finalizers = true;
        }
    }

    void collect(TracingMutator mutator) {
        services().safepoints().stopTheWorld(mutator, () -> {
            long liveBytes = collector.collect(mutator, finalizers);
            budget = Math.max(minBudget, liveBytes);
            allocatedSince.set(0);
        });
    }

    @Override
    public Map<String, Long> statistics() {
        return Map.of("collections", (long) collector.collections(), "swept_objects", collector.sweptObjects());
    }
}
