package org.refbench.schedule;

import org.refbench.heap.Memory;

/**
 * The facade {@link Memory} over {@link WeakMemory}: the same methods, to which instrumented classes are redirected in the
 * weak-memory mode. Outside an execution it is the plain facade. Bytes and 16-bit words are accessed as part of their
 * 4-byte word, which is stronger than they are.
 */
public final class WeakMemoryAccess {
    private WeakMemoryAccess() {}

    private static WeakMemory weak() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? null : scheduler.weakMemory();
    }

    private static int read(long address, boolean acquires) {
        WeakMemory weak = weak();
        return weak == null ? Memory.getIntAcquire(address) : weak.readInt(address, acquires);
    }

    private static void write(long address, int value, boolean releases) {
        WeakMemory weak = weak();
        if (weak == null) {
            Memory.setIntRelease(address, value);
        } else {
            weak.writeInt(address, value, releases);
        }
    }

    private static long readLong(long address, boolean acquires) {
        WeakMemory weak = weak();
        return weak == null ? Memory.getLongAcquire(address) : weak.readLong(address, acquires);
    }

    private static void writeLong(long address, long value, boolean releases) {
        WeakMemory weak = weak();
        if (weak == null) {
            Memory.setLongRelease(address, value);
        } else {
            weak.writeLong(address, value, releases);
        }
    }

    private static int update(long address, int value, int old, boolean releases) {
        WeakMemory weak = weak();
        if (weak == null) {
            Memory.setIntRelease(address, value);
        } else {
            weak.updateInt(address, value, releases);
        }
        return old;
    }

    private static int newest(long address, boolean acquires) {
        WeakMemory weak = weak();
        return weak == null ? Memory.getIntAcquire(address) : weak.newestInt(address, acquires);
    }

    private static long updateLong(long address, long value, long old) {
        WeakMemory weak = weak();
        if (weak == null) {
            Memory.setLongRelease(address, value);
        } else {
            weak.updateLong(address, value, true);
        }
        return old;
    }

    private static long newestLong(long address) {
        WeakMemory weak = weak();
        return weak == null ? Memory.getLongAcquire(address) : weak.newestLong(address, true);
    }

    /** See {@link Memory#getByte}. */
    public static byte getByte(long address) {
        return (byte) (read(address & ~3, false) >>> shift(address));
    }

    /** See {@link Memory#setByte}. */
    public static void setByte(long address, byte value) {
        setPart(address, 0xFF, value);
    }

    /** See {@link Memory#getShort}. */
    public static short getShort(long address) {
        return (short) (read(address & ~3, false) >>> shift(address));
    }

    /** See {@link Memory#setShort}. */
    public static void setShort(long address, short value) {
        setPart(address, 0xFFFF, value);
    }

    private static int shift(long address) {
        return (int) (address & 3) * 8;
    }

    private static void setPart(long address, int mask, int value) {
        long word = address & ~3;
        int others = newest(word, false) & ~(mask << shift(address));
        write(word, others | (value & mask) << shift(address), false);
    }

    /** See {@link Memory#getInt}. */
    public static int getInt(long address) {
        return read(address, false);
    }

    /** See {@link Memory#setInt}. */
    public static void setInt(long address, int value) {
        write(address, value, false);
    }

    /** See {@link Memory#getLong}. */
    public static long getLong(long address) {
        return readLong(address, false);
    }

    /** See {@link Memory#setLong}. */
    public static void setLong(long address, long value) {
        writeLong(address, value, false);
    }

    /** See {@link Memory#getDouble}. */
    public static double getDouble(long address) {
        return Double.longBitsToDouble(readLong(address, false));
    }

    /** See {@link Memory#setDouble}. */
    public static void setDouble(long address, double value) {
        writeLong(address, Double.doubleToRawLongBits(value), false);
    }

    /** See {@link Memory#getIntOpaque}. */
    public static int getIntOpaque(long address) {
        return read(address, false);
    }

    /** See {@link Memory#getIntAcquire}. */
    public static int getIntAcquire(long address) {
        return read(address, true);
    }

    /** See {@link Memory#setIntRelease}. */
    public static void setIntRelease(long address, int value) {
        write(address, value, true);
    }

    /** See {@link Memory#getAndAddInt}. */
    public static int getAndAddInt(long address, int delta) {
        int old = newest(address, true);
        return update(address, old + delta, old, true);
    }

    /** See {@link Memory#getAndAddIntRelease}. */
    public static int getAndAddIntRelease(long address, int delta) {
        int old = newest(address, false);
        return update(address, old + delta, old, true);
    }

    /** See {@link Memory#getAndBitwiseAndInt}. */
    public static int getAndBitwiseAndInt(long address, int mask) {
        int old = newest(address, true);
        return update(address, old & mask, old, true);
    }

    /** See {@link Memory#getAndBitwiseOrInt}. */
    public static int getAndBitwiseOrInt(long address, int mask) {
        int old = newest(address, true);
        return update(address, old | mask, old, true);
    }

    /** See {@link Memory#compareAndSetInt}. */
    public static boolean compareAndSetInt(long address, int expected, int value) {
        int old = newest(address, true);
        if (old == expected) {
            update(address, value, old, true);
        }
        return old == expected;
    }

    /** See {@link Memory#getLongOpaque}. */
    public static long getLongOpaque(long address) {
        return readLong(address, false);
    }

    /** See {@link Memory#setLongOpaque}. */
    public static void setLongOpaque(long address, long value) {
        writeLong(address, value, false);
    }

    /** See {@link Memory#getLongAcquire}. */
    public static long getLongAcquire(long address) {
        return readLong(address, true);
    }

    /** See {@link Memory#setLongRelease}. */
    public static void setLongRelease(long address, long value) {
        writeLong(address, value, true);
    }

    /** See {@link Memory#getAndSetLong}. */
    public static long getAndSetLong(long address, long value) {
        long old = newestLong(address);
        return updateLong(address, value, old);
    }

    /** See {@link Memory#getAndAddLong}. */
    public static long getAndAddLong(long address, long delta) {
        long old = newestLong(address);
        return updateLong(address, old + delta, old);
    }

    /** See {@link Memory#compareAndSetLong}. */
    public static boolean compareAndSetLong(long address, long expected, long value) {
        long old = newestLong(address);
        if (old == expected) {
            updateLong(address, value, old);
        }
        return old == expected;
    }

    /** See {@link Memory#acquireFence}. */
    public static void acquireFence() {
        WeakMemory weak = weak();
        if (weak == null) {
            Memory.acquireFence();
        } else {
            weak.acquireFence();
        }
    }

    /** See {@link Memory#fill}. */
    public static void fill(long address, long bytes, byte value) {
        long at = address;
        for (; at % 4 == 0 && at + 4 <= address + bytes; at += 4) {
            write(at, (value & 0xFF) * 0x01010101, false);
        }
        for (; at < address + bytes; at++) {
            setByte(at, value);
        }
    }

    /** See {@link Memory#copy}. */
    public static void copy(long from, long to, long bytes) {
        byte[] between = new byte[Math.toIntExact(bytes)];
        copyOut(from, between, 0, between.length);
        copyIn(between, 0, to, between.length);
    }

    /** See {@link Memory#copyOut}. */
    public static void copyOut(long from, byte[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
            target[offset + i] = getByte(from + i);
        }
    }

    /** See {@link Memory#copyIn}. */
    public static void copyIn(byte[] source, int offset, long to, int length) {
        for (int i = 0; i < length; i++) {
            setByte(to + i, source[offset + i]);
        }
    }

    /** See {@link Memory#sameBytes}. */
    public static boolean sameBytes(long a, long b, long bytes) {
        for (long i = 0; i < bytes; i++) {
            if (getByte(a + i) != getByte(b + i)) {
                return false;
            }
        }
        return true;
    }
}
