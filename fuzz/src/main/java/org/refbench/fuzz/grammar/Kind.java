package org.refbench.fuzz.grammar;

/** What a name is thought to hold; sometimes the grammar errs on purpose. */
enum Kind {
    INT,
    FLOAT,
    BOOL,
    STR,
    LIST,
    TUPLE,
    DICT,
    SET,
    NONE,
    /** An object of one of the program's classes. */
    OBJECT
}
