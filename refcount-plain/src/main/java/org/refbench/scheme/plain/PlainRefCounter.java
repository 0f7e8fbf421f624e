package org.refbench.scheme.plain;

import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * Immediate counts with plain loads and stores (Collins 1960; CPython before free threading). Legal only where one mutator
 * runs at a time: the lock that sees to that orders all accesses.
 *
 * <p><b>Safe load:</b> the global lock; no other thread runs between reading a slot and counting. <b>Invariants:</b> count
 * = references in slots and owned locals, at every safepoint; a count that reaches zero is destroyed before the event
 * returns; a negative count is stuck. <b>Progress:</b> wait-free but for the global lock. <b>Header:</b> 4 bytes.
 */
final class PlainRefCounter extends RefCounter {
    PlainRefCounter(RuntimeServices services) {
        super(services);
    }

    @Override
    protected Mutator newMutator() {
        return new PlainMutator(this);
    }

    @Override
    public long countOf(long object) {
        int count = PlainLayout.count(object);
        return count < 0 ? STUCK : count;
    }
}
