package org.refbench.harness.stats;

import java.util.Arrays;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;

/**
 * The two-sided Mann-Whitney test of two groups of forks, exact for every size, with ties.
 *
 * <p>Under the hypothesis that the groups do not differ, every choice of which ranks fall to the first group is equally likely; the
 * p-value is the share of choices whose rank sum is at least as far from its mean as the one seen. Tied values share the mean of
 * their ranks. The choices are counted, not listed: rank by rank, over doubled ranks, which are whole numbers (Streitberg
 * &amp; R&ouml;hmel, Exact distributions for permutation and rank tests, 1986). The normal approximation is not used, because it
 * gives p-values at ten forks and fewer that are off by more than a correction for many comparisons leaves room for.
 *
 * <p>One value per fork: iterations of one fork are not independent, and entering them would make p as small as one likes.
 *
 * @param p the probability, if there is no difference, of ranks at least this far apart
 * @param superiority Vargha and Delaney's A: the probability that a fork of the first group is above one of the second, ties
 *     counting half; 0.5 where there is no effect
 */
public record RankTest(double p, double superiority) {

    /** Tests whether {@code first} and {@code second} differ. */
    public static RankTest of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException("a rank test needs values in both groups");
        }
        int[] ranks = doubledRanks(first, second);
        long observed = Arrays.stream(ranks, 0, first.length).asLongStream().sum();
        long smallest = (long) first.length * (first.length + 1);
        double above = (observed - smallest) / 2.0 / ((double) first.length * second.length);
        return new RankTest(probability(ranks, first.length, observed), above);
    }

    /** The smallest p that groups of these sizes can give: all of the one group above all of the other. */
    public static double smallestP(int first, int second) {
        return Math.min(1, 2 / BinomialCoefficientDouble.value(first + second, first));
    }

    /** Cliff's delta: from -1, all of the first group below the second, to 1. */
    public double cliffsDelta() {
        return 2 * superiority - 1;
    }

    private static int[] doubledRanks(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        int[] ranks = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            int doubled = 1;
            for (double other : all) {
                int order = Double.compare(other, all[i]);
                doubled += order < 0 ? 2 : order == 0 ? 1 : 0;
            }
            ranks[i] = doubled;
        }
        return ranks;
    }

    private static double probability(int[] ranks, int chosen, long observed) {
        int most = Arrays.stream(ranks).sum();
        double[][] ways = new double[chosen + 1][most + 1];
        ways[0][0] = 1;
        for (int rank : ranks) {
            for (int k = chosen; k > 0; k--) {
                for (int sum = most; sum >= rank; sum--) {
                    ways[k][sum] += ways[k - 1][sum - rank];
                }
            }
        }
        long mean = (long) chosen * (ranks.length + 1);
        double asFar = 0;
        double all = 0;
        for (int sum = 0; sum <= most; sum++) {
            all += ways[chosen][sum];
            asFar += Math.abs(sum - mean) >= Math.abs(observed - mean) ? ways[chosen][sum] : 0;
        }
        return asFar / all;
    }
}
