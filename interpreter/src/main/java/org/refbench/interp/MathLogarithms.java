package org.refbench.interp;

import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.LibM;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** Logarithms, of ints of any size too. */
final class MathLogarithms {
    private MathLogarithms() {}

    static void define(ModuleDefinition module) {
        module.function("log", Signature.varargs(0), MathLogarithms::log);
        module.function(
                "log2", Signature.exactly(1), (t, base, count) -> Floats.of(t, of(t, t.stack[base], LibM.LOG2::of)));
        module.function(
                "log10", Signature.exactly(1), (t, base, count) -> Floats.of(t, of(t, t.stack[base], LibM.LOG10::of)));
    }

    private static long log(ThreadState t, int base, int count) {
        if (count < 1 || count > 2) {
            throw Exceptions.typeError(t, "math.log requires 1 to 2 arguments");
        }
        double result = of(t, t.stack[base], LibM.LOG::of);
        if (count == 2) {
            double divisor = of(t, t.stack[base + 1], LibM.LOG::of);
            if (divisor == 0) {
                throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "float division by zero");
            }
            result /= divisor;
        }
        return Floats.of(t, result);
    }

    private static double of(ThreadState t, long object, DoubleUnaryOperator logarithm) {
        if (Arithmetic.type(object) == TypeIds.BIG_INT) {
            return ofBig(t, MathArguments.value(object), logarithm);
        }
        double x = MathArguments.real(t, object);
        if (x <= 0) {
            throw MathArguments.domainError(t);
        }
        return logarithm.applyAsDouble(x);
    }

    /** As CPython: the float's logarithm, or that of mantissa and exponent where the int is too large for a float. */
    private static double ofBig(ThreadState t, BigInteger value, DoubleUnaryOperator logarithm) {
        if (value.signum() <= 0) {
            throw MathArguments.domainError(t);
        }
        double x = value.doubleValue();
        if (!Double.isInfinite(x)) {
            return logarithm.applyAsDouble(x);
        }
        int exponent = value.bitLength();
        double mantissa = Math.scalb(value.shiftRight(exponent - 64).doubleValue(), -64);
        return logarithm.applyAsDouble(mantissa) + logarithm.applyAsDouble(2) * exponent;
    }
}
