package org.refbench.lock;

import org.refbench.spi.Mutator;

/** Planted in {@link GilPolicy}; in its package, because the lock is hidden there. */
public final class GlobalLockBugs {
    private GlobalLockBugs() {}

    /** In place of {@link GlobalLock#acquire}: goes on without the lock, and will release what it does not hold. */
    public static void doesNotWait(GlobalLock lock, Mutator m) {}
}
