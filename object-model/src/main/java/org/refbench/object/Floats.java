package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.object.text.FloatOps;
import org.refbench.object.text.TextError;

/**
 * Floats. Immutable.
 *
 * <pre>  8  double  value </pre>
 */
public final class Floats {
    private static final int VALUE = Header.PAYLOAD;

    private Floats() {}

    /** A new float. */
    public static long of(ThreadState t, double value) {
        long object = t.allocate(TypeIds.FLOAT, 8);
        Memory.setDouble(object + VALUE, value);
        return object;
    }

    /** The value. */
    public static double value(long object) {
        return Memory.getDouble(object + VALUE);
    }

    /** {@code a op b}; 0 if floats have no such operator. */
    static long apply(ThreadState t, int op, double a, double b) {
        return switch (op) {
            case BinaryOps.ADD -> of(t, a + b);
            case BinaryOps.SUBTRACT -> of(t, a - b);
            case BinaryOps.MULTIPLY -> of(t, a * b);
            case BinaryOps.TRUE_DIVIDE -> of(t, divide(t, a, b));
            case BinaryOps.FLOOR_DIVIDE -> of(t, floorDivide(t, a, b));
            case BinaryOps.MODULO -> of(t, modulo(t, a, b));
            case BinaryOps.POWER -> of(t, powerOf(t, a, b));
            default -> 0;
        };
    }

    /** {@code a / b}. */
    public static double divide(ThreadState t, double a, double b) {
        if (b == 0) {
            throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "float division by zero");
        }
        return a / b;
    }

    private static double floorDivide(ThreadState t, double a, double b) {
        if (b == 0) {
            throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "float floor division by zero");
        }
        return FloatOps.floorDiv(a, b);
    }

    private static double modulo(ThreadState t, double a, double b) {
        if (b == 0) {
            throw Exceptions.raise(t, PyType.ZERO_DIVISION_ERROR, "float modulo");
        }
        return FloatOps.mod(a, b);
    }

    /** {@code a ** b}. */
    public static double powerOf(ThreadState t, double a, double b) {
        try {
            return FloatOps.pow(a, b);
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }
}
