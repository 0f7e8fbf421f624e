package org.refbench.scheme.plain;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;

/**
 * The count word under {@code plain}.
 *
 * <pre>
 *   &gt; 0        live, that many references
 *   0          dead
 *   negative   stuck: saturated or immortal, never written again
 * </pre>
 */
final class PlainLayout {
    static final HeaderLayout LAYOUT = HeaderLayout.COUNTED;

    private PlainLayout() {}

    static int count(long object) {
        return Memory.getInt(object + Header.COUNT);
    }

    static void setCount(long object, int count) {
        Memory.setInt(object + Header.COUNT, count);
    }
}
