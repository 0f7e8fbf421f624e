package org.refbench.front.ast;

/** The comparison operators, in the order of their opcodes. */
public enum CompareOperator {
    /** {@code <}. */
    LT,
    /** {@code <=}. */
    LE,
    /** {@code ==}. */
    EQ,
    /** {@code !=}. */
    NE,
    /** {@code >}. */
    GT,
    /** {@code >=}. */
    GE,
    /** {@code is}. */
    IS,
    /** {@code is not}. */
    IS_NOT,
    /** {@code in}. */
    IN,
    /** {@code not in}. */
    NOT_IN;

    /** The operator that holds exactly when this does not; only for identity and membership. */
    public CompareOperator inverse() {
        return switch (this) {
            case IS -> IS_NOT;
            case IS_NOT -> IS;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            default -> throw new IllegalStateException(name() + " has no inverse");
        };
    }

    /** Whether {@link #inverse} is defined, because the operator always answers a bool. */
    public boolean invertible() {
        return ordinal() >= IS.ordinal();
    }
}
