package org.refbench.mutants.part;

import java.util.Collection;
import java.util.List;
import org.refbench.safepoint.GracePeriods;
import org.refbench.safepoint.Participant;
import org.refbench.safepoint.ParticipantStates;
import org.refbench.safepoint.Safepoints;

/** Planted in safepoints. */
public final class SafepointBugs {
    private SafepointBugs() {}

    /** In place of {@link Safepoints#participants}. */
    public static List<Participant> allButTheNewest(Safepoints safepoints) {
        return copyOfAllButTheNewest(safepoints.participants());
    }

    /** In place of {@link List#copyOf}. */
    public static <T> List<T> copyOfAllButTheNewest(Collection<T> participants) {
        List<T> all = List.copyOf(participants);
        return all.subList(0, all.size() - 1);
    }

    /** In place of {@code Participant.state}, where a grace period is looked at. */
    public static int blocked(Participant participant) {
        return ParticipantStates.BLOCKED;
    }

    /** In place of {@link GracePeriods#isOver}. */
    public static boolean alwaysOver(GracePeriods periods, long goal) {
        return true;
    }

    /** In place of {@code Participant.isArmed}: the poll word is not read again after the state was written. */
    public static boolean neverArmed(Participant participant, int bits) {
        return false;
    }
}
