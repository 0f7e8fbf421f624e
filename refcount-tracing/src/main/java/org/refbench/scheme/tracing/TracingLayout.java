package org.refbench.scheme.tracing;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;

/** The count word under {@code tracing} holds the number of the collection that last reached the object; 0 at birth. */
final class TracingLayout {
    static final HeaderLayout LAYOUT = HeaderLayout.COUNTED;

    private TracingLayout() {}

    static int mark(long object) {
        return Memory.getInt(object + Header.COUNT);
    }

    static void setMark(long object, int collection) {
        Memory.setInt(object + Header.COUNT, collection);
    }
}
