package org.refbench.interp;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.LibM;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;

/** The module {@code math}: constants, and the functions of one or two floats; others define the rest. */
final class MathModule {
    private static final Signature ONE = Signature.exactly(1);
    private static final Signature TWO = Signature.exactly(2);

    private MathModule() {}

    static void define(ModuleDefinition module) {
        module.value("pi", t -> Floats.of(t, Math.PI));
        module.value("e", t -> Floats.of(t, Math.E));
        module.value("tau", t -> Floats.of(t, 2 * Math.PI));
        module.value("inf", t -> Floats.of(t, Double.POSITIVE_INFINITY));
        module.value("nan", t -> Floats.of(t, Double.NaN));
        defineBounded(module);
        defineGrowing(module);
        defineBinary(module);
        definePredicates(module);
        MathIntegers.define(module);
        MathLogarithms.define(module);
        MathFloats.define(module);
        MathSums.define(module);
    }

    /** Functions for which an infinite result of a finite argument is a pole. */
    private static void defineBounded(ModuleDefinition module) {
        unary(module, "acos", false, LibM.ACOS::of);
        unary(module, "acosh", false, LibM.ACOSH::of);
        unary(module, "asin", false, LibM.ASIN::of);
        unary(module, "asinh", false, LibM.ASINH::of);
        unary(module, "atan", false, LibM.ATAN::of);
        unary(module, "atanh", false, LibM.ATANH::of);
        unary(module, "cbrt", false, LibM.CBRT::of);
        unary(module, "cos", false, LibM.COS::of);
        unary(module, "erf", false, LibM.ERF::of);
        unary(module, "erfc", false, LibM.ERFC::of);
        unary(module, "fabs", false, Math::abs);
        unary(module, "log1p", false, LibM.LOG1P::of);
        unary(module, "sin", false, LibM.SIN::of);
        unary(module, "sqrt", false, Math::sqrt);
        unary(module, "tan", false, LibM.TAN::of);
        unary(module, "tanh", false, LibM.TANH::of);
        unary(module, "degrees", true, x -> x * (180 / Math.PI));
        unary(module, "radians", true, x -> x * (Math.PI / 180));
    }

    /** Functions for which an infinite result of a finite argument is an overflow. */
    private static void defineGrowing(ModuleDefinition module) {
        unary(module, "cosh", true, LibM.COSH::of);
        unary(module, "exp", true, LibM.EXP::of);
        unary(module, "exp2", true, LibM.EXP2::of);
        unary(module, "expm1", true, LibM.EXPM1::of);
        unary(module, "sinh", true, LibM.SINH::of);
    }

    private static void unary(ModuleDefinition module, String name, boolean canOverflow, DoubleUnaryOperator function) {
        module.function(name, ONE, (t, base, count) -> {
            double x = MathArguments.real(t, t.stack[base]);
            return Floats.of(
                    t, checked(t, canOverflow, Double.isNaN(x), Double.isFinite(x), function.applyAsDouble(x)));
        });
    }

    /** The result, unless it is one that a special argument does not explain. */
    private static double checked(
            ThreadState t, boolean canOverflow, boolean nanArgument, boolean finiteArgument, double result) {
        if (Double.isNaN(result) && !nanArgument) {
            throw MathArguments.domainError(t);
        }
        if (Double.isInfinite(result) && finiteArgument) {
            throw canOverflow ? MathArguments.rangeError(t) : MathArguments.domainError(t);
        }
        return result;
    }

    private static void defineBinary(ModuleDefinition module) {
        binary(module, "atan2", LibM::atan2);
        binary(module, "copysign", Math::copySign);
        binary(module, "nextafter", Math::nextAfter);
        binary(module, "remainder", Math::IEEEremainder);
        binary(module, "fmod", (x, y) -> x % y);
        module.function("pow", TWO, (t, base, count) -> {
            double x = MathArguments.real(t, t.stack[base]);
            double y = MathArguments.real(t, t.stack[base + 1]);
            return Floats.of(t, pow(t, x, y));
        });
    }

    private static void binary(ModuleDefinition module, String name, DoubleBinaryOperator function) {
        module.function(name, TWO, (t, base, count) -> {
            double x = MathArguments.real(t, t.stack[base]);
            double y = MathArguments.real(t, t.stack[base + 1]);
            double result = function.applyAsDouble(x, y);
            boolean nan = Double.isNaN(x) || Double.isNaN(y);
            if (Double.isNaN(result) && !nan) {
                throw MathArguments.domainError(t);
            }
            return Floats.of(t, result);
        });
    }

    private static double pow(ThreadState t, double x, double y) {
        double result = LibM.pow(x, y);
        if (Double.isFinite(x) && Double.isFinite(y) && !Double.isFinite(result)) {
            throw Double.isNaN(result) || x == 0 ? MathArguments.domainError(t) : MathArguments.rangeError(t);
        }
        return result;
    }

    private static void definePredicates(ModuleDefinition module) {
        predicate(module, "isfinite", Double::isFinite);
        predicate(module, "isinf", Double::isInfinite);
        predicate(module, "isnan", Double::isNaN);
        module.function(
                "isclose",
                Signature.exactly(2).withKeywordOnly("rel_tol", "abs_tol"),
                (t, base, count) -> t.bool(isClose(t, base)));
    }

    private static void predicate(ModuleDefinition module, String name, DoublePredicate predicate) {
        module.function(name, ONE, (t, base, count) -> t.bool(predicate.test(MathArguments.real(t, t.stack[base]))));
    }

    private static boolean isClose(ThreadState t, int base) {
        double a = MathArguments.real(t, t.stack[base]);
        double b = MathArguments.real(t, t.stack[base + 1]);
        double relative = t.stack[base + 2] == 0 ? 1e-9 : MathArguments.real(t, t.stack[base + 2]);
        double absolute = t.stack[base + 3] == 0 ? 0 : MathArguments.real(t, t.stack[base + 3]);
        if (relative < 0 || absolute < 0) {
            throw Exceptions.valueError(t, "tolerances must be non-negative");
        }
        if (a == b) {
            return true;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return false;
        }
        double difference = Math.abs(b - a);
        return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
    }
}
