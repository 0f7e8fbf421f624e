package org.refbench.scheme.deferred;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.refbench.safepoint.Participant;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * Deferred counts (Deutsch and Bobrow, "An Efficient, Incremental, Automatic Garbage Collector", CACM 1976; CPython 3.14 does the same
 * for functions, modules and code on its operand stack). Only references from slots are counted. An object whose count is
 * zero is listed in the zero count table of a thread, as every new object is; in an epoch the world is stopped, the stacks are looked through, and what is
 * listed, has no count and is on no stack is destroyed.
 *
 * <p><b>Safe load:</b> objects and storage are freed only with the world stopped, or when a stop has found that nobody can reach them, so a plain racy load is safe: the local is a root at
 * the next stop. <b>Invariants:</b> at every safepoint, count = references from slots; the flag <i>listed</i> is set if and only if one table has the object, once; a count of 0
 * implies the flag; marks are set within stops only. <b>Progress:</b> events are wait-free on x86-64; an epoch stops all threads, for as long as it takes to scan
 * all stacks and tables and to destroy {@value Reconciler#STEP} objects. <b>Death:</b> in epochs: when a table is full, when a thread
 * has taken so many bytes, or when asked for; garbage cycles never. <b>Header:</b> 4 bytes, or 12 with biased counts, and two flags.
 */
final class DeferredRefCounter extends RefCounter {
    /** How long who waits for another thread to destroy a large object leaves it alone. */
    private static final long PAUSE_NANOS = 50_000;

    private final boolean biased;
    private final int entries;
    private final long bytes;
    private final HeapCounts counts;
    private final Reconciler reconciler;

    /** What threads that have ended listed and retired; guarded by its monitor, or by a stop. */
    private final AddressList ended = new AddressList();

    private final AddressList endedRetired = new AddressList();

    DeferredRefCounter(RuntimeServices services, boolean biased, int entries, long bytes) {
        super(services);
        this.biased = biased;
        this.entries = entries;
        this.bytes = bytes;
        this.counts = biased ? new BiasedCounts() : new AtomicCounts();
        this.reconciler = new Reconciler(services, counts);
    }

    int entries() {
        return entries;
    }

    long bytes() {
        return bytes;
    }

    @Override
    protected Mutator newMutator() {
        return biased ? BiasedMutator.create(this) : AtomicMutator.create(this);
    }

    /** The thread ends: its table and its retired storage are left to the next epoch. */
    void takeOver(DeferredMutator from) {
        synchronized (ended) {
            ended.addAll(from.table);
            endedRetired.addAll(from.retired);
        }
        from.table.clear();
        from.retired.clear();
    }

    /** An epoch that is due, unless another thread has just had one. */
    void reconcile(DeferredMutator self) {
        long seen = reconciler.figures.epochs;
        services().safepoints().stopTheWorld(self, () -> {
            if (reconciler.figures.epochs == seen && epoch(self, false)) {
                self.goOnSoon();
            }
        });
        self.freeDead();
        self.destroyLarge();
    }

    /** The world is stopped; answers whether more is left to do at once. */
    private boolean epoch(DeferredMutator self, boolean freeNow) {
        long start = System.nanoTime();
        boolean more = reconciler.reconcile(self, ended);
        self.freeAll(endedRetired);
        for (Participant participant : services().safepoints().participants()) {
            DeferredMutator mutator = (DeferredMutator) participant;
            mutator.retiredAreDead();
            if (freeNow) {
                self.freeAll(mutator.dead);
            } else if (mutator.dead.size() > 0) {
                mutator.arm(Participant.SCHEME);
            }
            mutator.startAnew();
        }
        reconciler.figures.pause(System.nanoTime() - start);
        return more;
    }

    /** Epochs until nothing is left to destroy, and nobody is at it. */
    @Override
    public void quiesce(Mutator mutator) {
        DeferredMutator self = (DeferredMutator) mutator;
        boolean[] more = new boolean[2];
        do {
            services().safepoints().stopTheWorld(self, () -> {
                more[0] = epoch(self, true);
                more[1] = othersDestroy(self);
            });
            more[0] |= self.large.size() > 0;
            self.destroyLarge();
            self.poll();
            if (more[1]) {
                self.enterBlocking();
                LockSupport.parkNanos(PAUSE_NANOS);
                self.leaveBlocking();
            }
        } while (more[0] || more[1]);
    }

    private boolean othersDestroy(DeferredMutator self) {
        for (Participant participant : services().safepoints().participants()) {
            DeferredMutator mutator = (DeferredMutator) participant;
            if (mutator != self && (mutator.isReaping() || mutator.large.size() > 0)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean reclaim(Mutator mutator) {
        DeferredMutator self = (DeferredMutator) mutator;
        boolean[] more = new boolean[1];
        do {
            services().safepoints().stopTheWorld(self, () -> more[0] = epoch(self, true));
            more[0] |= self.large.size() > 0;
            self.destroyLarge();
        } while (more[0]);
        return true;
    }

    @Override
    public long countOf(long object) {
        return counts.count(object);
    }

    @Override
    public Map<String, Long> statistics() {
        return reconciler.figures.byName();
    }
}
