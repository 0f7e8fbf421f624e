package org.refbench.object;

import java.math.BigInteger;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.object.text.BigIntOps;

/**
 * Ints that fit 64 bits, and bools. Immutable. The arithmetic takes Java values, allocates nothing on the Java heap, and
 * goes on in {@link BigInts} where a result does not fit.
 *
 * <pre>  8  long  value </pre>
 */
public final class Ints {
    private static final int VALUE = Header.PAYLOAD;

    private Ints() {}

    /** A new reference to the int: a cached object from -5 to 256, else a new one. */
    public static long of(ThreadState t, long value) {
        if (value >= ObjectSpace.MIN_SMALL_INT && value <= ObjectSpace.MAX_SMALL_INT) {
            long cached = t.space.smallInts[(int) value - ObjectSpace.MIN_SMALL_INT];
            t.m.retainLocal(cached);
            return cached;
        }
        return create(t, value);
    }

    static long create(ThreadState t, long value) {
        long object = t.allocate(TypeIds.INT, 8);
        Memory.setLong(object + VALUE, value);
        return object;
    }

    static long createBool(ThreadState t, boolean value) {
        long object = t.allocate(TypeIds.BOOL, 8);
        Memory.setLong(object + VALUE, value ? 1 : 0);
        return object;
    }

    /** The value of an INT or BOOL object. */
    public static long value(long object) {
        return Memory.getLong(object + VALUE);
    }

    /** Whether the object is an int of any size, or a bool. */
    public static boolean isInt(long object) {
        return isIntType(Header.type(object));
    }

    static boolean isIntType(int type) {
        return type == TypeIds.INT || type == TypeIds.BIG_INT || type == TypeIds.BOOL;
    }

    /** Whether the object is an int of 64 bits, or a bool. */
    static boolean isLongType(int type) {
        return type == TypeIds.INT || type == TypeIds.BOOL;
    }

    /** The value of an int or bool; OverflowError if it does not fit 64 bits. */
    public static long toLong(ThreadState t, long object) {
        if (Header.type(object) == TypeIds.BIG_INT) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "Python int too large to convert to C long");
        }
        return value(object);
    }

    // ---- arithmetic ----

    /** {@code a op b}. */
    static long apply(ThreadState t, int op, long a, long b) {
        return switch (op) {
            case BinaryOps.ADD -> add(t, a, b);
            case BinaryOps.SUBTRACT -> subtract(t, a, b);
            case BinaryOps.MULTIPLY -> multiply(t, a, b);
            case BinaryOps.TRUE_DIVIDE -> trueDivide(t, a, b);
            case BinaryOps.FLOOR_DIVIDE -> floorDivide(t, a, b);
            case BinaryOps.MODULO -> modulo(t, a, b);
            case BinaryOps.POWER -> power(t, a, b);
            case BinaryOps.LEFT_SHIFT -> leftShift(t, a, b);
            case BinaryOps.RIGHT_SHIFT -> rightShift(t, a, b);
            case BinaryOps.AND -> of(t, a & b);
            case BinaryOps.OR -> of(t, a | b);
            case BinaryOps.XOR -> of(t, a ^ b);
            default -> throw new IllegalArgumentException("operator " + op);
        };
    }

    /** {@code a + b}. */
    public static long add(ThreadState t, long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? BigInts.add(t, a, b) : of(t, sum);
    }

    /** {@code a - b}. */
    public static long subtract(ThreadState t, long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? BigInts.subtract(t, a, b) : of(t, difference);
    }

    /** {@code a * b}. */
    public static long multiply(ThreadState t, long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high != low >> 63 ? BigInts.multiply(t, a, b) : of(t, low);
    }

    /** {@code a / b}, a float. */
    public static long trueDivide(ThreadState t, long a, long b) {
        if (b == 0) {
            throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "division by zero");
        }
        if (Numbers.isExactAsDouble(a) && Numbers.isExactAsDouble(b)) {
            return Floats.of(t, (double) a / (double) b);
        }
        return Floats.of(t, BigIntOps.trueDivide(BigInteger.valueOf(a), BigInteger.valueOf(b)));
    }

    /** {@code a // b}. */
    public static long floorDivide(ThreadState t, long a, long b) {
        if (b == 0) {
            throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "integer division or modulo by zero");
        }
        return b == -1 ? subtract(t, 0, a) : of(t, Math.floorDiv(a, b));
    }

    /** {@code a % b}: the result has the sign of {@code b}. */
    public static long modulo(ThreadState t, long a, long b) {
        if (b == 0) {
            throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "integer modulo by zero");
        }
        return of(t, Math.floorMod(a, b));
    }

    /** {@code a ** b}: a float if the exponent is negative. */
    public static long power(ThreadState t, long a, long b) {
        if (b < 0) {
            return Floats.of(t, Floats.powerOf(t, a, b));
        }
        long result = 1;
        long square = a;
        for (long left = b; left != 0; ) {
            if ((left & 1) != 0) {
                if (overflows(result, square)) {
                    return BigInts.power(t, a, b);
                }
                result *= square;
            }
            left >>>= 1;
            if (left != 0) {
                if (overflows(square, square)) {
                    return BigInts.power(t, a, b);
                }
                square *= square;
            }
        }
        return of(t, result);
    }

    private static boolean overflows(long a, long b) {
        return Math.multiplyHigh(a, b) != a * b >> 63;
    }

    /** {@code a << b}. */
    public static long leftShift(ThreadState t, long a, long b) {
        if (b >= 0 && b < 63) {
            long shifted = a << b;
            if (shifted >> b == a) {
                return of(t, shifted);
            }
        }
        return BigInts.leftShift(t, a, b);
    }

    /** {@code a >> b}, rounding down. */
    public static long rightShift(ThreadState t, long a, long b) {
        if (b < 0) {
            throw Exceptions.raise(t, PyType.VALUE_ERROR, "negative shift count");
        }
        return of(t, a >> Math.min(b, 63));
    }

    /** {@code -a}. */
    public static long negate(ThreadState t, long a) {
        return subtract(t, 0, a);
    }
}
