package org.refbench.schedule;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What instrumented code gets for {@code new ReentrantLock(...)}. Outside an execution it has one user and never waits. */
public final class ScheduledLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    /** An unlocked lock. */
    public ScheduledLock() {}

    /** An unlocked lock; the strategy alone decides who gets it next, fair or not. */
    public ScheduledLock(boolean fair) {
        super(fair);
    }

    private Monitor monitor() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? null : scheduler.monitors().of(this);
    }

    @Override
    public void lock() {
        Monitor monitor = monitor();
        if (monitor != null) {
            monitor.enter();
        }
    }

    @Override
    public void lockInterruptibly() {
        lock();
    }

    @Override
    public boolean tryLock() {
        Monitor monitor = monitor();
        return monitor == null || monitor.tryEnter();
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) {
        return tryLock();
    }

    @Override
    public void unlock() {
        Monitor monitor = monitor();
        if (monitor != null) {
            monitor.exit();
        }
    }

    @Override
    public boolean isHeldByCurrentThread() {
        Monitor monitor = monitor();
        return monitor != null && monitor.isHeldByRunning();
    }

    @Override
    public boolean isLocked() {
        Monitor monitor = monitor();
        return monitor != null && monitor.isHeld();
    }

    @Override
    public int getHoldCount() {
        Monitor monitor = monitor();
        return monitor == null ? 0 : monitor.depth();
    }

    /** Used by code that gives way to waiters; {@code hasQueuedThreads} itself is final and knows nothing of tasks. */
    boolean hasWaitingTasks() {
        Monitor monitor = monitor();
        return monitor != null && monitor.hasWaiting();
    }

    @Override
    public Condition newCondition() {
        return new ScheduledCondition();
    }

    /** A condition between tasks. */
    private final class ScheduledCondition implements Condition {
        private final Signals signals = new Signals();

        @Override
        public void await() {
            signals.await(monitor(), false);
        }

        @Override
        public void awaitUninterruptibly() {
            signals.await(monitor(), false);
        }

        @Override
        public long awaitNanos(long nanosTimeout) {
            return signals.await(monitor(), true) ? 1 : 0;
        }

        @Override
        public boolean await(long time, TimeUnit unit) {
            return signals.await(monitor(), true);
        }

        @Override
        public boolean awaitUntil(Date deadline) {
            return signals.await(monitor(), true);
        }

        @Override
        public void signal() {
            signals.signal();
        }

        @Override
        public void signalAll() {
            signals.signalAll();
        }
    }
}
