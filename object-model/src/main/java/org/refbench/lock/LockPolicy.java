package org.refbench.lock;

import org.refbench.spi.Mutator;

/**
 * How threads keep out of each other's way. One instance per runtime; in a measured process one subclass is loaded. All
 * methods are called by the thread that {@code m} belongs to.
 */
public abstract class LockPolicy {
    /** The thread has attached to the safepoints and is about to touch objects. */
    public abstract void attach(Mutator m);

    /** The thread still holds what {@link #attach} gave it, and no references. */
    public void beforeDetach(Mutator m) {}

    /** The thread takes no part in safepoints any more. */
    public abstract void afterDetach(Mutator m);

    /** The thread will touch no object until {@link #leaveBlocking}. */
    public abstract void enterBlocking(Mutator m);

    /** The thread will touch objects again. */
    public abstract void leaveBlocking(Mutator m);

    /** The thread's poll found that the policy or the runtime had armed it. */
    public void onPoll(Mutator m) {}

    /** Locks an object for a few loads and stores; may park, which is a blocking region. Not reentrant. */
    public abstract void lock(Mutator m, long object);

    /** Unlocks an object that the same thread has locked. */
    public abstract void unlock(Mutator m, long object);

    /** Whether loads may go without the holder's lock where the scheme can make them safe. */
    public abstract boolean allowsRacyLoads();

    /** Whether, where {@link #allowsRacyLoads}, a load from this holder may go without its lock now. */
    public boolean allowsRacyLoad(Mutator m, long holder) {
        return true;
    }
}
