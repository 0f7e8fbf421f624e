package org.refbench.scheme.biased;

import org.refbench.safepoint.Participant;

/** Planted in {@code biased}; in its package, because its classes are hidden there. */
public final class BiasedBugs {
    private BiasedBugs() {}

    /** In place of {@link Owners#nextId}: the id of a thread that has ended, if there is one. */
    public static int reusesIds(Owners owners) {
        for (int id = 1; id <= owners.given(); id++) {
            if (owners.find(id) == null) {
                return id;
            }
        }
        return owners.nextId();
    }

    /** In place of {@link BiasedLayout#clearPrefix}, together with {@link #mergesThenClears}. */
    public static void clearsLater(long object) {}

    /** In place of the compare-and-set that publishes the merged count. */
    public static boolean mergesThenClears(long object, int expected, int shared) {
        if (!BiasedLayout.compareAndSetShared(object, expected, shared)) {
            return false;
        }
        BiasedLayout.clearPrefix(object);
        return true;
    }

    /** In place of the compare-and-set that publishes the merged count. */
    public static boolean mergesByAStore(long object, int expected, int shared) {
        if (BiasedLayout.sharedOpaque(object) != expected) {
            return false;
        }
        BiasedLayout.setSharedRelease(object, shared);
        return true;
    }

    /** In place of {@link BiasedLayout#sharedAcquire}: a word that says shared by nobody at the moment is taken for never shared. */
    public static int ignoresSharing(long object) {
        return BiasedLayout.sharedAcquire(object) & ~BiasedLayout.MAYBE_SHARED;
    }

    /** In place of {@link BiasedLayout#sharedAcquire}. */
    public static int readsWithoutAcquire(long object) {
        return BiasedLayout.shared(object);
    }

    /** In place of {@code BiasedMutator.holds}: the slot is not looked at again. */
    public static boolean trustsTheCount(long slot, long object) {
        return true;
    }

    /** In place of {@code BiasedMutator.serveOwnQueue}, together with {@link #leavesAnyway}. */
    public static void servesNothing(BiasedMutator mutator) {}

    /** In place of {@link Owners#leave}: what is queued is forgotten. */
    public static boolean leavesAnyway(Owners owners, BiasedMutator mutator) {
        owners.takeQueue(mutator);
        return owners.leave(mutator);
    }

    /** In place of {@code Participant.onBlockedWhileAsked}: what came in before the thread blocked has to wait. */
    public static void blocksRegardless(Participant participant) {}

    /** In place of {@link BiasedLayout#owner}: an owner that has let go, and is about to merge, is taken for one that has ended. */
    public static int takesNobodyForAThread(long object) {
        int owner = BiasedLayout.owner(object);
        return owner == BiasedLayout.NOBODY ? Integer.MAX_VALUE : owner;
    }

    /** In place of {@code BiasedMutator.giveToOwner}: the reference that was not subtracted is in no queue. */
    public static void givesToNobody(BiasedMutator mutator, long object) {}

    /** In place of {@link BiasedLayout#stickAgain}. */
    public static void sticksAnything(long object, int shared) {
        BiasedLayout.stick(object);
    }
}
