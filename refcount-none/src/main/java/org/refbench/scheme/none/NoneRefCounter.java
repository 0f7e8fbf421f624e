package org.refbench.scheme.none;

import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * No memory management at all: objects are allocated and never freed, until the harness drops them all together between
 * two iterations. What another scheme costs beyond this is the price of its counting and freeing; what it costs less is
 * the cache locality of reuse.
 *
 * <p><b>Safe load:</b> nothing is ever freed, so a plain racy load is safe. <b>Invariant:</b> no header word is written
 * after allocation. <b>Progress:</b> every event is wait-free. <b>Header:</b> no bytes of its own.
 */
final class NoneRefCounter extends RefCounter {
    NoneRefCounter(RuntimeServices services) {
        super(services);
    }

    @Override
    protected Mutator newMutator() {
        return new NoneMutator(this);
    }
}
