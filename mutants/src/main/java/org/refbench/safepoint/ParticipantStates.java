package org.refbench.safepoint;

/** What planted bugs want to know of a thread; in this package, because its state is hidden here. */
public final class ParticipantStates {
    private ParticipantStates() {}

    /** Whether the thread is in a blocking region. */
    public static boolean isBlocked(Participant participant) {
        return participant.state() == Participant.BLOCKED;
    }
}
