package org.refbench.spi;

import java.util.Arrays;
import org.refbench.heap.Header;

/**
 * Which objects are private to a thread, and which of these it is using now: what a lock policy that leaves an object with the
 * thread that made it keeps for each thread. A private object carries its owner's <em>mark</em> in the lock bits of its header.
 *
 * <p>All plain: used by the thread itself, and by others only on its behalf while it is blocked.
 */
public final class Ownership {
    /** The mark of a thread that owns nothing; no header carries it, since a header with it would be a negative int. */
    private static final int NO_MARK = 1 << 31;

    private int mark = NO_MARK;
    private int birthBits;
    private long held;
    private long[] outer = new long[2];
    private int outerCount;

    Ownership() {}

    /** Objects made from now on may be born private with this mark: lock bits that are neither 0 nor negative. */
    public void begin(int newMark) {
        mark = newMark;
        birthBits = newMark;
    }

    /** Nothing is private to the thread any more. */
    public void end() {
        mark = NO_MARK;
        birthBits = 0;
    }

    /** What is added to the header of an object that is born private, if the thread can own objects; else 0. */
    public int birthBits() {
        return birthBits;
    }

    /** Whether an object with this header is private to the thread. */
    public boolean owns(int header) {
        return (header & Header.LOCK_MASK) == mark;
    }

    /** The thread begins to use an object that is private to it. */
    public void hold(long object) {
        if (held != 0) {
            holdAnother();
        }
        held = object;
    }

    private void holdAnother() {
        if (outerCount == outer.length) {
            outer = Arrays.copyOf(outer, 2 * outerCount);
        }
        outer[outerCount++] = held;
    }

    /** The thread, or someone on its behalf, ends the use of an object that {@link #hold} began; answers whether there was any. */
    public boolean drop(long object) {
        if (held == object) {
            held = outerCount == 0 ? 0 : outer[--outerCount];
            return true;
        }
        for (int i = outerCount - 1; i >= 0; i--) {
            if (outer[i] == object) {
                System.arraycopy(outer, i + 1, outer, i, --outerCount - i);
                return true;
            }
        }
        return false;
    }
}
