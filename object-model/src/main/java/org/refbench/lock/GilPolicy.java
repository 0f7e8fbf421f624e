package org.refbench.lock;

import java.util.concurrent.TimeUnit;
import org.refbench.spi.Mutator;

/**
 * The global interpreter lock: whoever holds it may touch every object, so object locks are empty. CPython's protocol since
 * 3.2 (Pitrou): a waiter that sees no switch for the interval asks the holder to drop the lock at its next poll.
 */
public final class GilPolicy extends LockPolicy {
    private final GlobalLock gil = new GlobalLock(TimeUnit.MILLISECONDS.toNanos(5));

    /** Typed as the supertype: a provider that returned the subclass would make the verifier load it, chosen or not. */
    static LockPolicy create() {
        return new GilPolicy();
    }

    @Override
    public void attach(Mutator m) {
        m.enterBlocking();
        leaveBlocking(m);
    }

    @Override
    public void afterDetach(Mutator m) {
        gil.release(m);
    }

    @Override
    public void enterBlocking(Mutator m) {
        gil.release(m);
        m.enterBlocking();
    }

    /** Takes the lock while still counting as stopped, so that the holder can stop the world meanwhile. */
    @Override
    public void leaveBlocking(Mutator m) {
        gil.acquire(m);
        m.leaveBlocking();
    }

    @Override
    public void onPoll(Mutator m) {
        if (gil.isDropRequested(m)) {
            m.enterBlocking();
            gil.handOver(m);
            m.leaveBlocking();
        }
    }

    @Override
    public void lock(Mutator m, long object) {}

    @Override
    public void unlock(Mutator m, long object) {}

    @Override
    public boolean allowsRacyLoads() {
        return false;
    }
}
