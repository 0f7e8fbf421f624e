package org.refbench.safepoint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Stops and handshakes of one runtime's threads. Operations run one at a time; a thread that waits its turn to run one
 * counts as stopped. All methods are slow paths, thread-safe.
 *
 * <p>An operation runs on the requesting thread, or, for a handshake, on the target; it must neither poll nor block on
 * another participant.
 */
public final class Safepoints {
    private final ReentrantLock operation = new ReentrantLock();
    private final Object monitor = new Object();
    private final List<Participant> participants = new ArrayList<>();
    private boolean stopped;
    private long stops;
    private long handshakes;

    /** The calling thread takes part from now on; waits while the world is stopped. */
    public void attach(Participant self) {
        synchronized (monitor) {
            awaitRestart();
            participants.add(self);
        }
    }

    /** The calling thread takes part no longer; what was asked of it is done first. */
    public void detach(Participant self) {
        self.poll();
        synchronized (monitor) {
            awaitRestartParked(self);
            runRequest(self);
            participants.remove(self);
            monitor.notifyAll();
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
        beginOperation(self);
        try {
            synchronized (monitor) {
                stopped = true;
                stops++;
                participants.forEach(p -> p.arm(Participant.STOP));
                for (Participant p : List.copyOf(participants)) {
                    while (p != self && p.state() == Participant.RUNNING && participants.contains(p)) {
                        await();
                    }
                }
            }
            action.run();
        } finally {
            synchronized (monitor) {
                stopped = false;
                participants.forEach(p -> p.disarm(Participant.STOP));
                monitor.notifyAll();
            }
            operation.unlock();
        }
    }

    /**
     * Runs {@code action} once for every thread attached at the time of the call, each at a safepoint of its own: by the
     * thread itself at its next poll, or by the caller on behalf of a blocked one.
     */
    public void handshakeAll(Participant self, Consumer<Participant> action) {
        for (Participant target : participants()) {
            if (target == self) {
                action.accept(self);
            } else {
                handshake(self, target, action);
            }
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
                handshakes++;
                target.request = action;
                target.arm(Participant.HANDSHAKE);
                while (target.request != null) {
                    if (target.tryClaim()) {
                        try {
                            runRequest(target);
                        } finally {
                            target.setState(Participant.BLOCKED);
                            monitor.notifyAll();
                        }
                    } else {
                        await();
                    }
                }
                return true;
            }
        } finally {
            operation.unlock();
        }
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
            while (self.state() == Participant.CLAIMED) {
                await();
            }
        }
    }

    private void awaitRestart() {
        while (stopped) {
            await();
        }
    }

    /** Waits on the monitor; an interrupt is kept for the program to see and does not end the wait. */
    private void await() {
        boolean interrupted = false;
        try {
            monitor.wait(1000); // woken by notifyAll; the limit only guards the guard
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
