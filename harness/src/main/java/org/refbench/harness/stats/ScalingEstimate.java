package org.refbench.harness.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;
import org.refbench.harness.stats.ScalingFit.Law;

/**
 * A scaling law fitted to measured cells, its parameters with 95% intervals.
 *
 * <p>Forks are drawn with replacement for each number of threads, and the law is fitted again: the interval is Student's t times the standard deviation of the
 * parameter over the draws, corrected by n/(n-1) for n forks as in {@link Bootstrap}. Parameters cannot be negative, so intervals end at 0.
 *
 * @param fit of all forks
 * @param contention the fit's, with its interval
 * @param coherence the fit's, with its interval
 */
public record ScalingEstimate(ScalingFit fit, Estimate contention, Estimate coherence) {
    private static final int RESAMPLES = 200;
    private static final double TAIL = 0.025;

    /**
     * Fits {@code law} to the times of cells that differ in threads only, where each thread does the same work.
     *
     * @param threads the numbers of threads, at least {@link ScalingFit#FEWEST_POINTS}
     * @param cells for each the forks, with the steady iterations of each
     */
    public static ScalingEstimate of(Law law, int[] threads, List<List<double[]>> cells, long seed) {
        List<double[]> logs = cells.stream()
                .map(forks -> forks.stream()
                        .mapToDouble(fork -> Math.log(Median.withDefaults().evaluate(fork)))
                        .toArray())
                .toList();
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        List<ScalingFit> draws = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            draws.add(fit(law, threads, logs.stream().map(l -> drawn(l, random)).toList()));
        }
        ScalingFit fit = fit(law, threads, logs);
        int forks = logs.stream().mapToInt(l -> l.length).min().orElseThrow();
        int freedom = 2 * (forks - 1); // two cells, those of fewest and of most threads, make most of the error
        return new ScalingEstimate(
                fit,
                interval(fit, draws, ScalingFit::contention, forks, freedom),
                interval(fit, draws, ScalingFit::coherence, forks, freedom));
    }

    private static ScalingFit fit(Law law, int[] threads, List<double[]> logs) {
        double[] points = new double[threads.length];
        double[] throughput = new double[threads.length];
        for (int i = 0; i < threads.length; i++) {
            points[i] = threads[i];
            throughput[i] = threads[i] / Math.exp(Mean.of(logs.get(i)).getAsDouble());
        }
        return ScalingFit.of(law, points, throughput);
    }

    private static double[] drawn(double[] values, UniformRandomProvider random) {
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.nextInt(values.length)];
        }
        return drawn;
    }

    private static Estimate interval(
            ScalingFit fit, List<ScalingFit> draws, ToDoubleFunction<ScalingFit> parameter, int forks, int freedom) {
        double value = parameter.applyAsDouble(fit);
        if (forks < 2) {
            return new Estimate(value, Double.NaN, Double.NaN, forks);
        }
        double deviation = StandardDeviation.of(
                        draws.stream().mapToDouble(parameter).toArray())
                .getAsDouble();
        double error = deviation * Math.sqrt(forks / (forks - 1.0));
        double reach = -TDistribution.of(freedom).inverseCumulativeProbability(TAIL) * error;
        return new Estimate(value, Math.max(0, value - reach), value + reach, forks);
    }
}
