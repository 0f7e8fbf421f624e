package org.refbench.safepoint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/**
 * A thread as the safepoints see it. It is in one of four states:
 *
 * <pre>
 *   RUNNING --poll finds a stop--> PARKED --the stop ends--> RUNNING
 *   RUNNING --enterBlocking--> BLOCKED --leaveBlocking--> RUNNING   (parks first while the world is stopped)
 *   BLOCKED --a handshake is run on its behalf--> CLAIMED --> BLOCKED
 * </pre>
 *
 * A thread in any state but RUNNING touches no object. The poll word and the state form a Dekker pair: the requester
 * writes the poll word, then reads the state; the thread writes its state, then reads the poll word; both are volatile,
 * so at least one of the two sees the other.
 */
public abstract class Participant {
    /** Poll bit: the world is being stopped. */
    static final int STOP = 1;

    /** Poll bit: an operation waits to be run on this thread. */
    static final int HANDSHAKE = 2;

    /** Poll bit for the scheme: {@link #onSchemePoll} is called. */
    public static final int SCHEME = 4;

    /** Poll bit for the lock policy and the runtime: the {@link PollListener} is called. */
    public static final int RUNTIME = 8;

    /** Poll bit: finalisers wait to be run; see {@link #isArmed}. The subclass serves it, where it may run a program. */
    public static final int FINALIZE = 16;

    /** Poll bit: a grace period has begun or ended; see {@link GracePeriods}. */
    static final int GRACE = 32;

    static final int RUNNING = 0;
    static final int PARKED = 1;
    static final int BLOCKED = 2;
    static final int CLAIMED = 3;

    private static final VarHandle POLLS;
    private static final VarHandle STATE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            POLLS = lookup.findVarHandle(Participant.class, "polls", int.class);
            STATE = lookup.findVarHandle(Participant.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Safepoints safepoints;
    private volatile int polls;
    private volatile int state = RUNNING;
    private PollListener listener = bits -> {};
    private long slowPolls;

    /** The operation that waits to be run; guarded by the safepoints' monitor. */
    Consumer<Participant> request;

    /** The newest grace period whose beginning the thread has passed a safepoint after; guarded by the safepoints' monitor. */
    long passed;

    /** The grace period whose end the thread waits for, 0 if none; guarded by the safepoints' monitor. */
    long awaited;

    /** A thread of the given runtime; it takes part from {@link Safepoints#attach} on. */
    protected Participant(Safepoints safepoints) {
        this.safepoints = safepoints;
    }

    /** What the runtime does at a safepoint for which {@link #RUNTIME} was armed. */
    @FunctionalInterface
    public interface PollListener {
        /** Called on the polling thread, which is RUNNING, with the bits that were armed. */
        void onPoll(int bits);
    }

    /** Sets what is called for {@link #RUNTIME}. Before attach, or by the thread itself. */
    public final void setPollListener(PollListener pollListener) {
        listener = pollListener;
    }

    /**
     * The cooperative safepoint: one opaque read and a predicted branch. Called by the thread itself, between operations,
     * with all its references in roots.
     */
    public final void poll() {
        if (isPolled()) {
            pollSlow();
        }
    }

    /** Whether some poll bit is armed: the test that a poll begins with. */
    protected final boolean isPolled() {
        // opaque: read anew each time, but orders nothing; the slow path synchronises
        return (int) POLLS.getOpaque(this) != 0;
    }

    private void pollSlow() {
        slowPolls++;
        if ((polls & (STOP | HANDSHAKE)) != 0) {
            safepoints.serve(this);
        }
        if ((polls & GRACE) != 0) {
            disarm(GRACE); // before passing: a grace period that begins in between arms it again
            safepoints.gracePeriods().pass(this);
            onGracePoll();
        }
        if ((polls & SCHEME) != 0) {
            disarm(SCHEME);
            onSchemePoll();
        }
        if ((polls & RUNTIME) != 0) {
            disarm(RUNTIME);
            listener.onPoll(RUNTIME);
        }
    }

    /** How many polls have found something armed. The thread itself. */
    final long slowPolls() {
        return slowPolls;
    }

    /** Called at a poll, when grace periods may have ended that the thread waits for. Like {@link #onSchemePoll}. */
    protected void onGracePoll() {}

    /** Makes the thread's next poll call {@link #onGracePoll}. Any thread. */
    public final void armGracePoll() {
        arm(GRACE);
    }

    /**
     * Called at the thread's next poll after {@link #SCHEME} was armed. Must not arm it again for its own thread each time:
     * a thread ends when nothing is asked of it any more.
     */
    protected void onSchemePoll() {}

    /** Makes the thread's next poll take the slow path for {@code bits}. Any thread. */
    public final void arm(int bits) {
        POLLS.getAndBitwiseOr(this, bits);
    }

    /** Withdraws {@link #arm}. Any thread. */
    public final void disarm(int bits) {
        POLLS.getAndBitwiseAnd(this, ~bits);
    }

    /** Whether one of {@code bits} is armed. Any thread. */
    protected final boolean isArmed(int bits) {
        return (polls & bits) != 0;
    }

    /** From here until {@link #leaveBlocking} the thread touches no object and counts as stopped. */
    public final void enterBlocking() {
        state = BLOCKED;
        if (isArmed(STOP | HANDSHAKE | GRACE | SCHEME)) {
            blockedWhileAsked();
        }
    }

    private void blockedWhileAsked() {
        if (isArmed(STOP | HANDSHAKE)) {
            safepoints.wake();
        }
        if (isArmed(GRACE)) {
            safepoints.gracePeriods().lookAgain();
        }
        if (isArmed(SCHEME)) {
            onBlockedWhileAsked();
        }
    }

    /**
     * Called when the thread has just blocked while {@link #SCHEME} is armed, which it will not serve for as long as it is
     * blocked. It must be blocked when this returns. Whoever arms the bit and then finds the thread not blocked can rely on this
     * call or on a poll: the bit and the state form a Dekker pair, too.
     */
    protected void onBlockedWhileAsked() {}

    /** Ends a blocking region; waits while the world is stopped or a handshake is being run on the thread's behalf. */
    public final void leaveBlocking() {
        while (!STATE.compareAndSet(this, BLOCKED, RUNNING)) {
            safepoints.awaitUnclaimed(this);
        }
        if (isArmed(STOP | HANDSHAKE)) {
            safepoints.serve(this);
        }
    }

    /** Whether the thread was in a blocking region just now. Any thread. */
    public final boolean isBlocked() {
        return state == BLOCKED;
    }

    final int state() {
        return state;
    }

    final void setState(int newState) {
        state = newState;
    }

    final boolean tryClaim() {
        return STATE.compareAndSet(this, BLOCKED, CLAIMED);
    }
}
