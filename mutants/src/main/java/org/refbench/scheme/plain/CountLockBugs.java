package org.refbench.scheme.plain;

/** Planted in {@link MutexMutator} and {@link CountLock}; in their package, because the lock is hidden there. */
public final class CountLockBugs {
    private CountLockBugs() {}

    /** In place of {@link CountLock#lock} and {@link CountLock#unlock}. */
    public static void nothing(CountLock lock) {}

    /** In place of waking one that sleeps. */
    public static void wakesNobody(Object lock) {}
}
