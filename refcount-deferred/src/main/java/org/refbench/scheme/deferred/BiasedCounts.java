package org.refbench.scheme.deferred;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.RefCounter;

/**
 * The counts under {@code counts=biased}: the thread that made an object counts in one word, the others in another; the count is the sum. Either may
 * be negative, for a thread may drop what another has counted. Deaths are decided with the world stopped, where the sum can be read, so
 * there are no states, no queue to the owner and no merge: an epoch that looks at an object makes the shared count 0 and the owner's the sum.
 *
 * <pre>
 *   word before the header   int   owner's id: never another thread's | int owner's count
 *   count word               int   shared count; from STUCK_FROM up: stuck, put back to STUCK by whoever moves it
 * </pre>
 *
 * <p><b>Invariant:</b> an object whose sum is 0 is listed. After an epoch looked at it, the owner's count is positive and the shared one 0. If the sum is 0 later,
 * one of the two is 0 or less and the owner's, or less than 0 and the shared one, so some decrement took it there: that one lists the object.
 */
final class BiasedCounts extends HeapCounts {
    static final HeaderLayout LAYOUT = new HeaderLayout(8, 4, 0);
    static final int STUCK_FROM = 1 << 30;
    static final int STUCK = 0x60000000;

    /** Below this the sum cannot be near the greatest count. */
    private static final int SMALL = 1 << 29;

    private static final int BIAS = HeaderLayout.extraWord(0);
    private static final long ONE = 1L << 32;

    static void initialize(long object, int owner) {
        Memory.setLong(object + BIAS, owner);
    }

    static int owner(long object) {
        return (int) Memory.getLong(object + BIAS);
    }

    static void increment(long object, int self) {
        long bias = Memory.getLongOpaque(
                object + BIAS); // own: nobody else writes it; another's: only its owner's id counts
        if ((int) bias != self) {
            incrementShared(object, local(bias));
        } else if (local(bias) < SMALL) {
            Memory.setLongOpaque(object + BIAS, bias + ONE); // opaque: others read the id beside it
        } else {
            incrementGreat(object, bias);
        }
    }

    private static void incrementShared(long object, int local) {
        int before = Memory.getAndAddInt(object + Header.COUNT, 1);
        if (before >= SMALL || local >= SMALL) {
            stickIfTooGreat(object, before + 1L, local);
        }
    }

    private static void incrementGreat(long object, long bias) {
        int local = local(bias);
        int shared = Memory.getIntOpaque(object + Header.COUNT); // a moment ago: who moves it looks as well
        if (local == Integer.MAX_VALUE) {
            stick(object);
        } else if (shared < STUCK_FROM) {
            Memory.setLongOpaque(object + BIAS, bias + ONE);
            stickIfTooGreat(object, shared, local + 1L);
        }
    }

    private static void stickIfTooGreat(long object, long shared, long local) {
        if (shared >= STUCK_FROM || shared + local > Integer.MAX_VALUE) {
            stick(object);
        }
    }

    /** Answers whether perhaps no reference is left. */
    static boolean decrement(long object, int self) {
        long bias = Memory.getLongOpaque(object + BIAS); // as in increment
        if ((int) bias == self) {
            Memory.setLongOpaque(object + BIAS, bias - ONE);
            return local(bias) <= 1;
        }
        int before = Memory.getAndAddInt(object + Header.COUNT, -1);
        if (before >= STUCK_FROM) {
            stick(object);
        }
        return before <= 0;
    }

    private static void stick(long object) {
        // coherence would do, a release is the weakest such write that Memory has: any value in the range means stuck
        Memory.setIntRelease(object + Header.COUNT, STUCK);
    }

    private static int local(long bias) {
        return (int) (bias >>> 32);
    }

    /** The world is stopped. */
    static void set(long object, int count) {
        long owner = Memory.getLong(object + BIAS) & 0xFFFFFFFFL;
        Memory.setLong(object + BIAS, (long) count << 32 | owner);
        Memory.setInt(object + Header.COUNT, 0);
    }

    @Override
    long count(long object) {
        int shared = Memory.getInt(object + Header.COUNT);
        long sum = (long) shared + local(Memory.getLong(object + BIAS));
        return shared >= STUCK_FROM || sum > Integer.MAX_VALUE ? RefCounter.STUCK : sum;
    }

    @Override
    boolean isZero(long object) {
        return settle(object) == 0;
    }

    @Override
    boolean drop(long object) {
        long count = settle(object);
        if (count <= 0) {
            return false;
        }
        set(object, (int) count - 1);
        return count == 1;
    }

    /** Makes the owner's count the sum; answers it. */
    private long settle(long object) {
        long count = count(object);
        if (count == RefCounter.STUCK) {
            stick(object);
        } else if (Memory.getInt(object + Header.COUNT) != 0) {
            set(object, (int) count);
        }
        return count;
    }
}
