package org.refbench.object;

import java.math.BigInteger;
import org.refbench.heap.Header;
import org.refbench.object.text.BigIntOps;
import org.refbench.object.text.FloatOps;
import org.refbench.object.text.TextError;

/** Ints, bools and floats together: conversions, exact comparison, and {@code pow}. */
public final class Numbers {
    private static final long EXACT = 1L << 53;

    private Numbers() {}

    /** Whether the object is an int, a bool or a float. */
    public static boolean isNumber(long object) {
        return isNumberType(Header.type(object));
    }

    static boolean isNumberType(int type) {
        return type == TypeIds.FLOAT || Ints.isIntType(type);
    }

    /** Whether every int up to this one in magnitude is a float too. */
    static boolean isExactAsDouble(long value) {
        return value <= EXACT && value >= -EXACT;
    }

    // ---- conversions ----

    /**
     * The value of an int or bool that is to be an index or a size. TypeError if it is none: {@code what}, then the type's
     * name, as in "list indices must be integers or slices" + ", not str"; or, if {@code what} is null, the usual text.
     * IndexError if it does not fit.
     */
    public static long asIndex(ThreadState t, long object, String what) {
        if (Ints.isLongType(Header.type(object))) {
            return Ints.value(object);
        }
        if (!Ints.isInt(object)) {
            long value = asIndex(t, t.push(index(t, object, what)), what);
            t.drop();
            return value;
        }
        throw Exceptions.raise(t, PyType.INDEX_ERROR, "cannot fit 'int' into an index-sized integer");
    }

    /** As {@link #asSize}, for arguments that CPython's clinic converts: it has another text. */
    public static long asClinicSize(ThreadState t, long object) {
        if (Header.type(object) == TypeIds.BIG_INT) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
        }
        return asSize(t, object);
    }

    /** As {@link #asIndex} with the usual text, but OverflowError if the value does not fit: for counts and sizes. */
    public static long asSize(ThreadState t, long object) {
        if (Ints.isLongType(Header.type(object))) {
            return Ints.value(object);
        }
        if (!Ints.isInt(object)) {
            long value = asSize(t, t.push(index(t, object, null)));
            t.drop();
            return value;
        }
        throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
    }

    /** As {@link #asSize}, but a value that does not fit 64 bits becomes the nearest that does: for bounds of slices. */
    public static long asClamped(ThreadState t, long object) {
        if (Header.type(object) == TypeIds.BIG_INT) {
            return BigInts.sign(object) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return asSize(t, object);
    }

    /** The value of an int or bool of any size; TypeError with the usual text for other types. */
    public static BigInteger asInteger(ThreadState t, long object) {
        if (!Ints.isInt(object)) {
            BigInteger value = BigInts.value(t.push(index(t, object, null)));
            t.drop();
            return value;
        }
        return BigInts.value(object);
    }

    /** The int that the object's {@code __index__} answers: a new reference. */
    private static long index(ThreadState t, long object, String what) {
        long index = Types.userTypeOf(object) == null ? 0 : UserOps.index(t, object);
        if (index == 0) {
            throw notInt(t, object, what);
        }
        return index;
    }

    private static PyError notInt(ThreadState t, long object, String what) {
        String name = TypeNames.ofObject(object);
        return Exceptions.raise(
                t,
                PyType.TYPE_ERROR,
                what == null ? "'" + name + "' object cannot be interpreted as an integer" : what + ", not " + name);
    }

    /** The value of a number as a float; OverflowError if an int is too large. The object is a number. */
    public static double toDouble(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.FLOAT -> Floats.value(object);
            case TypeIds.BIG_INT -> bigToDouble(t, object);
            default -> (double) Ints.value(object);
        };
    }

    private static double bigToDouble(ThreadState t, long object) {
        try {
            return BigIntOps.toDouble(BigInts.value(object));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    /** The value of a number as a float; TypeError "must be real number, not str" for other types. */
    public static double asDouble(ThreadState t, long object) {
        if (Header.type(object) == TypeIds.INSTANCE) {
            return UserOps.asDouble(t, object);
        }
        if (!isNumber(object)) {
            throw Exceptions.typeError(t, "must be real number, not %s", TypeNames.ofObject(object));
        }
        return toDouble(t, object);
    }

    // ---- comparison ----

    /** {@link #compare}: one of them is a NaN. */
    public static final int UNORDERED = 2;

    /** Compares two numbers exactly: -1, 0, 1, or {@link #UNORDERED}. */
    public static int compare(long a, long b) {
        int typeA = Header.type(a);
        int typeB = Header.type(b);
        if (Ints.isLongType(typeA) && Ints.isLongType(typeB)) {
            return Long.compare(Ints.value(a), Ints.value(b));
        }
        if (typeA == TypeIds.FLOAT && typeB == TypeIds.FLOAT) {
            return compare(Floats.value(a), Floats.value(b));
        }
        if (typeB == TypeIds.FLOAT) {
            return compareToFloat(a, Floats.value(b));
        }
        if (typeA == TypeIds.FLOAT) {
            int reversed = compareToFloat(b, Floats.value(a));
            return reversed == UNORDERED ? UNORDERED : -reversed;
        }
        return BigInts.value(a).compareTo(BigInts.value(b));
    }

    private static int compare(double a, double b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : UNORDERED;
    }

    private static int compareToFloat(long integer, double b) {
        if (Double.isNaN(b)) {
            return UNORDERED;
        }
        boolean big = Header.type(integer) == TypeIds.BIG_INT;
        return Integer.signum(
                big ? FloatOps.compare(BigInts.value(integer), b) : FloatOps.compare(Ints.value(integer), b));
    }

    /** Whether two numbers are equal. */
    public static boolean equal(long a, long b) {
        int typeA = Header.type(a);
        int typeB = Header.type(b);
        if (typeA == TypeIds.BIG_INT && typeB == TypeIds.BIG_INT) {
            return BigInts.equal(a, b);
        }
        if (Ints.isIntType(typeA) && Ints.isIntType(typeB)) {
            return Ints.isLongType(typeA) && Ints.isLongType(typeB) && Ints.value(a) == Ints.value(b);
        }
        return compare(a, b) == 0;
    }

    // ---- pow ----

    /** {@code pow(a, b, modulus)}. */
    public static long power(ThreadState t, long a, long b, long modulus) {
        if (Ints.isInt(a) && Ints.isInt(b) && Ints.isInt(modulus)) {
            try {
                return BigInts.of(t, BigIntOps.pow(BigInts.value(a), BigInts.value(b), BigInts.value(modulus)));
            } catch (TextError e) {
                throw Exceptions.raise(t, e);
            }
        }
        if (isNumber(a) && isNumber(b) && isNumber(modulus)) {
            throw Exceptions.typeError(t, "pow() 3rd argument not allowed unless all arguments are integers");
        }
        throw Exceptions.typeError(
                t,
                "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                TypeNames.ofObject(a),
                TypeNames.ofObject(b),
                TypeNames.ofObject(modulus));
    }
}
