package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Strings of code points, one, two or four bytes each as the widest needs (PEP 393). Immutable but for the hash, which is
 * filled in when first asked for.
 *
 * <pre>
 *   8  long  hash; 0 while unknown. Threads may race to fill it: all write the same value, whole
 *  16  int   length in code points
 *  20  int   log2 of the bytes of each: 0, 1 or 2
 *  24        code points
 * </pre>
 */
public final class Strs {
    private static final int LENGTH = Header.PAYLOAD + 8;
    private static final int SHIFT = Header.PAYLOAD + 12;
    private static final int DATA = Header.PAYLOAD + 16;

    private Strs() {}

    /** A new reference to a string with this text. */
    public static long of(ThreadState t, String text) {
        return text.isEmpty() ? t.retained(t.space.emptyStr) : create(t, text);
    }

    static long create(ThreadState t, String text) {
        int length = text.codePointCount(0, text.length());
        int widest = text.codePoints().max().orElse(0);
        int shift = widest < 0x100 ? 0 : widest < 0x10000 ? 1 : 2;
        long string = allocate(t, length, shift);
        for (int i = 0, j = 0; i < length; i++) {
            int codePoint = text.codePointAt(j);
            j += Character.charCount(codePoint);
            setCodePoint(string, i, shift, codePoint);
        }
        return string;
    }

    /** A string whose code points the caller sets before anybody else sees it. */
    static long allocate(ThreadState t, int length, int shift) {
        long string = t.allocate(TypeIds.STR, 16 + (int) Math.min((long) length << shift, Integer.MAX_VALUE / 2));
        Memory.setLong(string + Header.PAYLOAD, 0);
        Memory.setInt(string + LENGTH, length);
        Memory.setInt(string + SHIFT, shift);
        return string;
    }

    static void setCodePoint(long string, int index, int shift, int codePoint) {
        switch (shift) {
            case 0 -> Memory.setByte(string + DATA + index, (byte) codePoint);
            case 1 -> Memory.setShort(string + DATA + 2L * index, (short) codePoint);
            default -> Memory.setInt(string + DATA + 4L * index, codePoint);
        }
    }

    /** Number of code points. */
    public static int length(long string) {
        return Memory.getInt(string + LENGTH);
    }

    /** The code point at {@code index}. */
    public static int codePoint(long string, int index) {
        return switch (Memory.getInt(string + SHIFT)) {
            case 0 -> Memory.getByte(string + DATA + index) & 0xFF;
            case 1 -> Memory.getShort(string + DATA + 2L * index) & 0xFFFF;
            default -> Memory.getInt(string + DATA + 4L * index);
        };
    }

    /** The text. Lone surrogates are kept. */
    public static String toJava(long string) {
        StringBuilder text = new StringBuilder(length(string));
        for (int i = 0, n = length(string); i < n; i++) {
            text.appendCodePoint(codePoint(string, i));
        }
        return text.toString();
    }
}
