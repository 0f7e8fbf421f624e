package org.refbench.front.ast;

/** The binary arithmetic and bit operators, in the order of their opcodes. */
public enum BinaryOperator {
    /** {@code +}. */
    ADD,
    /** {@code -}. */
    SUBTRACT,
    /** {@code *}. */
    MULTIPLY,
    /** {@code /}. */
    TRUE_DIVIDE,
    /** {@code //}. */
    FLOOR_DIVIDE,
    /** {@code %}. */
    MODULO,
    /** {@code **}. */
    POWER,
    /** {@code <<}. */
    LSHIFT,
    /** {@code >>}. */
    RSHIFT,
    /** {@code &}. */
    AND,
    /** {@code |}. */
    OR,
    /** {@code ^}. */
    XOR,
    /** {@code @}. */
    MATRIX_MULTIPLY
}
