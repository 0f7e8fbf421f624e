package org.refbench.object;

import java.math.BigInteger;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.object.text.BigIntOps;
import org.refbench.object.text.TextError;

/**
 * Ints beyond 64 bits. Immutable. An int that fits 64 bits is never one of these, so that equal ints have equal type ids.
 * The arithmetic goes by Java's {@link BigInteger}.
 *
 * <pre>
 *   8  int    sign: -1 or 1
 *  12  int    bytes of magnitude
 *  16  bytes  magnitude, the most significant byte first, no leading zeros
 * </pre>
 */
public final class BigInts {
    private static final int SIGN = Header.PAYLOAD;
    private static final int BYTES = Header.PAYLOAD + 4;
    private static final int MAGNITUDE = Header.PAYLOAD + 8;

    private BigInts() {}

    /** A new reference to the int, whatever its size. */
    public static long of(ThreadState t, BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return Ints.of(t, value.longValue());
        }
        byte[] bytes = value.abs().toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        int length = bytes.length - from;
        long object = t.allocate(TypeIds.BIG_INT, MAGNITUDE - Header.PAYLOAD + length);
        Memory.setInt(object + SIGN, value.signum());
        Memory.setInt(object + BYTES, length);
        Memory.copyIn(bytes, from, object + MAGNITUDE, length);
        return object;
    }

    /** The value of an int of any size, or of a bool. */
    public static BigInteger value(long object) {
        if (Header.type(object) != TypeIds.BIG_INT) {
            return BigInteger.valueOf(Ints.value(object));
        }
        byte[] bytes = new byte[Memory.getInt(object + BYTES)];
        Memory.copyOut(object + MAGNITUDE, bytes, 0, bytes.length);
        return new BigInteger(sign(object), bytes);
    }

    /** -1 or 1. */
    static int sign(long bigInt) {
        return Memory.getInt(bigInt + SIGN);
    }

    /** Whether two big ints are equal; allocates nothing. */
    static boolean equal(long a, long b) {
        int bytes = Memory.getInt(a + BYTES);
        return sign(a) == sign(b)
                && bytes == Memory.getInt(b + BYTES)
                && Memory.sameBytes(a + MAGNITUDE, b + MAGNITUDE, bytes);
    }

    // ---- results of 64-bit arithmetic that do not fit 64 bits ----

    static long add(ThreadState t, long a, long b) {
        return of(t, BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
    }

    static long subtract(ThreadState t, long a, long b) {
        return of(t, BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));
    }

    static long multiply(ThreadState t, long a, long b) {
        return of(t, BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
    }

    static long power(ThreadState t, long a, long b) {
        return apply(t, BinaryOps.POWER, BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    static long leftShift(ThreadState t, long a, long b) {
        return apply(t, BinaryOps.LEFT_SHIFT, BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    // ---- arithmetic on ints of any size ----

    static long apply(ThreadState t, int op, BigInteger a, BigInteger b) {
        try {
            return switch (op) {
                case BinaryOps.TRUE_DIVIDE -> Floats.of(t, trueDivide(t, a, b));
                case BinaryOps.POWER -> power(t, a, b);
                default -> of(t, compute(op, a, b));
            };
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private static BigInteger compute(int op, BigInteger a, BigInteger b) {
        return switch (op) {
            case BinaryOps.ADD -> a.add(b);
            case BinaryOps.SUBTRACT -> a.subtract(b);
            case BinaryOps.MULTIPLY -> a.multiply(b);
            case BinaryOps.FLOOR_DIVIDE -> BigIntOps.floorDiv(a, b);
            case BinaryOps.MODULO -> BigIntOps.mod(a, b);
            case BinaryOps.LEFT_SHIFT -> BigIntOps.shiftLeft(a, b);
            case BinaryOps.RIGHT_SHIFT -> BigIntOps.shiftRight(a, b);
            case BinaryOps.AND -> a.and(b);
            case BinaryOps.OR -> a.or(b);
            case BinaryOps.XOR -> a.xor(b);
            default -> throw new IllegalArgumentException("operator " + op);
        };
    }

    private static double trueDivide(ThreadState t, BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "division by zero");
        }
        return BigIntOps.trueDivide(a, b);
    }

    private static long power(ThreadState t, BigInteger a, BigInteger b) {
        if (b.signum() >= 0) {
            return of(t, BigIntOps.pow(a, b));
        }
        return Floats.of(t, Floats.powerOf(t, BigIntOps.toDouble(a), BigIntOps.toDouble(b)));
    }
}
