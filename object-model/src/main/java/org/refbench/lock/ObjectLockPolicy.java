package org.refbench.lock;

import org.refbench.spi.Mutator;

/** Every object has a lock in its header from birth: {@link HeaderLock}. */
public final class ObjectLockPolicy extends LockPolicy {
    private final HeaderLock lock = new HeaderLock();

    /** Typed as the supertype: a provider that returned the subclass would make the verifier load it, chosen or not. */
    static LockPolicy create() {
        return new ObjectLockPolicy();
    }

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
    public void lock(Mutator m, long object) {
        lock.lock(m, object);
    }

    @Override
    public void unlock(Mutator m, long object) {
        lock.unlock(object);
    }

    @Override
    public boolean allowsRacyLoads() {
        return true;
    }
}
