package org.refbench.interp;

import java.math.BigInteger;
import org.refbench.object.BigInts;
import org.refbench.object.Exceptions;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;

/** The functions of {@code math} on ints. */
final class MathIntegers {
    private MathIntegers() {}

    static void define(ModuleDefinition module) {
        module.function("isqrt", Signature.exactly(1), MathIntegers::isqrt);
        module.function(
                "factorial",
                Signature.exactly(1),
                (t, base, count) -> BigInts.of(t, factorial(t, MathArguments.integer(t, t.stack[base]))));
        module.function("comb", Signature.exactly(2), MathIntegers::comb);
        module.function("perm", Signature.between(1, 2), MathIntegers::perm);
        module.function("gcd", Signature.varargs(0), MathIntegers::gcd);
        module.function("lcm", Signature.varargs(0), MathIntegers::lcm);
    }

    private static long isqrt(ThreadState t, int base, int count) {
        BigInteger n = MathArguments.integer(t, t.stack[base]);
        if (n.signum() < 0) {
            throw Exceptions.valueError(t, "isqrt() argument must be nonnegative");
        }
        return BigInts.of(t, n.sqrt());
    }

    private static BigInteger factorial(ThreadState t, BigInteger n) {
        if (n.signum() < 0) {
            throw Exceptions.valueError(t, "factorial() not defined for negative values");
        }
        if (n.bitLength() > 63) {
            throw Exceptions.raise(
                    t, PyType.OVERFLOW_ERROR, "factorial() argument should not exceed " + Long.MAX_VALUE);
        }
        return product(1, n.longValue());
    }

    /** The product of the numbers after {@code low} up to {@code high}, by halves so that the factors stay balanced. */
    private static BigInteger product(long low, long high) {
        if (high - low <= 16) {
            BigInteger result = BigInteger.ONE;
            for (long i = low + 1; i <= high; i++) {
                result = result.multiply(BigInteger.valueOf(i));
            }
            return result;
        }
        long middle = (low + high) >>> 1;
        return product(low, middle).multiply(product(middle, high));
    }

    /** An argument that must not be negative. */
    private static BigInteger natural(ThreadState t, long object, String name) {
        BigInteger value = MathArguments.integer(t, object);
        if (value.signum() < 0) {
            throw Exceptions.valueError(t, name + " must be a non-negative integer");
        }
        return value;
    }

    private static long comb(ThreadState t, int base, int count) {
        MathArguments.integer(t, t.stack[base + 1]);
        BigInteger n = natural(t, t.stack[base], "n");
        BigInteger k = natural(t, t.stack[base + 1], "k");
        if (k.compareTo(n) > 0) {
            return BigInts.of(t, BigInteger.ZERO);
        }
        k = k.min(n.subtract(k));
        if (k.bitLength() > 63) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "min(n - k, k) must not exceed " + Long.MAX_VALUE);
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 1; i <= k.longValue(); i++) {
            result = result.multiply(n.subtract(BigInteger.valueOf(i - 1))).divide(BigInteger.valueOf(i));
        }
        return BigInts.of(t, result);
    }

    private static long perm(ThreadState t, int base, int count) {
        long given = t.stack[base + 1];
        if (given == 0 || given == t.space.none) {
            return BigInts.of(t, factorial(t, MathArguments.integer(t, t.stack[base])));
        }
        MathArguments.integer(t, given);
        BigInteger n = natural(t, t.stack[base], "n");
        BigInteger k = natural(t, given, "k");
        if (k.compareTo(n) > 0) {
            return BigInts.of(t, BigInteger.ZERO);
        }
        if (k.bitLength() > 63) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "k must not exceed " + Long.MAX_VALUE);
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 0; i < k.longValue(); i++) {
            result = result.multiply(n.subtract(BigInteger.valueOf(i)));
        }
        return BigInts.of(t, result);
    }

    private static long gcd(ThreadState t, int base, int count) {
        BigInteger result = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            result = result.gcd(MathArguments.integer(t, t.stack[base + i]));
        }
        return BigInts.of(t, result);
    }

    private static long lcm(ThreadState t, int base, int count) {
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            BigInteger value = MathArguments.integer(t, t.stack[base + i]);
            BigInteger divisor = result.gcd(value);
            result = divisor.signum() == 0
                    ? BigInteger.ZERO
                    : result.divide(divisor).multiply(value).abs();
        }
        return BigInts.of(t, result);
    }
}
