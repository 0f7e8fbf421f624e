package org.refbench.object;

import org.refbench.heap.Header;

/** The operators of augmented assignment: lists and dicts change in place, all else is as with {@link BinaryOps}. */
public final class InplaceOps {
    private InplaceOps() {}

    /** {@code a op= b}: a new reference to what is to be assigned, which may be {@code a} itself. */
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
            throw BinaryOps.unsupported(t, BinaryOps.symbol(op) + "=", a, b);
        }
        return result;
    }

    /** Whether the operator changes {@code a} itself. */
    static boolean changes(int op, long a) {
        return switch (Header.type(a)) {
            case TypeIds.LIST -> op == BinaryOps.ADD || op == BinaryOps.MULTIPLY;
            case TypeIds.DICT -> op == BinaryOps.OR;
            case TypeIds.SET -> op >= BinaryOps.AND && op <= BinaryOps.XOR || op == BinaryOps.SUBTRACT;
            default -> false;
        };
    }

    private static long other(ThreadState t, int op, long a, int typeA, long b, int typeB) {
        if (typeA == TypeIds.INSTANCE) {
            return UserOps.inplace(t, op, a, b);
        }
        if (typeA == TypeIds.LIST && op == BinaryOps.ADD) {
            return Lists.inPlaceConcat(t, a, b);
        }
        if (typeA == TypeIds.LIST && op == BinaryOps.MULTIPLY) {
            return Lists.inPlaceRepeat(t, a, Sequences.repeatCount(t, b));
        }
        if (typeA == TypeIds.SET) {
            long result = SetOps.inplace(t, op, a, b);
            if (result != 0) {
                return result;
            }
        }
        if (typeA == TypeIds.DICT && op == BinaryOps.OR) {
            Dicts.update(t, a, b);
            return t.retained(a);
        }
        return BinaryOps.other(t, op, a, typeA, b, typeB);
    }
}
