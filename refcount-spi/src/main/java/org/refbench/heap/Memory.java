package org.refbench.heap;

import jdk.internal.misc.Unsafe;

/**
 * The one facade for words outside the Java heap: every heap, header and scheme word is accessed here and nowhere else,
 * by absolute address, with the access mode in the method's name. Tests may put an instrumented class of the same name
 * before it on the class path; production pays nothing.
 *
 * <p>Built on the JDK's internal {@code Unsafe}, because the Foreign Function &amp; Memory API's accessors overflow C2's budget of
 * nodes and so stop inlining in the evaluation loop; docs/decisions tells what was measured.
 *
 * <p>Addresses are not checked: callers pass addresses that {@link Heap} handed out. Int words are 4-byte aligned, long
 * words 8-byte aligned. All methods are thread-safe to the extent that their access mode says.
 */
public final class Memory {
    private static final Unsafe U = Unsafe.getUnsafe();

    private Memory() {}

    /** Plain read of a byte. */
    public static byte getByte(long address) {
        return U.getByte(null, address);
    }

    /** Plain write of a byte. */
    public static void setByte(long address, byte value) {
        U.putByte(null, address, value);
    }

    /** Plain read of a 16-bit word. */
    public static short getShort(long address) {
        return U.getShort(null, address);
    }

    /** Plain write of a 16-bit word. */
    public static void setShort(long address, short value) {
        U.putShort(null, address, value);
    }

    /** Plain read of a 32-bit word. */
    public static int getInt(long address) {
        return U.getInt(null, address);
    }

    /** Plain write of a 32-bit word. */
    public static void setInt(long address, int value) {
        U.putInt(null, address, value);
    }

    /** Plain read of a 64-bit word. */
    public static long getLong(long address) {
        return U.getLong(null, address);
    }

    /** Plain write of a 64-bit word; aligned words are written whole. */
    public static void setLong(long address, long value) {
        U.putLong(null, address, value);
    }

    /** Plain read of a double. */
    public static double getDouble(long address) {
        return U.getDouble(null, address);
    }

    /** Plain write of a double. */
    public static void setDouble(long address, double value) {
        U.putDouble(null, address, value);
    }

    /** Opaque read: coherent, no ordering of other words. */
    public static int getIntOpaque(long address) {
        return U.getIntOpaque(null, address);
    }

    /** Acquire read: pairs with a release write or a read-modify-write of the same word. */
    public static int getIntAcquire(long address) {
        return U.getIntAcquire(null, address);
    }

    /** Release write: whoever acquires the value also sees what was written before. */
    public static void setIntRelease(long address, int value) {
        U.putIntRelease(null, address, value);
    }

    /** Sequentially consistent fetch-and-add; answers the old value. */
    public static int getAndAddInt(long address, int delta) {
        return U.getAndAddInt(null, address, delta);
    }

    /** Fetch-and-add that releases and does not acquire; pairs with an acquire of the word, or with {@link #acquireFence}. */
    public static int getAndAddIntRelease(long address, int delta) {
        return U.getAndAddIntRelease(null, address, delta);
    }

    /** What was read before is acquired: pairs with the release writes that those reads saw. */
    public static void acquireFence() {
        U.loadFence();
    }

    /** Sequentially consistent fetch-and-and; answers the old value. */
    public static int getAndBitwiseAndInt(long address, int mask) {
        return U.getAndBitwiseAndInt(null, address, mask);
    }

    /** Sequentially consistent fetch-and-or; answers the old value. */
    public static int getAndBitwiseOrInt(long address, int mask) {
        return U.getAndBitwiseOrInt(null, address, mask);
    }

    /** Sequentially consistent compare-and-set. */
    public static boolean compareAndSetInt(long address, int expected, int value) {
        return U.compareAndSetInt(null, address, expected, value);
    }

    /** Opaque read: coherent, no ordering of other words. */
    public static long getLongOpaque(long address) {
        return U.getLongOpaque(null, address);
    }

    /** Opaque write: coherent, no ordering of other words. */
    public static void setLongOpaque(long address, long value) {
        U.putLongOpaque(null, address, value);
    }

    /** Acquire read: pairs with a release write or a read-modify-write of the same word. */
    public static long getLongAcquire(long address) {
        return U.getLongAcquire(null, address);
    }

    /** Release write: whoever acquires the value also sees what was written before. */
    public static void setLongRelease(long address, long value) {
        U.putLongRelease(null, address, value);
    }

    /** Sequentially consistent exchange; answers the old value. */
    public static long getAndSetLong(long address, long value) {
        return U.getAndSetLong(null, address, value);
    }

    /** Sequentially consistent fetch-and-add; answers the old value. */
    public static long getAndAddLong(long address, long delta) {
        return U.getAndAddLong(null, address, delta);
    }

    /** Sequentially consistent compare-and-set. */
    public static boolean compareAndSetLong(long address, long expected, long value) {
        return U.compareAndSetLong(null, address, expected, value);
    }

    /** Fills {@code bytes} bytes with {@code value}. */
    public static void fill(long address, long bytes, byte value) {
        U.setMemory(null, address, bytes, value);
    }

    /** Copies {@code bytes} bytes; the regions may overlap. */
    public static void copy(long from, long to, long bytes) {
        U.copyMemory(null, from, null, to, bytes);
    }

    /** Copies {@code length} bytes out of memory into {@code target}. */
    public static void copyOut(long from, byte[] target, int offset, int length) {
        U.copyMemory(null, from, target, Unsafe.ARRAY_BYTE_BASE_OFFSET + offset, length);
    }

    /** Copies {@code length} bytes from {@code source} into memory. */
    public static void copyIn(byte[] source, int offset, long to, int length) {
        U.copyMemory(source, Unsafe.ARRAY_BYTE_BASE_OFFSET + offset, null, to, length);
    }

    /** Whether two regions hold the same bytes. */
    public static boolean sameBytes(long a, long b, long bytes) {
        long offset = 0;
        for (; offset + 8 <= bytes; offset += 8) {
            if (getLong(a + offset) != getLong(b + offset)) {
                return false;
            }
        }
        for (; offset < bytes; offset++) {
            if (getByte(a + offset) != getByte(b + offset)) {
                return false;
            }
        }
        return true;
    }
}
