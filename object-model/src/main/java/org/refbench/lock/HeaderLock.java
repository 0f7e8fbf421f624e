package org.refbench.lock;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/**
 * A lock in two bits of an object's header, after the Gilectomy's userspace lock and CPython's PyMutex (WebKit's WTF::Lock): one
 * bit says locked, one that threads are parked. An uncontended lock is one compare-and-set, an unlock another. A contended
 * one is spun on for a while, then waited for in the parking lot. Barging is allowed: a thread that arrives may overtake the
 * parked ones. One instance serves all objects of a runtime.
 */
public final class HeaderLock {
    /** Set while a thread is inside. */
    static final int LOCKED = 1 << 24;

    /** Set while threads sleep in the parking lot. */
    static final int PARKED = 1 << 25;

    private static final int SPINS = 40;

    private final ParkingLot parkingLot = new ParkingLot();

    /** As {@link LockPolicy#lock}. */
    public void lock(Mutator m, long object) {
        // opaque: only a guess for the compare-and-set, which acquires what the last unlock released
        m.lockWaits.acquired();
        int word = Memory.getIntOpaque(object);
        if ((word & LOCKED) != 0 || !Memory.compareAndSetInt(object, word, word | LOCKED)) {
            lockContended(m, object);
        }
    }

    private void lockContended(Mutator m, long object) {
        m.lockWaits.contended();
        int spins = 0;
        while (true) {
            int word = Memory.getIntOpaque(object);
            if ((word & LOCKED) == 0) {
                if (Memory.compareAndSetInt(object, word, word | LOCKED)) {
                    return;
                }
            } else if (spins < SPINS) {
                spins++;
                Thread.onSpinWait();
            } else if ((word & PARKED) != 0 || Memory.compareAndSetInt(object, word, word | PARKED)) {
                parkingLot.parkWhile(m, object, () -> isLockedAndParked(object));
                spins = 0;
            }
        }
    }

    private static boolean isLockedAndParked(long object) {
        int both = LOCKED | PARKED;
        return (Memory.getIntOpaque(object) & both) == both;
    }

    /** As {@link LockPolicy#unlock}. */
    public void unlock(long object) {
        int word = Memory.getIntOpaque(object);
        if ((word & PARKED) != 0 || !Memory.compareAndSetInt(object, word, word & ~LOCKED)) {
            // the parked bit is set, or was set just now; it is cleared under the lot's lock together with the wake-up
            parkingLot.unparkOne(object, more -> {
                Memory.getAndBitwiseAndInt(object, more ? ~LOCKED : ~(LOCKED | PARKED));
            });
        }
    }

    /** Whether the lock bits of {@code object}'s header are all clear: it is unlocked, and private to no thread; for audits. */
    public static boolean isUnlocked(long object) {
        return (Memory.getIntOpaque(object) & Header.LOCK_MASK) == 0;
    }
}
