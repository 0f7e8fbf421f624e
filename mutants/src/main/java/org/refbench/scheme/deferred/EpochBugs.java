package org.refbench.scheme.deferred;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.RootVisitor;
import org.refbench.spi.Roots;

/** Planted in the scheme's classes; in their package, because they are hidden there. */
public final class EpochBugs {
    /** Whose calls are replaced. */
    public static final String MEMORY = Memory.class.getName();

    private EpochBugs() {}

    /** In place of showing all roots: those of threads are left out. */
    public static void visitsSharedOnly(Roots roots, RootVisitor visitor) {
        roots.visitShared(visitor);
    }

    /** In place of a decrement that lists the object when it was the last. */
    public static void decrementsSilently(AtomicMutator mutator, long object) {
        if (!Header.isImmortal(object)) {
            AtomicCounts.decrement(object);
        }
    }

    /** In place of clearing a mark. */
    public static void nothing(long object, int flag) {}

    /** In place of reading the header of a child that has lost its last count. */
    public static int withoutMark(long child) {
        return Memory.getInt(child) & ~DeferredLayout.MARKED;
    }

    /** In place of {@link DeferredLayout#becomesListed}: two threads may both find that they are the first. */
    public static boolean becomesListedInTwoSteps(long object) {
        if ((Memory.getIntOpaque(object) & DeferredLayout.LISTED) != 0) {
            return false;
        }
        Memory.getAndBitwiseOrInt(object, DeferredLayout.LISTED);
        return true;
    }
}
