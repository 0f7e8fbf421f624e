package org.refbench.harness.stats;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Comparisons that are judged together, so that the chance of a false verdict among all of them is at most 5%.
 *
 * <p>The verdict on a comparison comes from its interval at the level that Bonferroni's inequality leaves to each of n
 * comparisons, 1 - 0.05/n; together the intervals hold 95% of the time, however the comparisons depend on each other. A
 * comparison whose cells have too few forks for the family ({@link Replication}) gets none. Ranks, corrected by Holm, stand beside
 * the interval: they presume nothing about the distribution of the forks.
 */
public final class Family {
    private Family() {}

    /**
     * Two cells to compare; each element holds the steady iterations of one fork.
     *
     * @param numerator the cell to judge
     * @param denominator what it is judged against
     */
    public record Pair(List<double[]> numerator, List<double[]> denominator) {}

    /**
     * What is to be said of a pair.
     *
     * @param ratio the ratio of times with its own 95% interval
     * @param simultaneous the same with the interval that the verdict rests on
     * @param correctedP the p-value of the rank test, corrected for the family
     * @param superiority how likely a fork of the numerator is above one of the denominator
     * @param verdict on the numerator
     */
    public record Judgement(
            Estimate ratio, Estimate simultaneous, double correctedP, double superiority, Verdict verdict) {}

    /** Judges all of {@code pairs}, in their order; {@code seed} determines the resamples. */
    public static List<Judgement> judge(List<Pair> pairs, long seed) {
        List<RankTest> ranks = pairs.stream()
                .map(p -> RankTest.of(medians(p.numerator()), medians(p.denominator())))
                .toList();
        double[] corrected =
                Holm.correct(ranks.stream().mapToDouble(RankTest::p).toArray());
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            judgements.add(judge(pairs.get(i), corrected[i], ranks.get(i).superiority(), pairs.size(), seed));
        }
        return judgements;
    }

    private static Judgement judge(Pair pair, double correctedP, double superiority, int comparisons, long seed) {
        Estimate ratio = new Bootstrap(seed).ratio(pair.numerator(), pair.denominator());
        Estimate simultaneous =
                new Bootstrap(seed, Replication.LEVEL / comparisons).ratio(pair.numerator(), pair.denominator());
        boolean enough =
                Replication.suffices(pair.numerator().size(), pair.denominator().size(), comparisons);
        Verdict verdict = enough ? Verdict.of(simultaneous) : Verdict.NOT_ENOUGH_DATA;
        return new Judgement(ratio, simultaneous, correctedP, superiority, verdict);
    }

    private static double[] medians(List<double[]> forks) {
        return forks.stream().mapToDouble(Median.withDefaults()::evaluate).toArray();
    }
}
