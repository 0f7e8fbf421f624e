package org.refbench.stress.weakened;

import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A lock bit that is looked at first and written then: the compare-and-set of the real one, taken apart. */
final class TestThenSetLock extends FreeForAll {
    private static final int LOCKED = 1 << 24;

    @Override
    public void lock(Mutator m, long object) {
        int word = Memory.getIntAcquire(object);
        while ((word & LOCKED) != 0) {
            Thread.onSpinWait();
            word = Memory.getIntAcquire(object);
        }
        Memory.setIntRelease(object, word | LOCKED);
    }

    @Override
    public void unlock(Mutator m, long object) {
        Memory.setIntRelease(object, Memory.getIntAcquire(object) & ~LOCKED);
    }
}
