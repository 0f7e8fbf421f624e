package org.refbench.scheme.atomic;

import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code atomic}. */
final class AtomicMutator extends Mutator {
    AtomicMutator(AtomicRefCounter counter) {
        super(counter);
    }

    @Override
    protected void initHeader(long object, int header) {
        // plain: the object is private until a lock or a thread start publishes it
        Memory.setLong(object, header | 1L << 32);
    }

    @Override
    protected void retain(long object) {
        int before = AtomicLayout.getAndAdd(object, 1);
        if (before < 0 || before == Integer.MAX_VALUE) {
            AtomicLayout.stick(object);
        }
    }

    @Override
    protected void release(long object) {
        int before = AtomicLayout.getAndAdd(object, -1);
        if (before <= 1) {
            releaseLast(object, before);
        }
    }

    private void releaseLast(long object, int before) {
        if (before == 1) {
            destroy(object); // the fetch-and-add acquired what every other releaser did before
        } else {
            AtomicLayout.stick(object);
        }
    }
}
