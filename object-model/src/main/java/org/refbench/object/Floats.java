package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Floats. Immutable.
 *
 * <pre>  8  double  value </pre>
 */
public final class Floats {
    private static final int VALUE = Header.PAYLOAD;

    private Floats() {}

    /** A new float. */
    public static long of(ThreadState t, double value) {
        long object = t.allocate(TypeIds.FLOAT, 8);
        Memory.setDouble(object + VALUE, value);
        return object;
    }

    /** The value. */
    public static double value(long object) {
        return Memory.getDouble(object + VALUE);
    }
}
