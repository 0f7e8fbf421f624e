package org.refbench.scheme.atomic;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;

/**
 * The count word under {@code atomic}.
 *
 * <pre>
 *   &gt; 0        live, that many references
 *   0          dead
 *   negative   stuck: put back to STUCK by whoever moves it, far from both ends, so it never wraps
 * </pre>
 */
final class AtomicLayout {
    static final HeaderLayout LAYOUT = HeaderLayout.COUNTED;

    /** In the middle of the negative range: 2^30 unrepaired moves away from the other states. */
    static final int STUCK = 0xC0000000;

    private AtomicLayout() {}

    static int count(long object) {
        return Memory.getInt(object + Header.COUNT);
    }

    static int countOpaque(long object) {
        return Memory.getIntOpaque(object + Header.COUNT);
    }

    static void setCount(long object, int count) {
        Memory.setInt(object + Header.COUNT, count);
    }

    static boolean compareAndSet(long object, int expected, int count) {
        return Memory.compareAndSetInt(object + Header.COUNT, expected, count);
    }

    static int getAndAdd(long object, int delta) {
        return Memory.getAndAddInt(object + Header.COUNT, delta);
    }

    static void stick(long object) {
        // coherence would do, a release is the weakest such write that Memory has: any value in the range means stuck
        Memory.setIntRelease(object + Header.COUNT, STUCK);
    }
}
