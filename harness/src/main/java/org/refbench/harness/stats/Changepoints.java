package org.refbench.harness.stats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where a series changes its level or its noise: the division into segments of the greatest likelihood, if each segment's values are
 * normal with a mean and a variance of their own, and each further segment has to be worth a penalty.
 *
 * <p>The optimal division is computed, in O(n&sup2;), as PELT does (Killick, Fearnhead &amp; Eckley, Optimal detection of changepoints with a linear computational
 * cost, 2012) but without pruning, which the few values of a fork do not need. The cost is that which Barrett et al. found fit for JVMs' iterations (Virtual
 * Machine Warmup Blows Hot and Cold, OOPSLA 2017, section 4).
 */
final class Changepoints {
    /** One value has no variance. */
    private static final int SHORTEST = 2;

    /**
     * Of each further segment, times ln n. Barrett et al. take 15 for their 2,000 iterations; with it the warm-up of a fork of 30 is often not worth a segment. With 8
     * SteadyStateTest finds none in white noise.
     */
    private static final double PENALTY = 8;

    private Changepoints() {}

    /**
     * A part of a series.
     *
     * @param start the index of its first value
     * @param end the index after its last one
     * @param mean of its values
     * @param deviation their standard deviation
     */
    record Segment(int start, int end, double mean, double deviation) {
        int length() {
            return end - start;
        }
    }

    /** The segments of {@code values}, in order; noise below {@code resolution} counts as that. */
    static List<Segment> of(double[] values, double resolution) {
        int n = values.length;
        double[] sums = new double[n + 1];
        double[] squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + values[i];
            squares[i + 1] = squares[i] + values[i] * values[i];
        }
        double[] best = new double[n + 1];
        int[] start = new int[n + 1];
        double penalty = PENALTY * Math.log(n);
        best[0] = -penalty;
        for (int end = 1; end <= n; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            for (int from = 0; from == 0 || from <= end - SHORTEST; from++) {
                double variance = Math.max(resolution * resolution, variance(sums, squares, from, end));
                double cost = best[from] + penalty + (end - from) * Math.log(variance);
                if (cost < best[end]) {
                    best[end] = cost;
                    start[end] = from;
                }
            }
        }
        Deque<Segment> segments = new ArrayDeque<>();
        for (int end = n; end > 0; end = start[end]) {
            int from = start[end];
            double mean = (sums[end] - sums[from]) / (end - from);
            double deviation = Math.sqrt(Math.max(0, variance(sums, squares, from, end)));
            segments.addFirst(new Segment(from, end, mean, deviation));
        }
        return List.copyOf(segments);
    }

    private static double variance(double[] sums, double[] squares, int from, int end) {
        double mean = (sums[end] - sums[from]) / (end - from);
        return (squares[end] - squares[from]) / (end - from) - mean * mean;
    }
}
