package org.refbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forks differ by 2%, iterations within a fork by 2%; cells are compared with one baseline. */
class FamilyTest {
    private static final int FAMILIES = 1_000;
    private static final long SEED = Long.getLong("refbench.seed", 20161008);

    private final SharedStateContinuousSampler normal;

    FamilyTest() {
        System.out.println("families: -Drefbench.seed=" + SEED);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        normal = ZigguratSampler.NormalizedGaussian.of(random);
    }

    /** Equal cells: at most 5% of families have a false verdict; 1,000 families have a standard error of 0.7%. */
    @ParameterizedTest(name = "{0} comparisons, {1} forks")
    @CsvSource({"2,8", "5,5", "5,8", "40,8"})
    void falseVerdicts(int comparisons, int forks) {
        int wrong = 0;
        for (int i = 0; i < FAMILIES; i++) {
            List<Family.Judgement> judgements = Family.judge(pairs(comparisons, forks, 1), i);
            wrong += judgements.stream().allMatch(j -> j.verdict() == Verdict.NO_DIFFERENCE) ? 0 : 1;
        }
        System.out.println(comparisons + " comparisons, " + forks + " forks: false in " + wrong + " of " + FAMILIES);
        assertThat(wrong / (double) FAMILIES).isLessThanOrEqualTo(0.05 + 2 * 0.007);
    }

    /** A cell that is 5% slower, in a family of two, with eight forks: found at least 19 times of 20. */
    @Test
    void aPlantedSlowDownIsFound() {
        int found = 0;
        for (int i = 0; i < FAMILIES; i++) {
            Family.Judgement first = Family.judge(pairs(2, 8, 1.05), i).getFirst();
            found += first.verdict() == Verdict.SLOWER ? 1 : 0;
        }
        System.out.println("5% slower: found in " + found + " of " + FAMILIES);
        assertThat(found / (double) FAMILIES).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void tooFewForksForTheFamilyGiveNoVerdict() {
        assertThat(Family.judge(pairs(7, 5, 2), 1))
                .extracting(Family.Judgement::verdict)
                .containsOnly(Verdict.NOT_ENOUGH_DATA);
        assertThat(Family.judge(pairs(6, 5, 2), 1).getFirst().verdict()).isEqualTo(Verdict.SLOWER);
    }

    @Test
    void theFamilyWidensTheInterval() {
        Family.Judgement judgement = Family.judge(pairs(5, 8, 1), 1).getFirst();
        assertThat(judgement.simultaneous().value()).isEqualTo(judgement.ratio().value());
        assertThat(judgement.simultaneous().low()).isLessThan(judgement.ratio().low());
        assertThat(judgement.simultaneous().high())
                .isGreaterThan(judgement.ratio().high());
    }

    /** The first cell takes {@code factor} times as long as the baseline, the others as long. */
    private List<Family.Pair> pairs(int comparisons, int forks, double factor) {
        List<double[]> baseline = cell(100, forks);
        List<Family.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < comparisons; i++) {
            pairs.add(new Family.Pair(cell(i == 0 ? 100 * factor : 100, forks), baseline));
        }
        return pairs;
    }

    private List<double[]> cell(double time, int forks) {
        List<double[]> cell = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double level = Math.log(time) + 0.02 * normal.sample();
            double[] iterations = new double[8];
            for (int i = 0; i < iterations.length; i++) {
                iterations[i] = Math.exp(level + 0.02 * normal.sample());
            }
            cell.add(iterations);
        }
        return cell;
    }
}
