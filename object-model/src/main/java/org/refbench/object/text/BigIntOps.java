package org.refbench.object.text;

import java.math.BigInteger;

/** Python's arithmetic on ints of any size, where it differs from Java's. */
public final class BigIntOps {
    private static final BigInteger MERSENNE = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);
    /** Shifts beyond this need more memory than any heap has. */
    private static final int MAX_SHIFT = 1 << 30;

    private static final int QUOTIENT_BITS = 66;

    private BigIntOps() {}

    /** Whether the value fits 64 bits, so that it is to be an INT and not a BIG_INT. */
    public static boolean fitsLong(BigInteger value) {
        return value.bitLength() < 64;
    }

    /** {@code a // b}. */
    public static BigInteger floorDiv(BigInteger a, BigInteger b) {
        return divmod(a, b, "integer division or modulo by zero")[0];
    }

    /** {@code a % b}: the result has the sign of {@code b}. */
    public static BigInteger mod(BigInteger a, BigInteger b) {
        return divmod(a, b, "integer modulo by zero")[1];
    }

    /** {@code divmod(a, b)}: quotient and remainder. */
    public static BigInteger[] divmod(BigInteger a, BigInteger b) {
        return divmod(a, b, "integer division or modulo by zero");
    }

    private static BigInteger[] divmod(BigInteger a, BigInteger b, String message) {
        if (b.signum() == 0) {
            throw TextError.zeroDivision(message);
        }
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(b);
        }
        return parts;
    }

    /** {@code a ** b} for {@code b >= 0}; with a negative exponent Python answers a float, see {@link FloatOps#pow}. */
    public static BigInteger pow(BigInteger a, BigInteger b) {
        if (a.signum() == 0 || a.equals(BigInteger.ONE) || b.signum() == 0) {
            return b.signum() == 0 ? BigInteger.ONE : a;
        }
        if (a.equals(BigInteger.ONE.negate())) {
            return b.testBit(0) ? a : BigInteger.ONE;
        }
        if (b.bitLength() > 31 || (long) a.abs().bitLength() * b.intValue() > 2L * MAX_SHIFT) {
            throw TextError.memory();
        }
        return a.pow(b.intValue());
    }

    /** {@code pow(a, b, modulus)}; a negative exponent asks for the inverse. */
    public static BigInteger pow(BigInteger a, BigInteger b, BigInteger modulus) {
        if (modulus.signum() == 0) {
            throw TextError.value("pow() 3rd argument cannot be 0");
        }
        BigInteger positive = modulus.abs();
        BigInteger result;
        try {
            result = a.modPow(b, positive);
        } catch (ArithmeticException _) {
            throw TextError.value("base is not invertible for the given modulus");
        }
        return modulus.signum() < 0 && result.signum() != 0 ? result.add(modulus) : result;
    }

    /** {@code a << b}. */
    public static BigInteger shiftLeft(BigInteger a, BigInteger b) {
        checkShift(b);
        if (a.signum() == 0) {
            return a;
        }
        if (!fitsLong(b)) {
            throw TextError.overflow("too many digits in integer");
        }
        if (b.bitLength() > 31 || b.intValue() > MAX_SHIFT) {
            throw TextError.memory();
        }
        return a.shiftLeft(b.intValue());
    }

    /** {@code a >> b}, rounding down. */
    public static BigInteger shiftRight(BigInteger a, BigInteger b) {
        checkShift(b);
        if (b.bitLength() > 31) {
            return a.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO;
        }
        return a.shiftRight(b.intValue());
    }

    private static void checkShift(BigInteger b) {
        if (b.signum() < 0) {
            throw TextError.value("negative shift count");
        }
    }

    /** {@code a / b}: the float nearest to the exact quotient. */
    public static double trueDivide(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw TextError.zeroDivision("division by zero");
        }
        if (a.signum() == 0) {
            return b.signum() < 0 ? -0.0 : 0.0;
        }
        double quotient = divideMagnitudes(a.abs(), b.abs());
        if (Double.isInfinite(quotient)) {
            throw TextError.overflow("integer division result too large for a float");
        }
        return a.signum() == b.signum() ? quotient : -quotient;
    }

    /** A quotient with more bits than a float has, its last bit sticky, is rounded once, by BigDecimal's conversion. */
    private static double divideMagnitudes(BigInteger a, BigInteger b) {
        int shift = QUOTIENT_BITS - (a.bitLength() - b.bitLength());
        if (shift < -2_000) {
            return Double.POSITIVE_INFINITY;
        }
        if (shift > 2_000) {
            return 0.0;
        }
        BigInteger[] parts =
                shift >= 0 ? a.shiftLeft(shift).divideAndRemainder(b) : a.divideAndRemainder(b.shiftLeft(-shift));
        BigInteger quotient = parts[0].shiftLeft(1);
        if (parts[1].signum() != 0) {
            quotient = quotient.setBit(0);
        }
        return scale(quotient, -shift - 1);
    }

    /** {@code value * 2**power}, rounded once, half to even. */
    private static double scale(BigInteger value, int power) {
        int exponent = value.bitLength() + power - 1;
        int drop = Math.max(value.bitLength() - 53, -1074 - power);
        if (exponent > Double.MAX_EXPONENT) {
            return Double.POSITIVE_INFINITY;
        }
        if (drop <= 0) {
            return Math.scalb(value.doubleValue(), power);
        }
        BigInteger kept = value.shiftRight(drop);
        boolean half = value.testBit(drop - 1);
        boolean more = value.getLowestSetBit() < drop - 1;
        if (half && (more || kept.testBit(0))) {
            kept = kept.add(BigInteger.ONE);
        }
        return Math.scalb(kept.doubleValue(), power + drop);
    }

    /** {@code float(value)}: nearest, half to even; OverflowError if it is too large. */
    public static double toDouble(BigInteger value) {
        double result = value.doubleValue();
        if (Double.isInfinite(result)) {
            throw TextError.overflow("int too large to convert to float");
        }
        return result;
    }

    /** {@code hash(value)}: the value modulo 2**61-1, with its sign; -1 becomes -2. */
    public static long hash(BigInteger value) {
        long hash = value.abs().mod(MERSENNE).longValue();
        hash = value.signum() < 0 ? -hash : hash;
        return hash == -1 ? -2 : hash;
    }

    /** {@code hash(value)}. */
    public static long hash(long value) {
        long hash = value % MERSENNE.longValue();
        return hash == -1 ? -2 : hash;
    }

    /** {@code value.bit_count()}: the ones in the absolute value. */
    public static int bitCount(BigInteger value) {
        return value.abs().bitCount();
    }

    /** {@code value.bit_length()}: the bits of the absolute value. */
    public static int bitLength(BigInteger value) {
        return value.abs().bitLength();
    }

    /** {@code round(value, digits)} for negative {@code digits}: half to even; otherwise the value itself. */
    public static BigInteger round(BigInteger value, BigInteger digits) {
        if (digits.signum() >= 0) {
            return value;
        }
        if (digits.negate().compareTo(MAX_LONG) > 0 || digits.negate().longValue() > value.bitLength()) {
            return BigInteger.ZERO;
        }
        BigInteger unit = BigInteger.TEN.pow(digits.negate().intValue());
        BigInteger[] parts = divmod(value, unit);
        int half = parts[1].shiftLeft(1).compareTo(unit);
        boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
        return (up ? parts[0].add(BigInteger.ONE) : parts[0]).multiply(unit);
    }
}
