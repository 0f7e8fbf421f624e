package org.refbench.object.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Python's arithmetic on floats, where it differs from Java's. */
public final class FloatOps {
    private static final long MERSENNE = (1L << 61) - 1;
    private static final int HASH_BITS = 61;
    private static final long HASH_INFINITY = 314159;
    private static final int MANTISSA_BITS = 52;

    private FloatOps() {}

    /** {@code a / b}. */
    public static double divide(double a, double b) {
        if (b == 0) {
            throw TextError.zeroDivision("float division by zero");
        }
        return a / b;
    }

    /** {@code a // b}. */
    public static double floorDiv(double a, double b) {
        if (b == 0) {
            throw TextError.zeroDivision("float floor division by zero");
        }
        return quotient(a, b);
    }

    /** {@code a % b}: the result has the sign of {@code b}. */
    public static double mod(double a, double b) {
        if (b == 0) {
            throw TextError.zeroDivision("float modulo");
        }
        return remainder(a, b);
    }

    /** {@code divmod(a, b)}: quotient and remainder. */
    public static double[] divmod(double a, double b) {
        if (b == 0) {
            throw TextError.zeroDivision("float divmod()");
        }
        return new double[] {quotient(a, b), remainder(a, b)};
    }

    private static double remainder(double a, double b) {
        double mod = a % b;
        if (mod == 0) {
            return Math.copySign(0.0, b);
        }
        return (b < 0) != (mod < 0) ? mod + b : mod;
    }

    private static double quotient(double a, double b) {
        double mod = a % b;
        double div = (a - mod) / b;
        if (mod != 0 && (b < 0) != (mod < 0)) {
            div -= 1.0;
        }
        if (div == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(div);
        return div - floor > 0.5 ? floor + 1.0 : floor;
    }

    /**
     * {@code a ** b}. A negative base with a fractional exponent, which Python answers with a complex number, is not in
     * the subset: ValueError.
     */
    public static double pow(double a, double b) {
        if (b == 0 || a == 1) {
            return 1.0;
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1.0;
        }
        if (a == 0 && b < 0) {
            throw TextError.zeroDivision("0.0 cannot be raised to a negative power");
        }
        if (a < 0 && Double.isFinite(a) && Double.isFinite(b) && b != Math.floor(b)) {
            throw TextError.value("complex numbers are not supported: negative number to a fractional power");
        }
        double result = Math.pow(a, b);
        if (Double.isInfinite(result) && Double.isFinite(a) && Double.isFinite(b)) {
            throw TextError.range();
        }
        return result;
    }

    /** {@code int(value)}: towards zero. */
    public static BigInteger toInt(double value) {
        return finite(value, "cannot convert float infinity to integer", "cannot convert float NaN to integer")
                .toBigInteger();
    }

    /** {@code math.floor(value)}. */
    public static BigInteger floor(double value) {
        return toInt(Math.floor(value));
    }

    /** {@code math.ceil(value)}. */
    public static BigInteger ceil(double value) {
        return toInt(Math.ceil(value));
    }

    /** {@code round(value)}: to an int, half to even. */
    public static BigInteger round(double value) {
        return toInt(Math.rint(value));
    }

    /** {@code round(value, digits)}: the float nearest to the correctly rounded decimal, halves to even. */
    public static double round(double value, BigInteger digits) {
        if (!Double.isFinite(value) || value == 0 || digits.compareTo(BigInteger.valueOf(323)) > 0) {
            return value;
        }
        if (digits.compareTo(BigInteger.valueOf(-309)) < 0) {
            return Math.copySign(0.0, value);
        }
        double result = new BigDecimal(value)
                .setScale(digits.intValue(), RoundingMode.HALF_EVEN)
                .doubleValue();
        if (Double.isInfinite(result)) {
            throw TextError.overflow("rounded value too large to represent");
        }
        return Math.copySign(result, value);
    }

    /** {@code value.is_integer()}. */
    public static boolean isInteger(double value) {
        return Double.isFinite(value) && value == Math.floor(value);
    }

    /** {@code value.as_integer_ratio()}: numerator and denominator in lowest terms. */
    public static BigInteger[] asIntegerRatio(double value) {
        BigDecimal exact =
                finite(value, "cannot convert Infinity to integer ratio", "cannot convert NaN to integer ratio");
        BigInteger numerator = exact.unscaledValue();
        BigInteger denominator = BigInteger.TEN.pow(Math.max(exact.scale(), 0));
        if (exact.scale() < 0) {
            numerator = exact.toBigIntegerExact();
        }
        BigInteger divisor = numerator.gcd(denominator);
        return new BigInteger[] {numerator.divide(divisor), denominator.divide(divisor)};
    }

    /** {@code value.hex()}. */
    public static String hex(double value) {
        if (!Double.isFinite(value) || value == 0) {
            String sign = Math.copySign(1.0, value) < 0 ? "-" : "";
            return value == 0 ? sign + "0x0.0p+0" : FloatText.repr(value);
        }
        boolean normal = Math.abs(value) >= Double.MIN_NORMAL;
        long fraction = Double.doubleToRawLongBits(value) & ((1L << MANTISSA_BITS) - 1);
        int exponent = normal ? Math.getExponent(value) : Double.MIN_EXPONENT;
        return String.format("%s0x%d.%013xp%+d", value < 0 ? "-" : "", normal ? 1 : 0, fraction, exponent);
    }

    /** {@code hash(value)} of a number: equal to the hash of an equal int. A NaN's hash is its object's identity. */
    public static long hash(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? HASH_INFINITY : -HASH_INFINITY;
        }
        if (value == 0) {
            return 0;
        }
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - MANTISSA_BITS;
        long mantissa = (long) Math.scalb(Math.abs(value), -exponent);
        int rotation = Math.floorMod(exponent, HASH_BITS);
        long reduced = mantissa % MERSENNE;
        long hash = ((reduced << rotation) & MERSENNE) | (reduced >>> (HASH_BITS - rotation));
        hash = value < 0 ? -hash : hash;
        return hash == -1 ? -2 : hash;
    }

    /** Compares an int with a float, exactly: negative, zero or positive; the float is no NaN. */
    public static int compare(BigInteger a, double b) {
        if (Double.isInfinite(b)) {
            return b > 0 ? -1 : 1;
        }
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }

    /** Compares an int with a float, exactly: negative, zero or positive; the float is no NaN. */
    public static int compare(long a, double b) {
        if (Math.abs(a) <= 1L << 53 && a != Long.MIN_VALUE) {
            return Double.compare(a, b == 0 ? 0.0 : b);
        }
        return compare(BigInteger.valueOf(a), b);
    }

    private static BigDecimal finite(double value, String infinite, String nan) {
        if (Double.isInfinite(value)) {
            throw TextError.overflow(infinite);
        }
        if (Double.isNaN(value)) {
            throw TextError.value(nan);
        }
        return new BigDecimal(value);
    }
}
