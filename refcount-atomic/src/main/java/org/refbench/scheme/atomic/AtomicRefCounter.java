package org.refbench.scheme.atomic;

import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * Immediate counts with atomic fetch-and-add (Hastings, "Removing the GIL", PyCon 2016; the orders as in the comments of
 * Rust's {@code Arc} and Boost's {@code shared_ptr}: an increment needs none, the last decrement must see all others).
 * The JDK's fetch-and-add is sequentially consistent, which includes both.
 *
 * <p><b>Safe load:</b> under the holder's lock; an unlocked load answers RETRY. <b>Invariants:</b> at quiescence count =
 * references in slots and owned locals; exactly one thread sees the count go from 1 to 0, and destroys; a negative count
 * is stuck. <b>Progress:</b> every count is wait-free on x86-64 (lock xadd). <b>Header:</b> 4 bytes.
 */
final class AtomicRefCounter extends RefCounter {
    AtomicRefCounter(RuntimeServices services) {
        super(services);
    }

    @Override
    protected Mutator newMutator() {
        return new AtomicMutator(this);
    }

    @Override
    public long countOf(long object) {
        int count = AtomicLayout.count(object);
        return count < 0 ? STUCK : count;
    }
}
