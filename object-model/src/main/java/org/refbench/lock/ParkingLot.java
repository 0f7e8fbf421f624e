package org.refbench.lock;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.refbench.spi.Mutator;

/**
 * Where threads sleep that wait for an object's lock, in queues hashed by address (Pizlo, "Locking in WebKit", 2016): an
 * object needs two bits, not a queue of its own. A bucket's monitor orders the last look at the lock word before sleeping
 * against the wake-up, so no wake-up is lost.
 */
public final class ParkingLot {
    private static final int BUCKETS = 256;

    private final Bucket[] buckets = new Bucket[BUCKETS];

    /** A lot where nobody sleeps yet. */
    public ParkingLot() {
        Arrays.setAll(buckets, i -> new Bucket());
    }

    /** What the unlocker does to the lock word before the woken thread runs. */
    @FunctionalInterface
    public interface UnlockAction {
        /** Called in the bucket's monitor; {@code more} says whether others stay parked on the object. */
        void unlock(boolean more);
    }

    /** A sleeping thread. */
    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        final long object;
        volatile boolean woken;

        Waiter(long object) {
            this.object = object;
        }
    }

    /** The waiters of all objects with the same hash, oldest first. */
    private static final class Bucket {
        final ArrayDeque<Waiter> waiters = new ArrayDeque<>();
    }

    private Bucket bucket(long object) {
        return buckets[(int) ((object * 0x9E3779B97F4A7C15L) >>> 56)];
    }

    /** Queues the calling thread up; answers null if {@code condition} fails in the bucket's monitor. */
    private Waiter enqueue(Bucket bucket, long object, BooleanSupplier condition) {
        Waiter self = new Waiter(object);
        synchronized (bucket) {
            if (!condition.getAsBoolean()) {
                return null;
            }
            bucket.waiters.add(self);
        }
        return self;
    }

    /**
     * Sleeps in a blocking region of the policy until woken by {@link #unparkOne}, unless {@code condition} fails in the
     * bucket's monitor; gives up at the deadline or once {@code cancelled}, for which the canceller unparks the thread.
     * Answers whether it gave up: if so, no wake-up was meant for it.
     *
     * @param deadline as {@link System#nanoTime}, or {@link Deadlines#NONE}
     */
    public boolean parkUntil(
            LockPolicy policy,
            Mutator m,
            long object,
            BooleanSupplier condition,
            long deadline,
            BooleanSupplier cancelled) {
        Bucket bucket = bucket(object);
        Waiter self = enqueue(bucket, object, condition);
        if (self == null) {
            return false;
        }
        policy.enterBlocking(m);
        boolean interrupted = false;
        while (!self.woken && !cancelled.getAsBoolean() && Deadlines.park(this, deadline)) {
            interrupted |= Thread.interrupted();
        }
        boolean gaveUp;
        synchronized (bucket) {
            gaveUp = bucket.waiters.remove(self); // false: an unlocker has chosen this thread
        }
        policy.leaveBlocking(m);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return gaveUp;
    }

    /** Sleeps until woken by {@link #unparkOne}, unless {@code condition} fails in the bucket's monitor. */
    void parkWhile(Mutator m, long object, BooleanSupplier condition) {
        Waiter self = enqueue(bucket(object), object, condition);
        if (self == null) {
            return;
        }
        m.enterBlocking();
        LockParked event = new LockParked();
        event.begin();
        long since = System.nanoTime();
        boolean interrupted = false;
        while (!self.woken) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        m.lockWaits.parked(System.nanoTime() - since);
        event.object = object;
        event.commit();
        m.leaveBlocking();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Unlocks by {@code action} and wakes the oldest waiter of {@code object}, if there is one. */
    public void unparkOne(long object, UnlockAction action) {
        Bucket bucket = bucket(object);
        Waiter first = null;
        synchronized (bucket) {
            boolean more = false;
            for (Iterator<Waiter> it = bucket.waiters.iterator(); it.hasNext() && !more; ) {
                Waiter waiter = it.next();
                if (waiter.object == object) {
                    if (first == null) {
                        first = waiter;
                        it.remove();
                    } else {
                        more = true;
                    }
                }
            }
            action.unlock(more);
        }
        if (first != null) {
            first.woken = true;
            LockSupport.unpark(first.thread);
        }
    }
}
