package org.refbench.scheme.deferred;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code deferred(counts=biased)}. */
final class BiasedMutator extends DeferredMutator {
    private final int self;

    /** Typed as the supertype: a caller that returned the subclass would make the verifier load it, chosen or not. */
    static Mutator create(DeferredRefCounter counter) {
        return new BiasedMutator(counter);
    }

    private BiasedMutator(DeferredRefCounter counter) {
        super(counter);
        this.self = heap.id();
    }

    @Override
    protected void initHeader(long object, int header) {
        // plain: the object is private until a lock, a store or a thread's start publishes it
        Memory.setLong(object, (header | DeferredLayout.LISTED) & 0xFFFFFFFFL);
        BiasedCounts.initialize(object, self);
        list(object);
    }

    private void increment(long object) {
        if (!Header.isImmortal(object)) {
            BiasedCounts.increment(object, self);
        }
    }

    private void decrement(long object) {
        if (!Header.isImmortal(object) && BiasedCounts.decrement(object, self)) {
            listAgain(object);
        }
    }

    @Override
    protected void onInitStore(long holder, long slot, long object) {
        if (object != 0) {
            increment(object);
        }
        Memory.setLong(slot, object);
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        long old = Memory.getLong(slot);
        if (object != 0) {
            increment(object);
        }
        Memory.setLongRelease(slot, object); // pairs with the acquire in racy loads
        if (old != 0) {
            decrement(old);
        }
    }

    @Override
    protected long onTake(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            Memory.setLong(slot, 0);
            decrement(object);
        }
        return object;
    }

    @Override
    protected void onDropFromDying(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            decrement(object);
        }
    }
}
