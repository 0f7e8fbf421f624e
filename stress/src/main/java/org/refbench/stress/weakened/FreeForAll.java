package org.refbench.stress.weakened;

import org.refbench.lock.LockPolicy;
import org.refbench.spi.Mutator;

/** Locks that are not there. */
class FreeForAll extends LockPolicy {
    @Override
    public void attach(Mutator m) {}

    @Override
    public void afterDetach(Mutator m) {}

    @Override
    public void enterBlocking(Mutator m) {
        m.enterBlocking();
    }

    @Override
    public void leaveBlocking(Mutator m) {
        m.leaveBlocking();
    }

    @Override
    public void lock(Mutator m, long object) {}

    @Override
    public void unlock(Mutator m, long object) {}

    @Override
    public boolean allowsRacyLoads() {
        return true;
    }
}
