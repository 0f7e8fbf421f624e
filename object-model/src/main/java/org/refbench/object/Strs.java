package org.refbench.object;

import java.nio.charset.StandardCharsets;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Strings of code points, one, two or four bytes each as the widest needs (PEP 393): equal strings have equal bytes. Immutable
 * but for the hash, which is filled in when first asked for.
 *
 * <pre>
 *   8  long  hash; 0 while unknown. Threads may race to fill it: all write the same value, whole
 *  16  int   length in code points
 *  20  int   log2 of the bytes of each: 0, 1 or 2
 *  24        code points
 * </pre>
 */
public final class Strs {
    static final int HASH = Header.PAYLOAD;
    static final int LENGTH = Header.PAYLOAD + 8;
    static final int SHIFT = Header.PAYLOAD + 12;
    static final int DATA = Header.PAYLOAD + 16;
    private static final int FIXED = DATA - Header.PAYLOAD;

    private Strs() {}

    // ---- making them ----

    /** A new reference to a string with this text: a shared one if it is empty or one Latin-1 character. */
    public static long of(ThreadState t, String text) {
        if (text.isEmpty()) {
            return t.retained(t.space.emptyStr);
        }
        return text.length() == 1 && text.charAt(0) < 0x100 ? ofCodePoint(t, text.charAt(0)) : create(t, text);
    }

    /** A new reference to the string of one code point. */
    public static long ofCodePoint(ThreadState t, int codePoint) {
        if (codePoint < 0x100) {
            return t.retained(t.space.latin1(codePoint));
        }
        int shift = codePoint < 0x10000 ? 1 : 2;
        long string = allocate(t, 1, shift);
        setCodePoint(string, 0, shift, codePoint);
        return string;
    }

    static long create(ThreadState t, String text) {
        int units = text.length();
        int seen = 0;
        int pairs = 0;
        for (int i = 0; i < units; i++) {
            char c = text.charAt(i);
            seen |= c;
            if (Character.isHighSurrogate(c) && i + 1 < units && Character.isLowSurrogate(text.charAt(i + 1))) {
                pairs++;
            }
        }
        int shift = pairs > 0 ? 2 : seen < 0x100 ? 0 : 1;
        long string = allocate(t, units - pairs, shift);
        if (shift == 0) {
            Memory.copyIn(text.getBytes(StandardCharsets.ISO_8859_1), 0, string + DATA, units);
            return string;
        }
        for (int i = 0, j = 0; j < units; i++) {
            int codePoint = text.codePointAt(j);
            j += Character.charCount(codePoint);
            setCodePoint(string, i, shift, codePoint);
        }
        return string;
    }

