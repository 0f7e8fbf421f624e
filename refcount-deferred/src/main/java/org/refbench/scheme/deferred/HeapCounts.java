package org.refbench.scheme.deferred;

/** How an epoch sees counts of references from the heap. Every method needs a stopped world. */
abstract class HeapCounts {
    /** The count, or {@link org.refbench.spi.RefCounter#STUCK}. */
    abstract long count(long object);

    /** Whether no slot refers to the object. */
    abstract boolean isZero(long object);

    /** One reference fewer; answers whether it was the last. */
    abstract boolean drop(long object);
}
