package org.refbench.heap;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * The one facade for words outside the Java heap: every heap, header and scheme word is accessed here and nowhere else,
 * by absolute address, with the access mode in the method's name. Tests may put an instrumented class of the same name
 * before it on the class path; production pays nothing.
 *
 * <p>Addresses are not checked: callers pass addresses that {@link Heap} handed out. Int words are 4-byte aligned, long
 * words 8-byte aligned. All methods are thread-safe to the extent that their access mode says.
 */
public final class Memory {
    private static final MemorySegment ALL = everything();
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle().withInvokeExactBehavior();
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle().withInvokeExactBehavior();

    private Memory() {}

    @SuppressWarnings("restricted")
    private static MemorySegment everything() {
        return MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    }

    /** Plain read of a byte. */
    public static byte getByte(long address) {
        return ALL.get(ValueLayout.JAVA_BYTE, address);
    }

    /** Plain write of a byte. */
    public static void setByte(long address, byte value) {
        ALL.set(ValueLayout.JAVA_BYTE, address, value);
    }

    /** Plain read of a 16-bit word. */
    public static short getShort(long address) {
        return ALL.get(ValueLayout.JAVA_SHORT_UNALIGNED, address);
    }

    /** Plain write of a 16-bit word. */
    public static void setShort(long address, short value) {
        ALL.set(ValueLayout.JAVA_SHORT_UNALIGNED, address, value);
    }

    /** Plain read of a 32-bit word. */
    public static int getInt(long address) {
        return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, address);
    }

    /** Plain write of a 32-bit word. */
    public static void setInt(long address, int value) {
        ALL.set(ValueLayout.JAVA_INT_UNALIGNED, address, value);
    }

    /** Plain read of a 64-bit word. */
    public static long getLong(long address) {
        return ALL.get(ValueLayout.JAVA_LONG_UNALIGNED, address);
    }

    /** Plain write of a 64-bit word; aligned words are written whole. */
    public static void setLong(long address, long value) {
        ALL.set(ValueLayout.JAVA_LONG_UNALIGNED, address, value);
    }

    /** Plain read of a double. */
    public static double getDouble(long address) {
        return ALL.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, address);
    }

    /** Plain write of a double. */
    public static void setDouble(long address, double value) {
        ALL.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, address, value);
    }

    /** Opaque read: coherent, no ordering of other words. */
    public static int getIntOpaque(long address) {
        return (int) INT.getOpaque(ALL, address);
    }

    /** Acquire read: pairs with a release write or a read-modify-write of the same word. */
    public static int getIntAcquire(long address) {
        return (int) INT.getAcquire(ALL, address);
    }

    /** Release write: whoever acquires the value also sees what was written before. */
    public static void setIntRelease(long address, int value) {
        INT.setRelease(ALL, address, value);
    }

    /** Sequentially consistent fetch-and-add; answers the old value. */
    public static int getAndAddInt(long address, int delta) {
        return (int) INT.getAndAdd(ALL, address, delta);
    }

    /** Sequentially consistent fetch-and-and; answers the old value. */
    public static int getAndBitwiseAndInt(long address, int mask) {
        return (int) INT.getAndBitwiseAnd(ALL, address, mask);
    }

    /** Sequentially consistent fetch-and-or; answers the old value. */
    public static int getAndBitwiseOrInt(long address, int mask) {
        return (int) INT.getAndBitwiseOr(ALL, address, mask);
    }

    /** Sequentially consistent compare-and-set. */
    public static boolean compareAndSetInt(long address, int expected, int value) {
        return INT.compareAndSet(ALL, address, expected, value);
    }

    /** Opaque read: coherent, no ordering of other words. */
    public static long getLongOpaque(long address) {
        return (long) LONG.getOpaque(ALL, address);
    }

    /** Opaque write: coherent, no ordering of other words. */
    public static void setLongOpaque(long address, long value) {
        LONG.setOpaque(ALL, address, value);
    }

    /** Acquire read: pairs with a release write or a read-modify-write of the same word. */
    public static long getLongAcquire(long address) {
        return (long) LONG.getAcquire(ALL, address);
    }

    /** Release write: whoever acquires the value also sees what was written before. */
    public static void setLongRelease(long address, long value) {
        LONG.setRelease(ALL, address, value);
    }

    /** Sequentially consistent exchange; answers the old value. */
    public static long getAndSetLong(long address, long value) {
        return (long) LONG.getAndSet(ALL, address, value);
    }

    /** Sequentially consistent fetch-and-add; answers the old value. */
    public static long getAndAddLong(long address, long delta) {
        return (long) LONG.getAndAdd(ALL, address, delta);
    }

    /** Sequentially consistent compare-and-set. */
    public static boolean compareAndSetLong(long address, long expected, long value) {
        return LONG.compareAndSet(ALL, address, expected, value);
    }

    /** Fills {@code bytes} bytes with {@code value}. */
    public static void fill(long address, long bytes, byte value) {
        ALL.asSlice(address, bytes).fill(value);
    }

    /** Copies {@code bytes} bytes; the regions may overlap. */
    public static void copy(long from, long to, long bytes) {
        MemorySegment.copy(ALL, from, ALL, to, bytes);
    }

    /** Copies {@code length} bytes out of memory into {@code target}. */
    public static void copyOut(long from, byte[] target, int offset, int length) {
        MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, from, target, offset, length);
    }

    /** Copies {@code length} bytes from {@code source} into memory. */
    public static void copyIn(byte[] source, int offset, long to, int length) {
        MemorySegment.copy(source, offset, ALL, ValueLayout.JAVA_BYTE, to, length);
    }

    /** Whether two regions hold the same bytes. */
    public static boolean sameBytes(long a, long b, long bytes) {
        return MemorySegment.mismatch(ALL, a, a + bytes, ALL, b, b + bytes) < 0;
    }
}
