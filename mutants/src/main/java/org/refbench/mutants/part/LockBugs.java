package org.refbench.mutants.part;

import java.util.concurrent.locks.Condition;
import java.util.function.Consumer;
import org.refbench.lock.HeaderLock;
import org.refbench.safepoint.Participant;
import org.refbench.safepoint.Safepoints;
import org.refbench.spi.Mutator;
import org.refbench.spi.Ownership;

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

    /** In place of {@link Safepoints#handshake}: does at once what the target or a blocked one's requester should do. */
    public static boolean actsWithoutAsking(
            Safepoints safepoints, Participant self, Participant target, Consumer<Participant> action) {
        action.accept(target);
        return true;
    }

    /** In place of {@link Ownership#drop} in a hand-over: that the owner is inside is forgotten. */
    public static boolean dropsUnseen(Ownership ownership, long object) {
        ownership.drop(object);
        return false;
    }

    /** In place of the look at a header before a racy load. */
    public static boolean isNeverPrivate(int header) {
        return false;
    }
}
