package org.refbench.harness.stats;

/**
 * How many forks a cell needs before a family of comparisons can give a verdict at all.
 *
 * <p>With few forks even the clearest difference has a p-value that does not survive the correction for the family: two cells of
 * three forks cannot give less than 0.1. Such a design cannot show a difference by ranks, so it gives no verdict.
 */
public final class Replication {
    /** How likely a false verdict anywhere in a family may be. */
    public static final double LEVEL = 0.05;

    private Replication() {}

    /** The smallest corrected p of the clearest of {@code comparisons}, of cells with these numbers of forks. */
    public static double smallestCorrectedP(int forks, int baselineForks, int comparisons) {
        return Math.min(1, comparisons * RankTest.smallestP(forks, baselineForks));
    }

    /** Whether cells with these numbers of forks can give a verdict in a family of {@code comparisons}. */
    public static boolean suffices(int forks, int baselineForks, int comparisons) {
        return forks > 1 && baselineForks > 1 && smallestCorrectedP(forks, baselineForks, comparisons) <= LEVEL;
    }

    /** The fewest forks per cell that can give verdicts in a family of {@code comparisons}. */
    public static int forksNeeded(int comparisons) {
        int forks = 2;
        while (!suffices(forks, forks, comparisons)) {
            forks++;
        }
        return forks;
    }
}
