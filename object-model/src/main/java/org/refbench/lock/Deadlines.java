package org.refbench.lock;

import java.util.concurrent.locks.LockSupport;

/** Sleeping until a point in time, as {@link System#nanoTime} tells it. */
public final class Deadlines {
    /** Never. */
    public static final long NONE = Long.MAX_VALUE;

    private Deadlines() {}

    /** The point in time {@code nanos} from now; {@link #NONE} if that is centuries away. */
    public static long after(long nanos) {
        return nanos >= Long.MAX_VALUE / 4 ? NONE : System.nanoTime() + nanos;
    }

    /** Whether the deadline has passed. */
    public static boolean isOver(long deadline) {
        return deadline != NONE && deadline - System.nanoTime() <= 0;
    }

    /** Parks until unparked, interrupted, or the deadline, possibly shorter; answers false at once if it has passed. */
    public static boolean park(Object blocker, long deadline) {
        if (deadline == NONE) {
            LockSupport.park(blocker);
            return true;
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        LockSupport.parkNanos(blocker, left);
        return true;
    }
}
