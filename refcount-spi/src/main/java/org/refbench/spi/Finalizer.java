package org.refbench.spi;

/** What the runtime does for an object that has died and is {@link org.refbench.heap.Header#FINALIZABLE}. */
@FunctionalInterface
public interface Finalizer {
    /**
     * Runs the object's finaliser on the calling interpreter thread, between two of its operations: no lock is held, nothing
     * is being destroyed. {@code object} is whole, with all that it refers to, and stays so until this returns: a local of the
     * runtime holds it. If something else holds it by then, it lives on; else it dies for good.
     */
    void run(long object);
}
