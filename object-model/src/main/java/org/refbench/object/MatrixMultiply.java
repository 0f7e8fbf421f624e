package org.refbench.object;

/** {@code a @ b}: no builtin type has it. */
public final class MatrixMultiply {
    private MatrixMultiply() {}

    /** A new reference; TypeError if neither operand's class has the operator. */
    public static long apply(ThreadState t, long a, long b, boolean inplace) {
        boolean ofClass = Types.userTypeOf(a) != null || Types.userTypeOf(b) != null;
        long result = 0;
        if (ofClass) {
            result = inplace && Types.userTypeOf(a) != null
                    ? UserOps.inplace(t, BinaryOps.MATRIX_MULTIPLY, a, b)
                    : UserOps.binary(t, BinaryOps.MATRIX_MULTIPLY, a, b);
        }
        if (result == 0) {
            throw BinaryOps.unsupported(t, inplace ? "@=" : "@", a, b);
        }
        return result;
    }
}