    /** A string whose code points the caller sets before anybody else sees it. */
    static long allocate(ThreadState t, long length, int shift) {
        if (length > Integer.MAX_VALUE - 4096 || length << shift > Integer.MAX_VALUE - 4096) {
            throw t.outOfMemory();
        }
        long string = t.allocate(TypeIds.STR, FIXED + (int) (length << shift));
        Memory.setLong(string + HASH, 0);
        Memory.setInt(string + LENGTH, (int) length);
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

    // ---- reading them ----

    /** Number of code points. */
    public static int length(long string) {
        return Memory.getInt(string + LENGTH);
    }

    static int shift(long string) {
        return Memory.getInt(string + SHIFT);
    }

    /** The code point at {@code index}. */
    public static int codePoint(long string, int index) {
        return codePoint(string, index, shift(string));
    }

    static int codePoint(long string, int index, int shift) {
        return switch (shift) {
            case 0 -> Memory.getByte(string + DATA + index) & 0xFF;
            case 1 -> Memory.getShort(string + DATA + 2L * index) & 0xFFFF;
            default -> Memory.getInt(string + DATA + 4L * index);
        };
    }

    /** A new reference to the string of the code point at {@code index}, which is in range. */
    public static long charAt(ThreadState t, long string, int index) {
        return ofCodePoint(t, codePoint(string, index));
    }

    /** The text. Lone surrogates are kept. */
    public static String toJava(long string) {
        int length = length(string);
        int shift = shift(string);
        if (shift == 0) {
            byte[] bytes = new byte[length];
            Memory.copyOut(string + DATA, bytes, 0, length);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(codePoint(string, i, shift));
        }
        return text.toString();
    }

    // ---- comparing them ----

    /** Whether two strings have the same text. */
    public static boolean equal(long a, long b) {
        if (a == b) {
            return true;
        }
        if (Memory.getLong(a + LENGTH) != Memory.getLong(b + LENGTH)) {
            return false; // one word holds both length and width
        }
        long hashA = Memory.getLong(a + HASH);
        long hashB = Memory.getLong(b + HASH);
        if (hashA != hashB && hashA != 0 && hashB != 0) {
            return false;
        }
        return Memory.sameBytes(a + DATA, b + DATA, (long) length(a) << shift(a));
    }

    /** Compares by code points: negative, zero or positive. */
    public static int compare(long a, long b) {
        int lengthA = length(a);
        int lengthB = length(b);
        int shiftA = shift(a);
        int shiftB = shift(b);
        int common = Math.min(lengthA, lengthB);
        for (int i = 0; i < common; i++) {
            int difference = codePoint(a, i, shiftA) - codePoint(b, i, shiftB);
            if (difference != 0) {
                return difference;
            }
        }
        return lengthA - lengthB;
    }

    /** The hash: CPython's without randomization; the same in every process, 0 for the empty string only. */
    public static long hash(long string) {
        long hash = Memory.getLong(string + HASH);
        if (hash == 0) {
            hash = SipHash.of(string + DATA, (long) length(string) << shift(string));
            Memory.setLong(string + HASH, hash);
        }
        return hash;
    }

    // ---- operations; searching is in StrSearch ----

    /** {@code a + b}. */
    public static long concat(ThreadState t, long a, long b) {
        int lengthA = length(a);
        int lengthB = length(b);
        if (lengthA == 0) {
            return t.retained(b);
        }
        if (lengthB == 0) {
            return t.retained(a);
        }
        int shift = Math.max(shift(a), shift(b));
        long string = allocate(t, (long) lengthA + lengthB, shift);
        copy(a, 0, string, 0, lengthA, shift);
        copy(b, 0, string, lengthA, lengthB, shift);
        return string;
    }

    /** The {@code count} strs at {@code stack[base]} and above, one after the other; they stay on the stack. */
    public static long join(ThreadState t, int base, int count) {
        return StrJoin.join(t, base, count);
    }

    /** Copies code points into a new string of width {@code shift}, which is no narrower than they need. */
    static void copy(long from, int fromIndex, long to, int toIndex, int count, int shift) {
        int fromShift = shift(from);
        if (fromShift == shift) {
            Memory.copy(
                    from + DATA + ((long) fromIndex << shift),
                    to + DATA + ((long) toIndex << shift),
                    (long) count << shift);
            return;
        }
        for (int i = 0; i < count; i++) {
            setCodePoint(to, toIndex + i, shift, codePoint(from, fromIndex + i, fromShift));
        }
    }

    /** {@code string * count}. */
    public static long repeat(ThreadState t, long string, long count) {
        int length = length(string);
        if (count <= 0 || length == 0) {
            return t.retained(t.space.emptyStr);
        }
        if (count == 1) {
            return t.retained(string);
        }
        if (count > Long.MAX_VALUE / length) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "repeated string is too long");
        }
        int shift = shift(string);
        long result = allocate(t, length * count, shift);
        copy(string, 0, result, 0, length, shift);
        int done = length;
        for (int total = length(result); done < total; ) {
            int step = Math.min(done, total - done);
            copy(result, 0, result, done, step, shift);
            done += step;
        }
        return result;
    }

    /** {@code string[start:stop]} with {@code 0 <= start <= stop <= length}. */
    public static long slice(ThreadState t, long string, int start, int stop) {
        return slice(t, string, start, stop - start, 1);
    }

    /** The {@code count} code points at {@code start}, {@code start + step} and so on, all in range. */
    public static long slice(ThreadState t, long string, int start, int count, int step) {
        if (count == length(string) && step == 1) {
            return t.retained(string);
        }
        if (count <= 1) {
            return count <= 0 ? t.retained(t.space.emptyStr) : charAt(t, string, start);
        }
        int shift = shift(string);
        int narrow = narrowest(string, start, count, step, shift);
        long result = allocate(t, count, narrow);
        if (step == 1) {
            copy(string, start, result, 0, count, narrow);
        } else {
            for (int i = 0, at = start; i < count; i++, at += step) {
                setCodePoint(result, i, narrow, codePoint(string, at, shift));
            }
        }
        return result;
    }

    /** Takes a new string that may be wider than it needs or a copy of a shared one; answers one that equals it. */
    static long canonical(ThreadState t, long string) {
        int length = length(string);
        int shift = shift(string);
        if (length > 1 && narrowest(string, 0, length, 1, shift) == shift) {
            return string;
        }
        t.push(string);
        long result = length == 1 ? charAt(t, string, 0) : narrowed(t, string, length, shift);
        t.push(result);
        t.stack[t.sp - 2] = result;
        t.stack[t.sp - 1] = string;
        t.drop();
        return t.pop();
    }

    private static long narrowed(ThreadState t, long string, int length, int shift) {
        int narrow = narrowest(string, 0, length, 1, shift);
        long result = allocate(t, length, narrow);
        copy(string, 0, result, 0, length, narrow);
        return result;
    }

    private static int narrowest(long string, int start, int count, int step, int shift) {
        int seen = 0;
        for (int i = 0, at = start; shift > 0 && i < count; i++, at += step) {
            seen |= codePoint(string, at, shift);
        }
        return seen < 0x100 ? 0 : seen < 0x10000 ? 1 : 2;
    }
}
