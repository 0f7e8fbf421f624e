package org.refbench.object;

import java.util.Locale;

/** The special method names that operations look up. */
public enum Dunder {
    NEW,
    INIT,
    DEL,
    REPR,
    STR,
    FORMAT,
    HASH,
    BOOL,
    LEN,
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    CALL,
    GETATTR,
    GETATTRIBUTE,
    SETATTR,
    DELATTR,
    GET,
    SET,
    DELETE,
    SET_NAME,
    INIT_SUBCLASS,
    CLASS_GETITEM,
    PREPARE,
    INSTANCECHECK,
    SUBCLASSCHECK,
    ITER,
    NEXT,
    REVERSED,
    GETITEM,
    SETITEM,
    DELITEM,
    MISSING,
    CONTAINS,
    LENGTH_HINT,
    ENTER,
    EXIT,
    INDEX,
    INT,
    FLOAT,
    ROUND,
    TRUNC,
    FLOOR,
    CEIL,
    NEG,
    POS,
    INVERT,
    ABS,
    DIVMOD,
    RDIVMOD,
    DIR,
    ADD,
    SUB,
    MUL,
    TRUEDIV,
    FLOORDIV,
    MOD,
    POW,
    LSHIFT,
    RSHIFT,
    AND,
    OR,
    XOR,
    MATMUL,
    RADD,
    RSUB,
    RMUL,
    RTRUEDIV,
    RFLOORDIV,
    RMOD,
    RPOW,
    RLSHIFT,
    RRSHIFT,
    RAND,
    ROR,
    RXOR,
    RMATMUL,
    IADD,
    ISUB,
    IMUL,
    ITRUEDIV,
    IFLOORDIV,
    IMOD,
    IPOW,
    ILSHIFT,
    IRSHIFT,
    IAND,
    IOR,
    IXOR,
    IMATMUL;

    private static final Dunder[] ALL = values();

    private final String text = "__" + name().toLowerCase(Locale.ROOT) + "__";

    /** The name as Python writes it. */
    public String text() {
        return text;
    }

    /** The method of a binary operator ({@link BinaryOps#ADD} and so on). */
    static Dunder binary(int op) {
        return ALL[ADD.ordinal() + op];
    }

    /** Its reflected form. */
    static Dunder reflected(int op) {
        return ALL[RADD.ordinal() + op];
    }

    /** Its in-place form. */
    static Dunder inplace(int op) {
        return ALL[IADD.ordinal() + op];
    }

    /** The method of a comparison ({@link Compare#LT} and so on). */
    static Dunder comparison(int op) {
        return switch (op) {
            case Compare.LT -> LT;
            case Compare.LE -> LE;
            case Compare.EQ -> EQ;
            case Compare.NE -> NE;
            case Compare.GT -> GT;
            default -> GE;
        };
    }
}
