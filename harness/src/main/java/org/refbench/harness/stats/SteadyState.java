package org.refbench.harness.stats;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Where a fork's warm-up ends.
 *
 * <p>The level of a fork is the median of the second half of its iterations. The fork is steady from the first of two iterations
 * in a row that are within {@value #TOLERANCE} of that level; everything before them is cut. At most half of the
 * iterations are cut: a fork that has not reached its level by then is kept, and marked as not settled.
 *
 * <p>The rule looks at nothing but the fork's own times, needs no parameter to be tuned to a workload, and a single outlier can
 * neither end the warm-up early nor prolong it beyond the outlier itself.
 */
public final class SteadyState {
    /** How far from the level an iteration may be, as a fraction of the level. */
    public static final double TOLERANCE = 0.05;

    private SteadyState() {}

    /**
     * The verdict on a fork.
     *
     * @param warmup how many iterations to cut from its start
     * @param settled whether the fork reached its level in its first half
     */
    public record Cut(int warmup, boolean settled) {}

    /** Decides how many of {@code times}, in the order in which they were measured, are warm-up. */
    public static Cut of(double[] times) {
        int half = times.length / 2;
        double level = Median.withDefaults().evaluate(Arrays.copyOfRange(times, half, times.length));
        for (int i = 0; i < half; i++) {
            if (near(times[i], level) && near(times[i + 1], level)) {
                return new Cut(i, true);
            }
        }
        return new Cut(half, times.length < 2);
    }

    private static boolean near(double time, double level) {
        return Math.abs(time - level) <= TOLERANCE * level;
    }
}
