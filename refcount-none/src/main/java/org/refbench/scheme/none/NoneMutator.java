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
    protected long onLoadRacy(long holder, long slot) {
        // acquire pairs with the release of the lock, or of the thread start, that published the object's fields
        return Memory.getLongAcquire(slot);
    }

    @Override
    protected void onRetireStorage(long storage) {}
}
