package org.refbench.object;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The C library's mathematical functions, which CPython's results come from: Java's own may differ in the last digit. A
 * call costs some nanoseconds more than its Java counterpart.
 */
public enum LibM {
    ACOS("acos"),
    ACOSH("acosh"),
    ASIN("asin"),
    ASINH("asinh"),
    ATAN("atan"),
    ATANH("atanh"),
    CBRT("cbrt"),
    COS("cos"),
    COSH("cosh"),
    ERF("erf"),
    ERFC("erfc"),
    EXP("exp"),
    EXP2("exp2"),
    EXPM1("expm1"),
    LOG("log"),
    LOG10("log10"),
    LOG1P("log1p"),
    LOG2("log2"),
    SIN("sin"),
    SINH("sinh"),
    TAN("tan"),
    TANH("tanh");

    private static final MethodHandle POW = binary("pow");
    private static final MethodHandle ATAN2 = binary("atan2");

    private final MethodHandle handle;

    LibM(String symbol) {
        handle = link(symbol, FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE));
    }

    private static MethodHandle binary(String symbol) {
        return link(
                symbol,
                FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(String symbol, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(symbol).orElseThrow(), descriptor, Linker.Option.critical(false));
    }

    /** The function's value. */
    public double of(double x) {
        try {
            return (double) handle.invokeExact(x);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code x} to the power of {@code y}. */
    public static double pow(double x, double y) {
        return call(POW, x, y);
    }

    /** The angle of the point (x, y). */
    public static double atan2(double y, double x) {
        return call(ATAN2, y, x);
    }

    private static double call(MethodHandle function, double x, double y) {
        try {
            return (double) function.invokeExact(x, y);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
