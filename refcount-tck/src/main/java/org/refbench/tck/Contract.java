package org.refbench.tck;

import org.refbench.spi.SchemeTraits;

/** What the laws are tested on. Each law is an interface of tests; {@link RefCounterContract} has them all. */
interface Contract {
    /** Heap of a world unless a test asks for another. */
    long HEAP_BYTES = 64 << 20;

    /** The scheme with its options. */
    SchemeUnderTest scheme();

    /** What the scheme claims: decides which laws apply. */
    SchemeTraits traits();

    /** A new world; it is audited and closed after the test. */
    World world(long heapLimitBytes, SyntheticShapes shapes);

    /** A new world of the usual size. */
    default World world() {
        return world(HEAP_BYTES, new SyntheticShapes());
    }

    /** How much work to do where the kit would do {@code usual}; a scheme that is very slow by design does less. */
    int effort(int usual);

    /** A seed for a random test, printed so that {@code -Drefbench.tck.seed=N} replays it. */
    long seed(String test);

    /**
     * Forces the exact count of a live object to {@code count}, as if that many references existed; answers false if it
     * is not known how.
     */
    boolean forceCount(World world, long object, long count);
}
