package org.refbench.safepoint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Stops and handshakes of one runtime's threads. Operations run one at a time; a thread that waits its turn to run one
 * counts as stopped. All methods are slow paths, thread-safe.
 *
 * <p>An operation runs on the requesting thread, or, for a handshake, on the target; it must neither poll nor block on
 * another participant. If it fails, the thread that ran it gets the exception.
 */
public final class Safepoints {
    private final ReentrantLock operation = new ReentrantLock();
    private final Object monitor = new Object();
    private final List<Participant> participants = new ArrayList<>();
    private final GracePeriods gracePeriods = new GracePeriods(monitor, participants);
    private boolean stopped;
    private long stops;
    private long handshakes;

    /** The calling thread takes part from now on; waits while the world is stopped. */
    public void attach(Participant self) {
        synchronized (monitor) {
            awaitRestart();
            gracePeriods.join(self);
            participants.add(self);
        }
    }

    /** The calling thread takes part no longer; what was asked of it is done first. */
    public void detach(Participant self) {
        detach(self, () -> {});
    }

    /**
     * The calling thread takes part no longer. What was asked of it is done first; after the last thing that was, {@code
     * flush} is run, which may poll: it is run again for as long as anything has come in since it began. So what a handshake
     * or the scheme's poll leaves in the thread's buffers is flushed too, however late it comes.
     */
    public void detach(Participant self, Runnable flush) {
        if (operation.isHeldByCurrentThread()) {
            throw new IllegalStateException("a thread must not detach inside a safepoint operation");
        }
        do {
            flushUntilQuiet(self, flush);
        } while (!leaveUnlessAsked(self));
    }

    private static void flushUntilQuiet(Participant self, Runnable flush) {
        long seen;
        do {
            self.poll();
            seen = self.slowPolls();
            flush.run();
        } while (self.slowPolls() != seen);
    }

    /** Answers false, changing nothing, if something is asked of the thread: nothing can be once it has left. */
    private boolean leaveUnlessAsked(Participant self) {
        synchronized (monitor) {
            if (self.isArmed(Participant.STOP | Participant.HANDSHAKE | Participant.SCHEME)) {
                return false;
            }
            participants.remove(self);
            gracePeriods.lookAgain();
            monitor.notifyAll();
            return true;
        }
    }

    /** When memory that racy readers may look at can be reused. */
    public GracePeriods gracePeriods() {
        return gracePeriods;
    }

    /** Arms the next poll of every thread that takes part. */
    public void armAll(int bits) {
        synchronized (monitor) {
            participants.forEach(p -> p.arm(bits));
        }
    }

    /** The threads that take part now. Stable only with the world stopped. */
    public List<Participant> participants() {
        synchronized (monitor) {
            return List.copyOf(participants);
        }
    }

    /** Number of times that the world was stopped. */
    public long stops() {
        synchronized (monitor) {
            return stops;
        }
    }

    /** Number of handshakes done with single threads. */
    public long handshakes() {
        synchronized (monitor) {
            return handshakes;
        }
    }

    /**
     * Runs {@code action} while every other participant is parked or blocked.
     *
     * @param self the calling thread's participant, at a safepoint itself; null if it is none
     */
    public void stopTheWorld(Participant self, Runnable action) {
        WorldStopped event = new WorldStopped();
        event.begin();
        long since = event.isEnabled() ? System.nanoTime() : 0;
        beginOperation(self);
        try {
            synchronized (monitor) {
                stopped = true;
                stops++;
                participants.forEach(p -> p.arm(Participant.STOP));
                for (Participant p : List.copyOf(participants)) {
                    awaitUntil(() -> p == self || p.state() != Participant.RUNNING || !participants.contains(p));
                }
            }
            event.waitNanos = event.isEnabled() ? System.nanoTime() - since : 0;
            action.run();
        } finally {
            synchronized (monitor) {
                stopped = false;
                participants.forEach(p -> p.disarm(Participant.STOP));
                monitor.notifyAll();
            }
            operation.unlock();
            event.commit();
        }
    }

    /**
     * Runs {@code action} once for every thread attached at the time of the call, each at a safepoint of its own: by the
     * thread itself at its next poll, or by the caller on behalf of a blocked one.
     */
    public void handshakeAll(Participant self, Consumer<Participant> action) {
        for (Participant target : participants()) {
            handshake(self, target, action);
        }
    }

    /** A handshake with one thread; answers false, without running the action, if it has detached. */
    public boolean handshake(Participant self, Participant target, Consumer<Participant> action) {
        beginOperation(self);
        try {
            synchronized (monitor) {
                if (!participants.contains(target)) {
                    return false;
                }
                if (target == self) {
                    action.accept(self);
                    return true;
                }
                handshakes++;
                target.request = action;
                target.arm(Participant.HANDSHAKE);
                awaitUntil(() -> target.request == null || servedOnBehalf(target));
                return true;
            }
        } finally {
            operation.unlock();
        }
    }

    /**
     * Runs {@code action} on behalf of {@code target} if that is blocked now, and answers whether it was; never waits. The
     * calling thread is running, so that no stop can begin meanwhile; the action neither polls nor blocks on a participant.
     */
    public boolean tryOnBehalf(Participant target, Runnable action) {
        if (!target.tryClaim()) {
            return false;
        }
        try {
            action.run();
        } finally {
            synchronized (monitor) {
                target.setState(Participant.BLOCKED);
                monitor.notifyAll(); // the target may want to leave, or a requester to claim it
            }
        }
        return true;
    }

    /** Runs the request of a blocked thread; answers false if the thread is running and will do it itself. */
    private boolean servedOnBehalf(Participant target) {
        if (!target.tryClaim()) {
            return false;
        }
        try {
            runRequest(target);
        } finally {
            target.setState(Participant.BLOCKED);
            monitor.notifyAll();
        }
        return true;
    }

    private void beginOperation(Participant self) {
        if (operation.isHeldByCurrentThread()) {
            throw new IllegalStateException("a safepoint operation must not start another");
        }
        if (operation.tryLock()) {
            return;
        }
        if (self == null) {
            operation.lock();
            return;
        }
        self.enterBlocking();
        operation.lock();
        self.leaveBlocking(); // no operation runs now but our own: does not park
    }

    /** The slow path of a poll: runs a pending handshake, parks while the world is stopped. */
    void serve(Participant self) {
        synchronized (monitor) {
            runRequest(self);
            awaitRestartParked(self);
        }
    }

    private void awaitRestartParked(Participant self) {
        if (stopped && !operation.isHeldByCurrentThread()) {
            self.setState(Participant.PARKED);
            monitor.notifyAll();
            awaitRestart();
            self.setState(Participant.RUNNING);
        }
    }

    private void runRequest(Participant target) {
        Consumer<Participant> action = target.request;
        if (action != null) {
            try {
                action.accept(target);
            } finally {
                target.request = null;
                target.disarm(Participant.HANDSHAKE);
                monitor.notifyAll();
            }
        }
    }

    /** Lets a requester look at the states again. */
    void wake() {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    void awaitUnclaimed(Participant self) {
        synchronized (monitor) {
            awaitUntil(() -> self.state() != Participant.CLAIMED);
        }
    }

    private void awaitRestart() {
        awaitUntil(() -> !stopped);
    }

    /**
     * Waits on the monitor. An interrupt does not end the wait and is kept for the program; the flag is restored only at
     * the end, because a wait with the flag set returns at once without ever giving up the monitor.
     */
    private void awaitUntil(BooleanSupplier condition) {
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
            try {
                monitor.wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
