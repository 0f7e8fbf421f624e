package org.refbench.stress.weakened;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.SlotVisitor;
import org.refbench.stress.Node;

/** Atomic counts, sound as they are here; subclasses weaken one step. A dead object is marked, not freed. */
class WeakMutator extends Mutator implements SlotVisitor {
    WeakMutator(RefCounter counter) {
        super(counter);
    }

    @Override
    protected void initHeader(long object, int header) {
        Memory.setLong(object, header | 1L << 32);
    }

    @Override
    protected void retain(long object) {
        Memory.getAndAddInt(object + Header.COUNT, 1);
    }

    @Override
    protected void release(long object) {
        if (Memory.getAndAddInt(object + Header.COUNT, -1) == 1) {
            kill(object);
        }
    }

    @Override
    protected final boolean tryRetain(long object) {
        throw new UnsupportedOperationException("no stress test has weak slots");
    }

    @Override
    protected final void revive(long object) {
        throw new UnsupportedOperationException("no stress test has finalisers");
    }

    /** What destruction does, but for giving the memory back. */
    final void kill(long object) {
        counter().services().shapes().visit(object, this);
        Node.setId(object, Node.FREED);
    }

    @Override
    public void slot(long holder, long slot) {
        long child = Memory.getLong(slot);
        if (child != 0) {
            release(child);
        }
    }

    @Override
    public void storage(long holder, long storage) {
        throw new IllegalStateException("a node has no storage");
    }
}
