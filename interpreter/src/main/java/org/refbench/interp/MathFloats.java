package org.refbench.interp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import org.refbench.object.BigInts;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/** The functions of {@code math} that round floats or take them apart, and the gamma function. */
final class MathFloats {
    private static final Signature ONE = Signature.exactly(1);

    private MathFloats() {}

    static void define(ModuleDefinition module) {
        module.function("floor", ONE, (t, base, count) -> rounded(t, t.stack[base], Math::floor));
        module.function("ceil", ONE, (t, base, count) -> rounded(t, t.stack[base], Math::ceil));
        module.function("trunc", ONE, (t, base, count) -> {
            long x = t.stack[base];
            if (!MathArguments.isInt(x) && Arithmetic.type(x) != TypeIds.FLOAT) {
                throw Exceptions.typeError(t, "type %s doesn't define __trunc__ method", TypeNames.ofObject(x));
            }
            return rounded(t, x, v -> v);
        });
        module.function("ulp", ONE, (t, base, count) -> Floats.of(t, Math.ulp(MathArguments.real(t, t.stack[base]))));
        module.function("modf", ONE, MathFloats::modf);
        module.function("frexp", ONE, MathFloats::frexp);
        module.function("ldexp", Signature.exactly(2), MathFloats::ldexp);
        module.function("gamma", ONE, MathFloats::gamma);
        module.function("lgamma", ONE, MathFloats::lgamma);
    }

    private static long rounded(ThreadState t, long object, DoubleUnaryOperator rounding) {
        if (MathArguments.isInt(object)) {
            return Arithmetic.type(object) == TypeIds.BOOL ? Ints.of(t, Ints.value(object)) : t.retained(object);
        }
        double value = rounding.applyAsDouble(MathArguments.real(t, object));
        if (Double.isNaN(value)) {
            throw Exceptions.valueError(t, "cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        return Math.abs(value) < 0x1p62
                ? Ints.of(t, (long) value)
                : BigInts.of(t, new BigDecimal(value).toBigInteger());
    }

    private static long modf(ThreadState t, int base, int count) {
        double x = MathArguments.real(t, t.stack[base]);
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        double fraction = Double.isInfinite(x) ? Math.copySign(0.0, x) : Math.copySign(x - whole, x);
        int mark = t.sp;
        t.push(Floats.of(t, fraction));
        t.push(Floats.of(t, whole));
        return Tuples.fromStack(t, mark, 2);
    }

    private static long frexp(ThreadState t, int base, int count) {
        double x = MathArguments.real(t, t.stack[base]);
        double mantissa = x;
        int exponent = 0;
        if (x != 0 && Double.isFinite(x)) {
            double normal = Math.abs(x) < Double.MIN_NORMAL ? x * 0x1p54 : x;
            exponent = Math.getExponent(normal) + 1;
            mantissa = Math.scalb(normal, -exponent);
            exponent -= normal == x ? 0 : 54;
        }
        int mark = t.sp;
        t.push(Floats.of(t, mantissa));
        t.push(Ints.of(t, exponent));
        return Tuples.fromStack(t, mark, 2);
    }

    private static long ldexp(ThreadState t, int base, int count) {
        double x = MathArguments.real(t, t.stack[base]);
        if (!MathArguments.isInt(t.stack[base + 1])) {
            throw Exceptions.typeError(t, "Expected an int as second argument to ldexp.");
        }
        BigInteger exponent = MathArguments.value(t.stack[base + 1]);
        if (x == 0 || !Double.isFinite(x)) {
            return Floats.of(t, x);
        }
        BigInteger limit = BigInteger.valueOf(10_000);
        int power = exponent.min(limit).max(limit.negate()).intValue();
        double result = Math.scalb(x, power);
        if (Double.isInfinite(result)) {
            throw MathArguments.rangeError(t);
        }
        return Floats.of(t, result);
    }

    private static long gamma(ThreadState t, int base, int count) {
        double x = MathArguments.real(t, t.stack[base]);
        if (x == Double.NEGATIVE_INFINITY || x <= 0 && x == Math.floor(x)) {
            throw MathArguments.domainError(t);
        }
        double result = GammaFunction.gamma(x);
        if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw MathArguments.rangeError(t);
        }
        return Floats.of(t, result);
    }

    private static long lgamma(ThreadState t, int base, int count) {
        double x = MathArguments.real(t, t.stack[base]);
        if (Double.isFinite(x) && x <= 0 && x == Math.floor(x)) {
            throw MathArguments.domainError(t);
        }
        double result = GammaFunction.logGamma(x);
        if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw MathArguments.rangeError(t);
        }
        return Floats.of(t, result);
    }
}
