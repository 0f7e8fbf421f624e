package org.refbench.harness.shootout;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How evenly the program's own threads got on, iteration by iteration: each does the same work, so that under a fair scheme and lock policy
 * all take the same time.
 *
 * @param leastWallMs the time from start to end of the thread that ended soonest after its start
 * @param mostWallMs the same of the one that took longest
 * @param leastCpuMs CPU time of the thread that used least
 * @param mostCpuMs CPU time of the thread that used most
 */
public record ThreadSpread(double[] leastWallMs, double[] mostWallMs, double[] leastCpuMs, double[] mostCpuMs) {
    private static final double[] NONE = {};

    /** Of a fork without iterations. */
    static final ThreadSpread UNKNOWN = new ThreadSpread(NONE, NONE, NONE, NONE);

    /** Mean over iterations from {@code first} on of the shortest thread time as a fraction of the longest: 1 is fair; NaN if unknown. */
    public double fairness(int first) {
        return IntStream.range(first, leastWallMs.length)
                .filter(i -> mostWallMs[i] > 0)
                .mapToDouble(i -> leastWallMs[i] / mostWallMs[i])
                .average()
                .orElse(Double.NaN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThreadSpread that
                && Arrays.equals(leastWallMs, that.leastWallMs)
                && Arrays.equals(mostWallMs, that.mostWallMs)
                && Arrays.equals(leastCpuMs, that.leastCpuMs)
                && Arrays.equals(mostCpuMs, that.mostCpuMs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mostWallMs);
    }
}
