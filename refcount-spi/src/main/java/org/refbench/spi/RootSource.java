package org.refbench.spi;

/** Something that holds roots: a thread's stack, a table of global slots. */
@FunctionalInterface
public interface RootSource {
    /**
     * Shows every root held. Called with the world stopped, or in a handshake with the thread that owns the source; a source that
     * no thread owns may be visited at any time.
     */
    void visitRoots(RootVisitor visitor);
}
