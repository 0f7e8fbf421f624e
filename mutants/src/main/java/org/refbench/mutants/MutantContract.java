package org.refbench.mutants;

import java.util.Map;
import org.refbench.tck.RefCounterContract;
import org.refbench.tck.SchemeUnderTest;

/** The contract on the scheme with the current bug. Not run by itself: a mutant is meant to fail. */
class MutantContract extends RefCounterContract {
    /** The bug of the next instances; set by the one test that runs them. */
    static volatile Bug current = Bug.NONE;

    MutantContract() {
        super(SchemeUnderTest.of(new MutantProvider(current), Map.of()));
    }

    @Override
    public int effort(int usual) {
        return Math.min(usual, 2_000_000);
    }
}
