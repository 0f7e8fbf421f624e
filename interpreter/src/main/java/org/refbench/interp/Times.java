package org.refbench.interp;

import java.math.BigInteger;
import org.refbench.object.BigInts;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/** Seconds as the program gives them, ints or floats, as nanoseconds. */
final class Times {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
    private static final double MAX_SECONDS = 0x1p63;

    private Times() {}

    static long nanos(ThreadState t, long seconds) {
        switch (Arithmetic.type(seconds)) {
            case TypeIds.FLOAT -> {
                return nanos(t, Floats.value(seconds));
            }
            case TypeIds.INT, TypeIds.BOOL -> {
                return exact(t, BigInteger.valueOf(Ints.value(seconds)));
            }
            case TypeIds.BIG_INT -> {
                return exact(t, BigInts.value(seconds));
            }
            default ->
                throw Exceptions.typeError(
                        t, "'%s' object cannot be interpreted as an integer", TypeNames.ofObject(seconds));
        }
    }

    private static long nanos(ThreadState t, double seconds) {
        if (Double.isNaN(seconds)) {
            throw Exceptions.valueError(t, "Invalid value NaN (not a number)");
        }
        if (Math.abs(seconds) >= MAX_SECONDS) {
            throw outOfRange(t);
        }
        double nanos = seconds * 1e9;
        if (Math.abs(nanos) >= MAX_SECONDS) {
            throw tooLarge(t);
        }
        return (long) (nanos < 0 ? Math.floor(nanos) : Math.ceil(nanos));
    }

    private static long exact(ThreadState t, BigInteger seconds) {
        if (seconds.bitLength() > 63) {
            throw outOfRange(t);
        }
        BigInteger nanos = seconds.multiply(NANOS);
        if (nanos.bitLength() > 63) {
            throw tooLarge(t);
        }
        return nanos.longValue();
    }

    private static PyError outOfRange(ThreadState t) {
        return Exceptions.raise(t, PyType.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
    }

    private static PyError tooLarge(ThreadState t) {
        return Exceptions.raise(t, PyType.OVERFLOW_ERROR, "timestamp too large to convert to C _PyTime_t");
    }
}
