package org.refbench.safepoint;

/** What planted bugs want to know of a thread; in this package, because its state is hidden here. */
public final class ParticipantStates {
    /** The state of a thread in a blocking region. */
    public static final int BLOCKED = Participant.BLOCKED;

    private ParticipantStates() {}

    /** Whether the thread is in a blocking region. */
    public static boolean isBlocked(Participant participant) {
        return participant.state() == Participant.BLOCKED;
    }
}
