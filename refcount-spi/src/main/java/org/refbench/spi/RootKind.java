package org.refbench.spi;

/** Where a root reference is kept, and so whether schemes count it. */
public enum RootKind {
    /** An owned local (L): operand stack, frame variable, handle. */
    OWNED,
    /** A borrowed local (B): counted by no scheme. */
    BORROWED,
    /**
     * A registered global slot, or the argument of a thread that has not attached. No event tells when a local moves into
     * one, so whoever counts locals counts it, and to whoever does not it is a root like a local.
     */
    GLOBAL
}
