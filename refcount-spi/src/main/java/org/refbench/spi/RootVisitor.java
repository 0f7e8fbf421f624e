package org.refbench.spi;

/** Receives root references. */
@FunctionalInterface
public interface RootVisitor {
    /** {@code reference} is never 0. */
    void root(long reference, RootKind kind);
}
