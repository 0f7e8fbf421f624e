package org.refbench.lock;

import org.refbench.heap.Header;
import org.refbench.spi.Mutator;

/**
 * Which thread has which mark. The lock bits of a header hold a {@link HeaderLock} in their two lowest, or a mark:
 *
 * <pre>
 *   0-3      an ordinary lock: 1 locked, 2 threads are parked
 *   4-127    private to the thread with mark 4-127
 *   128-255  never: a header is a positive int
 * </pre>
 *
 * A thread has a mark from its start to its end, if one is left; then the next thread may have it, and with it whatever is
 * still private to it: at any time at most one thread has a mark. What a thread did with its private objects happens before
 * what the mark's next owner, or somebody who finds that it has none, does with them, because all three hold this object's
 * monitor in between.
 */
final class PrivateMarks {
    /** How many threads can own objects at a time. */
    static final int MARKS = 124;

    private static final int FIRST = 4;
    private static final int SHIFT = Integer.numberOfTrailingZeros(Header.LOCK_MASK);
    private static final int MARK_BITS = 0x7C << SHIFT;

    private final Mutator[] owners = new Mutator[MARKS];

    /** Whether an object with this header is private to a thread. */
    static boolean isPrivate(int header) {
        return (header & MARK_BITS) != 0;
    }

    private static int index(int header) {
        return ((header & Header.LOCK_MASK) >>> SHIFT) - FIRST;
    }

    /** Gives the thread a mark, if one is left. */
    synchronized void assign(Mutator m) {
        for (int i = 0; i < MARKS; i++) {
            if (owners[i] == null) {
                owners[i] = m;
                m.ownership.begin(FIRST + i << SHIFT);
                return;
            }
        }
    }

    /** Takes the thread's mark away, if it has one. The thread itself. */
    synchronized void giveBack(Mutator m) {
        int bits = m.ownership.birthBits();
        if (bits != 0) {
            owners[index(bits)] = null;
            m.ownership.end();
        }
    }

    /** The thread that has the mark in this header; if there is none, runs {@code action}, before any can get it, and answers null. */
    synchronized Mutator ownerOr(int header, Runnable action) {
        Mutator owner = owners[index(header)];
        if (owner == null) {
            action.run();
        }
        return owner;
    }
}
