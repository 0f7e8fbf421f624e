package org.refbench.object;

import org.refbench.heap.Header;

/** The unary operators and {@code abs}. */
public final class UnaryOps {
    private UnaryOps() {}

    /** {@code -a}. */
    public static long negative(ThreadState t, long a) {
        return switch (Header.type(a)) {
            case TypeIds.INT, TypeIds.BOOL -> Ints.negate(t, Ints.value(a));
            case TypeIds.FLOAT -> Floats.of(t, -Floats.value(a));
            case TypeIds.BIG_INT -> BigInts.of(t, BigInts.value(a).negate());
            default -> other(t, Dunder.NEG, "unary -", a);
        };
    }

    /** {@code +a}. */
    public static long positive(ThreadState t, long a) {
        return switch (Header.type(a)) {
            case TypeIds.INT, TypeIds.FLOAT, TypeIds.BIG_INT -> t.retained(a);
            case TypeIds.BOOL -> Ints.of(t, Ints.value(a));
            default -> other(t, Dunder.POS, "unary +", a);
        };
    }

    /** {@code ~a}. */
    public static long invert(ThreadState t, long a) {
        return switch (Header.type(a)) {
            case TypeIds.INT, TypeIds.BOOL -> Ints.of(t, ~Ints.value(a));
            case TypeIds.BIG_INT -> BigInts.of(t, BigInts.value(a).not());
            default -> other(t, Dunder.INVERT, "unary ~", a);
        };
    }

    /** {@code abs(a)}. */
    public static long absolute(ThreadState t, long a) {
        return switch (Header.type(a)) {
            case TypeIds.INT, TypeIds.BOOL ->
                Ints.value(a) < 0 ? Ints.negate(t, Ints.value(a)) : Ints.of(t, Ints.value(a));
            case TypeIds.FLOAT -> Floats.of(t, Math.abs(Floats.value(a)));
            case TypeIds.BIG_INT -> BigInts.of(t, BigInts.value(a).abs());
            default -> other(t, Dunder.ABS, "abs()", a);
        };
    }

    private static long other(ThreadState t, Dunder method, String operator, long a) {
        long result = Specials.call(t, a, method);
        if (result != 0) {
            return result;
        }
        long plain = Specials.plain(a);
        if (plain == a) {
            throw bad(t, operator, a);
        }
        return switch (method) {
            case NEG -> negative(t, plain);
            case POS -> positive(t, plain);
            case INVERT -> invert(t, plain);
            default -> absolute(t, plain);
        };
    }

    private static PyError bad(ThreadState t, String operator, long a) {
        return Exceptions.typeError(t, "bad operand type for %s: '%s'", operator, TypeNames.ofObject(a));
    }
}
