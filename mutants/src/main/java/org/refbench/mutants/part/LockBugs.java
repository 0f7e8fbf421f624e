package org.refbench.mutants.part;

import java.util.concurrent.locks.Condition;
import org.refbench.lock.HeaderLock;
import org.refbench.spi.Mutator;

/** Planted in lock policies and the parking lot. */
public final class LockBugs {
    private LockBugs() {}

    /** In place of {@link Thread#onSpinWait}, in sound policies too: a waiter that never gives way gets to where it parks. */
    public static void spin() {}

    /** In place of the last look at the lock word before sleeping. */
    public static boolean sleepsWithoutLooking(long object) {
        return true;
    }

    /** In place of {@link java.util.concurrent.locks.LockSupport#unpark}. */
    public static void wakesNobody(Thread thread) {}

    /** In place of {@link Condition#signal}. */
    public static void signalsNobody(Condition condition) {}

    /** In place of waiting for an object's lock: unlocks it, though another thread holds it. */
    public static void releasesWhatAnotherHolds(HeaderLock lock, Mutator m, long object) {
        lock.unlock(object);
        lock.lock(m, object);
    }
}
