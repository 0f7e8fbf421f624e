package org.refbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class SteadyStateTest {
    private static final int FORKS = 1_000;
    private static final long SEED = Long.getLong("refbench.seed", 20161008);

    private final SharedStateContinuousSampler normal;

    SteadyStateTest() {
        System.out.println("forks: -Drefbench.seed=" + SEED);
        normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(SEED));
    }

    @Test
    void cutsTheWarmUp() {
        double[] times = {400, 250, 130, 103, 101, 99, 100, 102, 100, 98};
        assertThat(SteadyState.of(times)).isEqualTo(new SteadyState.Cut(3, true));
    }

    @Test
    void keepsAllOfAFlatFork() {
        assertThat(SteadyState.of(new double[] {100, 101, 99, 100})).isEqualTo(new SteadyState.Cut(0, true));
    }

    @Test
    void oneFastIterationDoesNotEndTheWarmUp() {
        double[] times = {400, 100, 250, 101, 99, 100, 100, 101, 99, 100};
        assertThat(SteadyState.of(times).warmup()).isEqualTo(3);
    }

    @Test
    void anOutlierLaterOnChangesNothing() {
        double[] times = {400, 101, 99, 100, 100, 100, 900, 100, 100, 100};
        assertThat(SteadyState.of(times)).isEqualTo(new SteadyState.Cut(1, true));
    }

    @Test
    void aForkThatNeverSettlesLosesItsFirstHalfAndIsMarked() {
        double[] times = new double[20];
        for (int i = 0; i < times.length; i++) {
            times[i] = 100 * Math.pow(0.9, i);
        }
        assertThat(SteadyState.of(times)).isEqualTo(new SteadyState.Cut(10, false));
    }

    @Test
    void aForkThatChangesItsLevelLateIsMarked() {
        double[] times = noise(40);
        for (int i = 30; i < 40; i++) {
            times[i] *= 1.05;
        }
        assertThat(SteadyState.of(times)).isEqualTo(new SteadyState.Cut(20, false));
    }

    @Test
    void aChangeOfLevelIsTheEndOfWarmUp() {
        int found = 0;
        for (int fork = 0; fork < FORKS; fork++) {
            double[] times = noise(40);
            for (int i = 0; i < 12; i++) {
                times[i] *= 1.06;
            }
            int warmup = SteadyState.of(times).warmup();
            found += warmup >= 10 && warmup <= 13 ? 1 : 0;
        }
        assertThat(found).as("forks whose change was found, of " + FORKS).isGreaterThan(FORKS * 95 / 100);
    }

    @Test
    void noiseHasNoWarmUp() {
        int cut = 0;
        for (int fork = 0; fork < FORKS; fork++) {
            cut += SteadyState.of(noise(40)).warmup() > 0 ? 1 : 0;
        }
        assertThat(cut).as("forks that were cut, of " + FORKS).isLessThan(FORKS / 100);
    }

    /** About 100, with 1% of noise. */
    private double[] noise(int length) {
        return normal.samples(length).map(x -> 100 * Math.exp(0.01 * x)).toArray();
    }

    @Test
    void aForkWithoutIterationsIsNoError() {
        assertThat(SteadyState.of(new double[0]).warmup()).isZero();
        assertThat(SteadyState.of(new double[] {5}).warmup()).isZero();
    }
}
