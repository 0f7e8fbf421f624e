package org.refbench.lock;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.refbench.safepoint.Participant;
import org.refbench.spi.Mutator;

/**
 * A lock handed from thread to thread in the order of asking. The first in the queue waits for one interval at a time and,
 * if the holder has not changed in it, arms the holder's poll; so with N runnable threads each waits at most N-1 intervals
 * and the holder's time to its next poll.
 *
 * <p>Thread-safe. Waiting is uninterruptible; an interrupt is kept for the program.
 */
final class GlobalLock {
    private final long intervalNanos;
    private final ReentrantLock mutex = new ReentrantLock();
    private final ArrayDeque<Waiter> queue = new ArrayDeque<>();
    private Mutator holder;
    private boolean dropRequested;
    private long switches;

    /** A place in the queue. */
    private static final class Waiter {
        final Mutator thread;
        final Condition granted;

        Waiter(Mutator thread, Condition granted) {
            this.thread = thread;
            this.granted = granted;
        }
    }

    GlobalLock(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    /** Waits until {@code m}, which counts as blocked, holds the lock. */
    void acquire(Mutator m) {
        mutex.lock();
        try {
            m.lockWaits.acquired();
            if (holder == null && queue.isEmpty()) {
                take(m);
            } else {
                m.lockWaits.contended();
                await(m);
            }
        } finally {
            mutex.unlock();
        }
    }

    void release(Mutator m) {
        mutex.lock();
        try {
            pass(m);
        } finally {
            mutex.unlock();
        }
    }

    /** Lets the first waiter run and queues up behind the others; returns at once when nobody waits. */
    void handOver(Mutator m) {
        mutex.lock();
        try {
            dropRequested = false;
            if (!queue.isEmpty()) {
                pass(m);
                await(m);
            }
        } finally {
            mutex.unlock();
        }
    }

    boolean isDropRequested(Mutator m) {
        mutex.lock();
        try {
            return dropRequested && holder == m;
        } finally {
            mutex.unlock();
        }
    }

    private void take(Mutator m) {
        holder = m;
        dropRequested = false;
        switches++;
    }

    private void pass(Mutator m) {
        if (holder != m) {
            throw new IllegalStateException("the global lock is released by a thread that does not hold it");
        }
        holder = null;
        Waiter first = queue.poll();
        if (first != null) {
            take(first.thread);
            first.granted.signal();
            Waiter next = queue.peek();
            if (next != null) {
                next.granted.signal(); // the new head of the queue starts to watch the interval
            }
        }
    }

    private void await(Mutator m) {
        Waiter self = new Waiter(m, mutex.newCondition());
        queue.add(self);
        LockParked event = new LockParked();
        event.begin();
        long since = System.nanoTime();
        boolean interrupted = false;
        while (holder != m) {
            try {
                awaitOneInterval(self);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        m.lockWaits.parked(System.nanoTime() - since);
        event.commit();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitOneInterval(Waiter self) throws InterruptedException {
        if (queue.peek() != self) {
            self.granted.await();
            return;
        }
        long seen = switches;
        long left = self.granted.awaitNanos(intervalNanos);
        if (left <= 0 && holder != self.thread && switches == seen) {
            dropRequested = true;
            holder.arm(Participant.RUNTIME);
        }
    }
}
