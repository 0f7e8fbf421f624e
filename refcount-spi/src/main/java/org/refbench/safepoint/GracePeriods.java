package org.refbench.safepoint;

import java.util.List;

/**
 * Grace periods of one runtime's threads: one that begins after memory has become unreachable is over when no thread can
 * still be looking at it without having counted it. Quiescent-state-based reclamation (McKenney and Slingwine, "Read-Copy
 * Update", 1998; CPython's {@code Python/qsbr.c}) over the polls of {@link Participant}: a reader announces nothing, and a
 * thread is asked to tell that it has passed a safepoint only when a grace period has begun.
 *
 * <p>Each grace period has a number, its goal. {@link #begin} arms a bit at every thread's poll; the poll that finds it
 * notes the newest number. A grace period is over when each thread that takes part has noted its number or a later one, or has been
 * seen parked or blocked since it began. A thread that left a blocking region before it was looked at finds the bit: as for
 * stops, bit and state form a Dekker pair, so the thread reads anew what was made unreachable before.
 *
 * <p><b>The contract of readers:</b> what a racy reader has found out about memory that it does not hold, it forgets before
 * it polls, allocates, blocks, releases a reference or retires something. Polls between operations and amid a destruction are
 * therefore alike: a destruction begins with a release. <b>Progress:</b> a thread that runs without polling holds all
 * grace periods up, and the memory that waits for them; who has much of it stops the world, or the heap's limit does.
 *
 * <p>All state is guarded by the monitor of {@link Safepoints}; every method is a slow path, its cost linear in the threads.
 */
public final class GracePeriods {
    private final Object monitor;
    private final List<Participant> participants;
    private long begun;

    /** All up to this one are over. Written under the monitor, read without. */
    private volatile long over;

    GracePeriods(Object monitor, List<Participant> participants) {
        this.monitor = monitor;
        this.participants = participants;
    }

    /**
     * Begins a grace period for what the caller has made unreachable before; answers its goal. The caller is no racy reader
     * now, so it need not pass a safepoint.
     *
     * @param self the calling thread, which is asked to poll when the grace period is over unless that is so at once; null if
     *     it is none
     */
    public long begin(Participant self) {
        synchronized (monitor) {
            begun++;
            for (Participant p : participants) {
                if (p != self) {
                    p.arm(Participant.GRACE);
                }
            }
            if (self != null) {
                self.passed = begun;
            }
            settle();
            if (self != null && over < begun) {
                self.awaited = begun;
            }
            return begun;
        }
    }

    /** Whether the grace period with this goal is over: what it was begun for may be reused. Any thread. */
    public boolean isOver(long goal) {
        return over >= goal;
    }

    /** Number of grace periods that have begun. */
    public long begun() {
        synchronized (monitor) {
            return begun;
        }
    }

    /** The thread joins; no racy reader yet. With the monitor held. */
    void join(Participant self) {
        self.passed = begun;
    }

    /** The thread is at a safepoint. By itself. */
    void pass(Participant self) {
        synchronized (monitor) {
            self.passed = begun;
            settle();
        }
    }

    /** Something may have ended a grace period: a thread has blocked or left. */
    void lookAgain() {
        synchronized (monitor) {
            settle();
        }
    }

    /** Finds out which grace periods are over and tells those who wait. Each has armed every thread before it is looked at. */
    private void settle() {
        long least = begun;
        for (Participant p : participants) {
            if (p.passed < least && p.state() == Participant.RUNNING) {
                least = p.passed;
            }
        }
        if (least > over) {
            over = least;
            for (Participant p : participants) {
                if (p.awaited != 0 && p.awaited <= least) {
                    p.awaited = 0;
                    p.arm(Participant.GRACE);
                }
            }
        }
    }
}
