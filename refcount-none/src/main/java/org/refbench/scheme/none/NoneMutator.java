package org.refbench.scheme.none;

import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code none}. */
final class NoneMutator extends Mutator {
    NoneMutator(NoneRefCounter counter) {
        super(counter);
    }

    @Override
    protected void initHeader(long object, int header) {
        Memory.setLong(object, header & 0xFFFFFFFFL);
    }

    @Override
    protected void retain(long object) {}

    @Override
    protected void release(long object) {}

    @Override
    protected boolean tryRetain(long object) {
        return true; // nothing dies
    }

    @Override
    protected void revive(long object) {
        throw new AssertionError("nothing dies here");
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        Memory.setLongRelease(slot, object);
    }

    @Override
    protected long onLoadRacy(long holder, long slot) {
        // acquire pairs with the release in onStore: who sees the reference sees the object's header and payload
        return Memory.getLongAcquire(slot);
    }

    @Override
    protected void onRetireStorage(long storage) {}
}
