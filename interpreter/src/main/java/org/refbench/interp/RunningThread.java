package org.refbench.interp;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.refbench.object.ThreadState;

/**
 * An interpreter thread from its start until it has detached. Another thread that waits for it to attach or to end puts
 * itself in a queue first and looks second; the running thread changes the phase first and wakes the queue second.
 */
final class RunningThread {
    /** What a waiter can wait for. */
    enum Phase {
        STARTING,
        ATTACHED,
        ENDED,
        FAILED
    }

    final Thread java;

    /** Whether the program may end without it. */
    final boolean daemon;

    /** The thread object: a reference that this record owns, shown as a global slot; 0 once given back. Changes under the monitor. */
    volatile long object;

    /** Set by the thread itself once attached. */
    volatile ThreadState state;

    /** The thread is to end at its next poll. */
    volatile boolean stopping;

    private volatile Phase phase = Phase.STARTING;
    private final Queue<Thread> waiters = new ConcurrentLinkedQueue<>();

    RunningThread(Thread java, long object, boolean daemon) {
        this.java = java;
        this.daemon = daemon;
        this.object = object;
    }

    long ident() {
        return java.threadId();
    }

    boolean isStarting() {
        return phase == Phase.STARTING;
    }

    boolean hasFailed() {
        return phase == Phase.FAILED;
    }

    /** Whether the thread takes no part in the runtime any more. */
    boolean hasEnded() {
        return phase == Phase.ENDED || phase == Phase.FAILED;
    }

    void reach(Phase next) {
        phase = next;
        waiters.forEach(LockSupport::unpark);
    }

    /** Registers the calling thread to be woken at every change of phase. */
    void addWaiter() {
        waiters.add(Thread.currentThread());
    }

    void removeWaiter() {
        waiters.remove(Thread.currentThread());
    }
}
