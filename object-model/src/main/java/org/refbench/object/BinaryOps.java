package org.refbench.object;

import org.refbench.heap.Header;

/** The binary operators, chosen by the types of both operands: ints and floats first. */
public final class BinaryOps {
    public static final int ADD = 0;
    public static final int SUBTRACT = 1;
    public static final int MULTIPLY = 2;
    public static final int TRUE_DIVIDE = 3;
    public static final int FLOOR_DIVIDE = 4;
    public static final int MODULO = 5;
    public static final int POWER = 6;
    public static final int LEFT_SHIFT = 7;
    public static final int RIGHT_SHIFT = 8;
    public static final int AND = 9;
    public static final int OR = 10;
    public static final int XOR = 11;
    /** Only classes written in Python have it. */
    public static final int MATRIX_MULTIPLY = 12;

    private static final String[] SYMBOLS = {
        "+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@",
    };

    private BinaryOps() {}

    /** {@code a op b}. */
    public static long apply(ThreadState t, int op, long a, long b) {
        int typeA = Header.type(a);
        int typeB = Header.type(b);
        if (typeA == TypeIds.INT && typeB == TypeIds.INT) {
            return Ints.apply(t, op, Ints.value(a), Ints.value(b));
        }
        long result = typeA == TypeIds.FLOAT && typeB == TypeIds.FLOAT
                ? Floats.apply(t, op, Floats.value(a), Floats.value(b))
                : other(t, op, a, typeA, b, typeB);
        if (result == 0) {
            throw unsupported(t, SYMBOLS[op], a, b);
        }
        return result;
    }

    /** As {@link #apply} for operands of other types than two ints or two floats; 0 if the types have no such operator. */
    static long other(ThreadState t, int op, long a, int typeA, long b, int typeB) {
        if (Numbers.isNumberType(typeA) && Numbers.isNumberType(typeB)) {
            return mixedNumbers(t, op, a, typeA, b, typeB);
        }
        if (isOfClass(a, typeA) || isOfClass(b, typeB)) {
            return UserOps.binary(t, op, a, b);
        }
        return switch (op) {
            case ADD -> Sequences.concat(t, a, typeA, b);
            case MULTIPLY -> Sequences.repeat(t, a, typeA, b, typeB);
            case MODULO -> typeA == TypeIds.STR ? PercentOperands.format(t, a, b) : 0;
            case OR ->
                typeA == TypeIds.DICT && typeB == TypeIds.DICT ? Dicts.merged(t, a, b) : SetOps.binary(t, op, a, b);
            case SUBTRACT, AND, XOR -> SetOps.binary(t, op, a, b);
            default -> 0;
        };
    }

    private static boolean isOfClass(long object, int type) {
        return type == TypeIds.INSTANCE
                || (type == TypeIds.EXCEPTION || type == TypeIds.TYPE) && Types.userTypeOf(object) != null;
    }

    /** As {@link #apply}; 0 if the types have no such operator. */
    static long applyIfAny(ThreadState t, int op, long a, long b) {
        int typeA = Header.type(a);
        int typeB = Header.type(b);
        if (typeA == TypeIds.FLOAT && typeB == TypeIds.FLOAT) {
            return Floats.apply(t, op, Floats.value(a), Floats.value(b));
        }
        return other(t, op, a, typeA, b, typeB);
    }

    private static long mixedNumbers(ThreadState t, int op, long a, int typeA, long b, int typeB) {
        if (typeA == TypeIds.FLOAT || typeB == TypeIds.FLOAT) {
            return op >= LEFT_SHIFT ? 0 : Floats.apply(t, op, Numbers.toDouble(t, a), Numbers.toDouble(t, b));
        }
        if (typeA == TypeIds.BIG_INT || typeB == TypeIds.BIG_INT) {
            return BigInts.apply(t, op, BigInts.value(a), BigInts.value(b));
        }
        if (op >= AND && typeA == TypeIds.BOOL && typeB == TypeIds.BOOL) {
            return bools(t, op, Ints.value(a) != 0, Ints.value(b) != 0);
        }
        return Ints.apply(t, op, Ints.value(a), Ints.value(b));
    }

    private static long bools(ThreadState t, int op, boolean a, boolean b) {
        return t.bool(op == AND ? a & b : op == OR ? a | b : a ^ b);
    }

    /** The operator as Python writes it, for error texts: {@code **} also stands for {@code pow}. */
    static String symbol(int op) {
        return op == POWER ? "**" : SYMBOLS[op];
    }

    /** TypeError: the operands' types have no such operator. */
    static PyError unsupported(ThreadState t, String symbol, long a, long b) {
        return Exceptions.typeError(
                t,
                "unsupported operand type(s) for %s: '%s' and '%s'",
                symbol,
                TypeNames.ofObject(a),
                TypeNames.ofObject(b));
    }
}
