package org.refbench.scheme.plain;

import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * Immediate counts, every one under one mutex of the runtime (Greg Stein's free-threading patch for Python 1.4, 1996, on Linux,
 * where it had no interlocked increment; PEP 703, "Related work").
 *
 * <p><b>Safe load:</b> under the holder's lock; an unlocked load answers RETRY. <b>Invariants:</b> as {@link PlainRefCounter},
 * for any number of threads; exactly one thread takes a count from 1 to 0, and destroys after it has given the lock back.
 * <b>Progress:</b> blocking: a holder of the lock that loses the processor stops all counting. <b>Header:</b> 4 bytes.
 */
final class MutexRefCounter extends RefCounter {
    private final CountLock lock = new CountLock();

    MutexRefCounter(RuntimeServices services) {
        super(services);
    }

    @Override
    protected Mutator newMutator() {
        return new MutexMutator(this, lock);
    }

    @Override
    public long countOf(long object) {
        int count = PlainLayout.count(object);
        return count < 0 ? STUCK : count;
    }
}
