package org.refbench.scheme.deferred;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * The flags of an object under {@code deferred}; {@link AtomicCounts} and {@link BiasedCounts} have the counts.
 *
 * <pre>
 *   listed   one zero count table has the object, once; set at birth and by whoever takes the count to zero, cleared in stops
 *   marked   a root refers to the object; set and cleared within one stop
 * </pre>
 */
final class DeferredLayout {
    static final int LISTED = Header.SCHEME_FIRST;
    static final int MARKED = Header.SCHEME_SECOND;

    private DeferredLayout() {}

    /** Sets the flag; answers whether the caller was the one that did, and so has to list the object. */
    static boolean becomesListed(long object) {
        // opaque, as a first look: between two stops the flag is only ever set
        return (Memory.getIntOpaque(object) & LISTED) == 0
                && (Memory.getAndBitwiseOrInt(object, LISTED) & LISTED) == 0; // atomic: a lock is in the same word
    }

    /** The world is stopped. */
    static void set(long object, int flag) {
        Memory.setInt(object, Memory.getInt(object) | flag);
    }

    /** The world is stopped. */
    static void clear(long object, int flag) {
        Memory.setInt(object, Memory.getInt(object) & ~flag);
    }
}
