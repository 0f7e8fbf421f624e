package org.refbench.mutants.part;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/** Atomic accesses taken apart, or with an order missing; planted in place of those of {@link Memory}. */
public final class Steps {
    private Steps() {}

    /** In place of {@link Memory#compareAndSetInt}. */
    public static boolean compareAndSetInt(long address, int expected, int value) {
        if (Memory.getIntOpaque(address) != expected) {
            return false;
        }
        Memory.setIntRelease(address, value);
        return true;
    }

    /** In place of {@link Memory#compareAndSetLong}. */
    public static boolean compareAndSetLong(long address, long expected, long value) {
        if (Memory.getLongOpaque(address) != expected) {
            return false;
        }
        Memory.setLongRelease(address, value);
        return true;
    }

    /** In place of {@link Memory#getAndSetLong}. */
    public static long getAndSetLong(long address, long value) {
        long before = Memory.getLongAcquire(address);
        Memory.setLongRelease(address, value);
        return before;
    }

    /** In place of a scheme's fetch-and-add of the count of {@code object}: a decrement that releases but does not acquire. */
    public static int addToCountWithoutAcquire(long object, int delta) {
        return Memory.getAndAddIntRelease(object + Header.COUNT, delta);
    }

    /** In place of telling that entries are about to be used again. */
    public static void nothing(long storage) {}

    /** In place of the second look of an unlocked read. */
    public static boolean always(long holder, long storage, int version) {
        return true;
    }

    /** In place of clearing a new object's payload. */
    public static void leavesGarbage(long object, int payloadBytes) {}
}
