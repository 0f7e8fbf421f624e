package org.refbench.spi;

/**
 * What a scheme claims. Tests, audit and harness decide by these, never by class names.
 *
 * @param exactCounts at quiescence, count = references found
 * @param countsLocals owned locals and global slots are counted as well as heap slots; else they are mere roots
 * @param prompt an object is destroyed before the operation that released its last reference returns
 * @param reclaims unreachable objects are freed at all
 * @param reclaimsCycles garbage cycles are freed too
 * @param safeUnlockedLoads {@link Mutator#loadRacy} can succeed
 * @param singleMutator only one thread may run at a time: legal with the global lock only
 */
public record SchemeTraits(
        boolean exactCounts,
        boolean countsLocals,
        boolean prompt,
        boolean reclaims,
        boolean reclaimsCycles,
        boolean safeUnlockedLoads,
        boolean singleMutator) {}
