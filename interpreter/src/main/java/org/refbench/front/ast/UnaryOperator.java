package org.refbench.front.ast;

/** The unary operators. */
public enum UnaryOperator {
    /** {@code -a}. */
    NEGATIVE,
    /** {@code +a}. */
    POSITIVE,
    /** {@code ~a}. */
    INVERT,
    /** {@code not a}. */
    NOT
}
