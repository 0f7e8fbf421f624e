package org.refbench.front.symbol;

/** What a name means in a scope. */
public enum Binding {
    /** A variable of the function, in a slot of its frame. */
    LOCAL,
    /** A variable of the function that an inner function captures. */
    CELL,
    /** A captured variable of an enclosing function. */
    FREE,
    /** A name of a class body, in its namespace; else a global, or a builtin. */
    NAME,
    /** A global, or a builtin. */
    GLOBAL
}
