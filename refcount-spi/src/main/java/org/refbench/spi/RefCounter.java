package org.refbench.spi;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.refbench.safepoint.Participant;

/** A scheme at work in one runtime. Methods are slow paths and thread-safe unless they say otherwise. */
public abstract class RefCounter implements AutoCloseable {
    /** {@link #countOf}: the scheme keeps no exact count of this object. */
    public static final long UNKNOWN = -1;

    /** {@link #countOf}: the count is saturated; the object lives for ever. */
    public static final long STUCK = -2;

    private final RuntimeServices services;
    private final Operations ended = new Operations();
    private final LockWaits waitsOfEnded = new LockWaits();
    private final Limbo limbo;
    private final AtomicBoolean collecting = new AtomicBoolean();

    /** A scheme over the given services. */
    protected RefCounter(RuntimeServices services) {
        this.services = services;
        this.limbo = new Limbo(services.safepoints());
    }

    final Limbo limbo() {
        return limbo;
    }

    /** What the runtime gave. */
    public final RuntimeServices services() {
        return services;
    }

    /**
     * The calling thread becomes a mutator.
     *
     * @param roots where its locals are
     */
    public final Mutator attach(RootSource roots) {
        Mutator mutator = newMutator();
        mutator.setRoots(roots);
        services.roots().addThread(roots);
        services.safepoints().attach(mutator);
        mutator.afterAttach();
        if (finalizersWait()) {
            mutator.arm(Participant.FINALIZE); // left over by a thread that ended as the last one
        }
        return mutator;
    }

    /** Makes the mutator of the calling thread. */
    protected abstract Mutator newMutator();

    /**
     * The calling thread is a mutator no longer; nothing that it buffered is lost. Its locals have been released. Finalisers
     * that it queued and has not run are left to the other threads, or to the next that attaches.
     */
    public final void detach(Mutator mutator) {
        services.safepoints().detach(mutator, mutator::beforeDetach);
        if (finalizersWait()) {
            services.safepoints().armAll(Participant.FINALIZE);
        }
        services.roots().remove(mutator.roots());
        mutator.giveUpHeap();
        synchronized (ended) {
            ended.add(mutator.operations());
            waitsOfEnded.add(mutator.lockWaits);
        }
    }

    /** Whether an object waits for its finaliser, or the holder of a weak slot to be told of a death. */
    final boolean finalizersWait() {
        return !services.finalizers().isEmpty() || services.weak().hasNotices();
    }

    /** Counts of events of all threads so far; exact at quiescence, all zero unless the runtime counts. */
    public final Operations operations() {
        Operations sum = new Operations();
        synchronized (ended) {
            sum.add(ended);
        }
        services.safepoints().participants().forEach(p -> sum.add(((Mutator) p).operations()));
        return sum;
    }

    /** How often, and for how long, threads waited for each other so far; exact at quiescence. */
    public final Map<String, Long> waits() {
        LockWaits sum = new LockWaits();
        synchronized (ended) {
            sum.add(waitsOfEnded);
        }
        services.safepoints().participants().forEach(p -> sum.add(((Mutator) p).lockWaits));
        Map<String, Long> waits = sum.byName();
        waits.put("safepoint_stops", services.safepoints().stops());
        waits.put("handshakes", services.safepoints().handshakes());
        waits.put("grace_periods", services.safepoints().gracePeriods().begun());
        return waits;
    }

    /**
     * Finishes all pending work: afterwards laws 2 and 3 hold. The caller is at a safepoint. Several threads may call this
     * at once; when a call returns, what its caller had dropped before is free, whichever call did the work. A scheme that lets
     * memory wait for grace periods ends with {@link #flushRetired}.
     *
     * @param mutator the calling thread's
     */
    public void quiesce(Mutator mutator) {
        flushRetired(mutator);
    }

    /**
     * Frees all that waits for a {@linkplain MutatorHooks#freeAfterGrace grace period}, with the world stopped; does nothing if nothing
     * does. The caller is at a safepoint. Answers whether there was anything.
     */
    protected final boolean flushRetired(Mutator mutator) {
        return limbo.flush(mutator);
    }

    /** Shows all cells that wait for a grace period. The world is stopped. */
    public final void visitRetired(LongConsumer visitor) {
        limbo.visit(visitor);
    }

    /**
     * The heap's limit is reached: free what can be freed at once. What waits for grace periods is freed by the caller.
     *
     * @return whether it is worth trying the allocation again
     */
    public boolean reclaim(Mutator mutator) {
        return false;
    }

    /**
     * Makes immortal what {@code chosen} shows, and all that this refers to, directly or not, if {@code transitive}. Quiesces
     * first, then stops the world. Answers how many objects have become immortal: none where the runtime has no immortal objects.
     *
     * @param self the calling thread's mutator, at a safepoint
     */
    public final int immortalize(Mutator self, RootSource chosen, boolean transitive) {
        if (!services.immortals().areEnabled()) {
            return 0;
        }
        quiesce(self);
        int[] made = new int[1];
        services.safepoints().stopTheWorld(self, () -> {
            settle();
            made[0] = new Immortalizer(services).run(chosen, transitive);
        });
        return made[0];
    }

    /**
     * Frees garbage cycles, where the scheme frees anything: the weak references to them are cleared and their finalisers run first, on
     * the calling thread. Does nothing while another collection runs, be it of the caller: a finaliser may call this.
     *
     * @param self the calling thread's mutator, at a safepoint where finalisers may run, or anything may if only plain garbage is wanted
     */
    public final void collectCycles(Mutator self, CycleRequest request) {
        if (request.traits().reclaims() && collecting.compareAndSet(false, true)) {
            try {
                new CycleCollector(this, self, request).collect();
            } finally {
                collecting.set(false);
            }
        }
    }

    /** The world is stopped: waits until the scheme's own threads, if it has any, write no counts until it goes on. */
    protected void settle() {}

    /** Ends the scheme's own threads, if it has any. Every mutator has detached. */
    @Override
    public void close() {}

    /** The exact count at quiescence, {@link #UNKNOWN}, or {@link #STUCK}. */
    public long countOf(long object) {
        return UNKNOWN;
    }

    /** The scheme's own figures by name, such as collections or epochs. */
    public Map<String, Long> statistics() {
        return Map.of();
    }
}
