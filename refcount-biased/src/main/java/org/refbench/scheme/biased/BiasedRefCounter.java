package org.refbench.scheme.biased;

import java.util.Map;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * Counts that are biased towards the thread that made the object (Choi, Shull and Torrellas, "Biased Reference Counting",
 * PACT 2018, in the form of PEP 703 and CPython's {@code Objects/object.c}, {@code Python/brc.c}): the owner counts in a word of its own, with a load
 * and a store; all others count in a shared word, atomically. A release that finds no count to subtract from in the shared word
 * hands its reference to the owner's queue; the owner merges the two counts at its next safepoint, and so does whoever finds it
 * blocked or gone. {@link BiasedLayout} has the words, docs/schemes/biased.md the diagram of their states.
 *
 * <p><b>Safe load:</b> try-increment on type-stable memory, then the slot is read again; what looks dead, as an object does that only its
 * owner has counted so far, is loaded under the holder's lock, which lets others raise its count from then on. Retired storage waits until every thread
 * has passed a safepoint. <b>Invariants:</b> only the owner, who acts for it while it is blocked, and who finds it gone write its id and its count; both
 * are 0 before the state becomes MERGED; an object is in at most one queue, which holds one reference; the owner frees without a
 * compare-and-set in the state DEFAULT only, in which no other thread can raise a count of 0. <b>Progress:</b> the owner's counts are
 * wait-free, shared retains too on x86-64, shared releases lock-free, but for the one that queues, which takes a monitor for a few steps.
 * <b>Header:</b> 12 bytes.
 */
final class BiasedRefCounter extends RefCounter {
    private final Owners owners;

    BiasedRefCounter(RuntimeServices services, int ids) {
        super(services);
        this.owners = new Owners(ids);
    }

    @Override
    protected Mutator newMutator() {
        return new BiasedMutator(this, owners);
    }

    /**
     * Serves all queues, again and again, until none has anything and no thread has something left to destroy. The caller polls
     * in between: what another thread is destroying it may need a global lock for.
     */
    @Override
    public void quiesce(Mutator mutator) {
        BiasedMutator self = (BiasedMutator) mutator;
        boolean[] pending = new boolean[1];
        do {
            pending[0] = false;
            services().safepoints().handshakeAll(self, participant -> {
                BiasedMutator owner = (BiasedMutator) participant;
                owner.mergeQueue(self.found);
                pending[0] |= owner != self && owner.isBusy();
            });
            pending[0] |= !self.found.isEmpty();
            self.destroyAll(self.found);
            self.poll();
        } while (pending[0]);
        flushRetired(self);
    }

    /** What waits in queues may be what makes room. */
    @Override
    public boolean reclaim(Mutator mutator) {
        quiesce(mutator);
        return true;
    }

    @Override
    public long countOf(long object) {
        int shared = BiasedLayout.shared(object);
        return BiasedLayout.isStuck(shared) ? STUCK : (long) BiasedLayout.local(object) + (shared >> 2);
    }

    @Override
    public Map<String, Long> statistics() {
        return Map.of("owner_ids", (long) owners.given());
    }
}
