package org.refbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapTest {
    private static final int EXPERIMENTS = 2_000;

    /**
     * Student's sleep data (Biometrika 6, 1908), Welch's two-sample interval as R prints it in {@code ?t.test}:
     * t = -1.8608, df = 17.776, 95% interval -3.3654832 to 0.2054832. Here as the logarithms of ten forks each.
     */
    @Test
    void aWorkedExample() {
        double[] group1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] group2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        Estimate ratio = new Bootstrap(1).ratio(exp(group1), exp(group2));
        assertThat(Math.log(ratio.value())).isCloseTo(-1.58, within(1e-12));
        assertThat(Math.log(ratio.low())).isCloseTo(-3.3655, within(0.1));
        assertThat(Math.log(ratio.high())).isCloseTo(0.2055, within(0.1));
        assertThat(ratio.forks()).isEqualTo(10);
        assertThat(Verdict.of(ratio)).isEqualTo(Verdict.NO_DIFFERENCE);
    }

    @Test
    void aForkCountsByTheMedianOfItsIterations() {
        Estimate cost = new Bootstrap(1).cost(List.of(new double[] {100, 7, 1000}, new double[] {9, 100, 400}));
        assertThat(cost.value()).isCloseTo(100, within(1e-9));
        assertThat(cost.low()).isCloseTo(100, within(1e-9));
    }

    @Test
    void oneForkHasNoInterval() {
        Estimate cost = new Bootstrap(1).cost(List.of(new double[] {100}));
        assertThat(cost.value()).isCloseTo(100, within(1e-9));
        assertThat(cost.hasInterval()).isFalse();
        assertThat(Verdict.of(cost)).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        List<double[]> forks = exp(new double[] {0.1, 0.2, 0.15, 0.3});
        assertThat(new Bootstrap(7).cost(forks)).isEqualTo(new Bootstrap(7).cost(forks));
        assertThat(new Bootstrap(7).cost(forks)).isNotEqualTo(new Bootstrap(8).cost(forks));
    }

    @Test
    void verdictsFollowTheInterval() {
        List<double[]> slow = exp(new double[] {1.0, 1.01, 0.99, 1.02});
        List<double[]> fast = exp(new double[] {0.5, 0.51, 0.49, 0.52});
        assertThat(Verdict.of(new Bootstrap(1).ratio(slow, fast))).isEqualTo(Verdict.SLOWER);
        assertThat(Verdict.of(new Bootstrap(1).ratio(fast, slow))).isEqualTo(Verdict.FASTER);
    }

    /** The true ratio is 1.5; how often is it inside? Forks differ, iterations differ within forks, sometimes more. */
    @ParameterizedTest(name = "{0} forks, fork noise {1}, iteration noise {2}")
    @CsvSource({
        "3,0.02,0.02",
        "3,0.005,0.03",
        "5,0.02,0.02",
        "5,0.02,0.005",
        "5,0.005,0.03",
        "10,0.02,0.02",
        "10,0.02,0.005",
    })
    void coverage(int forks, double forkNoise, double iterationNoise) {
        long seed = Long.getLong("refbench.seed", 20161008);
        System.out.println("coverage of the bootstrap: -Drefbench.seed=" + seed);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        int covered = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            Estimate ratio = new Bootstrap(i)
                    .ratio(
                            cell(150, forks, forkNoise, iterationNoise, normal),
                            cell(100, forks, forkNoise, iterationNoise, normal));
            covered += ratio.low() <= 1.5 && 1.5 <= ratio.high() ? 1 : 0;
        }
        // 2,000 experiments at 95% have a standard error of 0.5%; with 3 forks Welch's interval is a little
        // conservative
        assertThat(covered / (double) EXPERIMENTS).isBetween(0.93, forks == 3 ? 0.985 : 0.975);
    }

    private static List<double[]> cell(
            double time, int forks, double forkNoise, double iterationNoise, SharedStateContinuousSampler normal) {
        List<double[]> cell = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double level = Math.log(time) + forkNoise * normal.sample();
            double[] iterations = new double[8];
            for (int i = 0; i < iterations.length; i++) {
                iterations[i] = Math.exp(level + iterationNoise * normal.sample());
            }
            cell.add(iterations);
        }
        return cell;
    }

    private static List<double[]> exp(double[] logs) {
        List<double[]> forks = new ArrayList<>();
        for (double log : logs) {
            forks.add(new double[] {Math.exp(log)});
        }
        return forks;
    }
}
