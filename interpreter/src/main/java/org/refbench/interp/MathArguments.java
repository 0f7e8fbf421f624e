package org.refbench.interp;

import java.math.BigInteger;
import org.refbench.object.BigInts;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.Numbers;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/** Numbers as the functions of {@code math} take them. */
final class MathArguments {
    private MathArguments() {}

    /** A real number: float or int. */
    static double real(ThreadState t, long object) {
        return switch (Arithmetic.type(object)) {
            case TypeIds.FLOAT -> Floats.value(object);
            case TypeIds.INT, TypeIds.BOOL -> Ints.value(object);
            case TypeIds.BIG_INT -> {
                double value = BigInts.value(object).doubleValue();
                if (Double.isInfinite(value)) {
                    throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "int too large to convert to float");
                }
                yield value;
            }
            default -> Numbers.asDouble(t, object);
        };
    }

    static boolean isInt(long object) {
        return switch (Arithmetic.type(object)) {
            case TypeIds.INT, TypeIds.BOOL, TypeIds.BIG_INT -> true;
            default -> false;
        };
    }

    /** An int of any size. */
    static BigInteger integer(ThreadState t, long object) {
        if (!isInt(object)) {
            throw Exceptions.typeError(
                    t, "'%s' object cannot be interpreted as an integer", TypeNames.ofObject(object));
        }
        return value(object);
    }

    /** The value of an int. */
    static BigInteger value(long object) {
        return Arithmetic.type(object) == TypeIds.BIG_INT
                ? BigInts.value(object)
                : BigInteger.valueOf(Ints.value(object));
    }

    static PyError domainError(ThreadState t) {
        return Exceptions.valueError(t, "math domain error");
    }

    static PyError rangeError(ThreadState t) {
        return Exceptions.raise(t, PyType.OVERFLOW_ERROR, "math range error");
    }
}
