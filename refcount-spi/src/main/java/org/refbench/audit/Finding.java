package org.refbench.audit;

/**
 * One difference that an audit found.
 *
 * @param kind what is wrong
 * @param object the object's address
 * @param text for people: the object, what was expected and what was found
 */
public record Finding(Kind kind, long object, String text) {
    /** What can be wrong. */
    public enum Kind {
        /** Allocated, reachable from nowhere, and no garbage cycle explains it. */
        LEAK,
        /** A slot or root refers to memory that holds no object. */
        DANGLING,
        /** The count differs from the number of counted references found. */
        WRONG_COUNT,
        /** A weak slot and the table of weak slots disagree. */
        WEAK_SLOT
    }
}
