package org.refbench.scheme.deferred;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.RefCounter;

/**
 * The count word under {@code counts=atomic}: references from slots, by fetch-and-add of whichever thread.
 *
 * <pre>
 *   &gt; 0        that many references
 *   0          none: the object is listed, or free
 *   negative   stuck: put back to STUCK by whoever moves it, far from both ends, so it never wraps
 * </pre>
 */
final class AtomicCounts extends HeapCounts {
    static final HeaderLayout LAYOUT = HeaderLayout.COUNTED;
    static final int STUCK = 0xC0000000;

    static void increment(long object) {
        int before = Memory.getAndAddInt(object + Header.COUNT, 1);
        if (before < 0 || before == Integer.MAX_VALUE) {
            stick(object);
        }
    }

    /** Answers whether no reference is left. */
    static boolean decrement(long object) {
        int before = Memory.getAndAddInt(object + Header.COUNT, -1);
        if (before <= 0) {
            stick(object);
        }
        return before == 1;
    }

    private static void stick(long object) {
        // coherence would do, a release is the weakest such write that Memory has: any value in the range means stuck
        Memory.setIntRelease(object + Header.COUNT, STUCK);
    }

    @Override
    long count(long object) {
        int count = Memory.getInt(object + Header.COUNT);
        return count < 0 ? RefCounter.STUCK : count;
    }

    @Override
    boolean isZero(long object) {
        return Memory.getInt(object + Header.COUNT) == 0;
    }

    @Override
    boolean drop(long object) {
        int count = Memory.getInt(object + Header.COUNT);
        if (count <= 0) {
            return false;
        }
        Memory.setInt(object + Header.COUNT, count - 1);
        return count == 1;
    }
}
