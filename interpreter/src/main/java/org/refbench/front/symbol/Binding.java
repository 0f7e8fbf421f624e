package org.refbench.front.symbol;

/** What a name means in a scope. */
public enum Binding {
    /** A variable of the function, in a slot of its frame. */
    LOCAL,
    /** A variable of the function that an inner function captures. */
    CELL,
    /** A captured variable of an enclosing function. */
    FREE,
    /** A global, or a builtin. */
    GLOBAL
}
