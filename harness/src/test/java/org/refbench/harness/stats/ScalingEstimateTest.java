package org.refbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refbench.harness.stats.ScalingFit.Law;

/** Forks of 1 to 8 threads that follow a law, with 2% of noise from fork to fork. */
class ScalingEstimateTest {
    private static final int[] THREADS = {1, 2, 4, 8};
    private static final int EXPERIMENTS = 300;
    private static final long SEED = Long.getLong("refbench.seed", 20161008);

    private final SharedStateContinuousSampler normal;

    ScalingEstimateTest() {
        System.out.println("scaling: -Drefbench.seed=" + SEED);
        normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(SEED));
    }

    private List<List<double[]>> cells(double contention, double coherence, int forks) {
        List<List<double[]>> cells = new ArrayList<>();
        for (int n : THREADS) {
            double time = 100 * (1 + contention * (n - 1) + coherence * n * (n - 1));
            List<double[]> cell = new ArrayList<>();
            for (int fork = 0; fork < forks; fork++) {
                cell.add(new double[] {time * Math.exp(0.02 * normal.sample())});
            }
            cells.add(cell);
        }
        return cells;
    }

    @ParameterizedTest(name = "{0}, {1} forks")
    @CsvSource({"AMDAHL,5", "AMDAHL,8", "UNIVERSAL,8"})
    void coverage(Law law, int forks) {
        int inside = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            ScalingEstimate estimate =
                    ScalingEstimate.of(law, THREADS, cells(0.2, law == Law.AMDAHL ? 0 : 0.02, forks), i);
            inside +=
                    estimate.contention().low() <= 0.2 && estimate.contention().high() >= 0.2 ? 1 : 0;
        }
        System.out.println(law + ", " + forks + " forks: contention inside in " + inside + " of " + EXPERIMENTS);
        assertThat(inside / (double) EXPERIMENTS).isBetween(0.93 - 0.025, 0.97 + 0.025); // two standard errors
    }

    @Test
    void oneForkHasNoInterval() {
        ScalingEstimate estimate = ScalingEstimate.of(Law.AMDAHL, THREADS, cells(0.1, 0, 1), 1);
        assertThat(estimate.contention().hasInterval()).isFalse();
    }

    @Test
    void noParameterIsNegative() {
        ScalingEstimate estimate = ScalingEstimate.of(Law.UNIVERSAL, THREADS, cells(0, 0, 5), 1);
        assertThat(estimate.contention().low()).isNotNegative();
        assertThat(estimate.coherence().low()).isNotNegative();
    }
}
