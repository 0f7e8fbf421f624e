package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.lock.Deadlines;
import org.refbench.lock.ParkingLot;
import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/**
 * The locks of {@code threading}, made like an object's lock: one bit says locked, one that threads are parked. Any thread
 * may release a lock. A thread that arrives may overtake the parked ones. Waiting is a blocking region.
 *
 * <pre>  8  int  bit 0 locked, bit 1 threads are parked </pre>
 */
final class Locks {
    /** The longest timeout, in seconds: {@code threading.TIMEOUT_MAX}. */
    static final double TIMEOUT_MAX = 9223372036.0;

    private static final int STATE = Header.PAYLOAD;
    private static final int LOCKED = 1;
    private static final int PARKED = 2;
    private static final int BOTH = LOCKED | PARKED;

    private final Interpreter interpreter;
    private final ParkingLot parkingLot = new ParkingLot();

    Locks(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** A new lock, released. */
    static long create(ThreadState t) {
        long lock = t.allocate(TypeIds.LOCK, 8);
        Memory.setLong(lock + STATE, 0);
        return lock;
    }

    static boolean isLocked(long lock) {
        return (Memory.getIntAcquire(lock + STATE) & LOCKED) != 0;
    }

    /** {@code lock.acquire(blocking=True, timeout=-1)}. */
    long acquire(ThreadState t, int base, int count) {
        long lock = t.stack[base];
        long blocking = t.stack[base + 1];
        boolean wait = blocking == 0 || toInt(t, blocking) != 0;
        long timeout = t.stack[base + 2];
        long deadline = Deadlines.NONE;
        if (timeout != 0) {
            long nanos = Times.nanos(t, timeout);
            boolean forever = nanos == -1_000_000_000L;
            if (!wait && !forever) {
                throw Exceptions.valueError(t, "can't specify a timeout for a non-blocking call");
            }
            if (nanos < 0 && !forever) {
                throw Exceptions.valueError(t, "timeout value must be positive");
            }
            deadline = forever ? Deadlines.NONE : Deadlines.after(nanos);
        }
        return t.bool(tryLock(lock) || wait && acquireContended(t, lock, deadline));
    }

    private static long toInt(ThreadState t, long object) {
        return switch (Arithmetic.type(object)) {
            case TypeIds.INT, TypeIds.BOOL -> Ints.value(object);
            default ->
                throw Exceptions.typeError(
                        t, "'%s' object cannot be interpreted as an integer", TypeNames.ofObject(object));
        };
    }

    /** Takes the lock unless it is locked. */
    private static boolean tryLock(long lock) {
        while (true) {
            int state = Memory.getIntAcquire(lock + STATE);
            if ((state & LOCKED) != 0) {
                return false;
            }
            if (Memory.compareAndSetInt(lock + STATE, state, state | LOCKED)) {
                return true;
            }
        }
    }

    /**
     * Waits for the lock. A thread that was woken tries before it looks at the clock or at interrupts: if it left without
     * trying, its wake-up would be lost to those still parked.
     */
    private boolean acquireContended(ThreadState t, long lock, long deadline) {
        while (true) {
            if (tryLock(lock)) {
                return true;
            }
            if (Deadlines.isOver(deadline)) {
                return false;
            }
            if (t.space.isInterruptPending(t)) {
                Blocking.raiseIfInterrupted(t, interpreter);
            }
            int state = Memory.getIntAcquire(lock + STATE);
            boolean marked = state == BOTH || state == LOCKED && Memory.compareAndSetInt(lock + STATE, LOCKED, BOTH);
            if (marked) {
                parkingLot.parkUntil(
                        t.locks,
                        t.m,
                        lock,
                        () -> Memory.getIntAcquire(lock + STATE) == BOTH,
                        deadline,
                        () -> t.space.isInterruptPending(t));
            }
        }
    }

    /** {@code lock.__enter__()}. */
    long enter(ThreadState t, int base, int count) {
        return t.bool(tryLock(t.stack[base]) || acquireContended(t, t.stack[base], Deadlines.NONE));
    }

    /** {@code lock.release()}. */
    long release(ThreadState t, int base, int count) {
        long lock = t.stack[base];
        while (true) {
            int state = Memory.getIntAcquire(lock + STATE);
            if ((state & LOCKED) == 0) {
                throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "release unlocked lock");
            }
            if (state == BOTH) {
                if (releaseAndWake(lock)) {
                    return t.none();
                }
            } else if (Memory.compareAndSetInt(lock + STATE, LOCKED, 0)) {
                return t.none();
            }
        }
    }

    /** Answers false if another thread has released the lock at the same time. */
    private boolean releaseAndWake(long lock) {
        boolean[] released = new boolean[1];
        parkingLot.unparkOne(
                lock, more -> released[0] = Memory.compareAndSetInt(lock + STATE, BOTH, more ? PARKED : 0));
        return released[0];
    }
}
