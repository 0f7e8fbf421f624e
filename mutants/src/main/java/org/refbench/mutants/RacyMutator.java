package org.refbench.mutants;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;

/**
 * A thread under atomic counts whose loads take no lock, with one bug or none: try-increment on type-stable memory, then
 * validation (Valois 1995 with Michael and Scott's correction; CPython 3.13's {@code _Py_TryIncrefCompare}). A load
 * reads the slot, raises the count unless it is zero, and reads the slot again: if it holds another object, the count
 * belonged to whatever the cell holds now and is given back.
 *
 * <p>Sound because cells keep their count word where it is: small objects' for ever, large ones' for a grace period after their
 * death; and because retired storage, in which a reader may still find a slot, stays what it is for as long.
 */
final class RacyMutator extends Mutator {
    private static final int STUCK = 0xC0000000;

    private final RacyBug bug;

    RacyMutator(RefCounter counter, RacyBug bug) {
        super(counter);
        this.bug = bug;
    }

    @Override
    protected void initHeader(long object, int header) {
        long words = header | 1L << 32;
        if (bug == RacyBug.COUNT_INITIALISED_WITHOUT_RELEASE) {
            Memory.setLong(object, words);
        } else {
            // release: a load that raises this count must see, when it reads its slot again, that the cell was freed
            Memory.setLongRelease(object, words);
        }
    }

    @Override
    protected void retain(long object) {
        int before = Memory.getAndAddInt(object + Header.COUNT, 1);
        if (before < 0 || before == Integer.MAX_VALUE) {
            Memory.setIntRelease(object + Header.COUNT, STUCK);
        }
    }

    @Override
    protected void release(long object) {
        int before = Memory.getAndAddInt(object + Header.COUNT, -1);
        if (before == 1) {
            destroy(object);
        } else if (before < 0) {
            Memory.setIntRelease(object + Header.COUNT, STUCK);
        }
    }

    @Override
    protected boolean tryRetain(long object) {
        int least = bug == RacyBug.COUNT_RAISED_FROM_ZERO ? 0 : 1;
        int count;
        do {
            count = Memory.getIntOpaque(object + Header.COUNT);
            if (count < least) {
                return count < 0; // stuck: lives on without being counted
            }
        } while (!Memory.compareAndSetInt(object + Header.COUNT, count, count + 1));
        if (count == Integer.MAX_VALUE) {
            Memory.setIntRelease(object + Header.COUNT, STUCK);
        }
        return true;
    }

    @Override
    protected void revive(long object) {
        Memory.setIntRelease(object + Header.COUNT, 1);
    }

    private long read(long slot) {
        return bug == RacyBug.SLOT_READ_WITHOUT_ACQUIRE ? Memory.getLong(slot) : Memory.getLongAcquire(slot);
    }

    @Override
    protected long onLoadRacy(long holder, long slot) {
        long object = read(slot);
        if (object == 0) {
            return 0;
        }
        if (bug == RacyBug.LOAD_IGNORES_THE_COUNT) {
            retain(object);
        } else if (!tryRetain(object)) {
            return RETRY;
        }
        if (bug != RacyBug.LOAD_IGNORES_THE_SLOT && read(slot) != object) {
            release(object);
            return RETRY;
        }
        return object;
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        long old = Memory.getLong(slot);
        if (bug == RacyBug.STORE_WITHOUT_RELEASE) {
            Memory.setLong(slot, object);
        } else {
            // release: who loads the object without a lock sees it initialised
            Memory.setLongRelease(slot, object);
        }
        if (old != 0) {
            release(old);
        }
    }

    @Override
    protected void onRetireStorage(long storage) {
        if (bug == RacyBug.STORAGE_FREED_WITHOUT_GRACE) {
            heap.free(storage);
        } else {
            freeAfterGrace(storage);
        }
    }

    @Override
    protected void onFree(long object) {
        if (heap.isLarge(object)) {
            freeAfterGrace(object);
        } else {
            heap.free(object);
        }
    }
}
