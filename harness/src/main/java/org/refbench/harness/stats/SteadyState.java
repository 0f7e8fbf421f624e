package org.refbench.harness.stats;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.refbench.harness.stats.Changepoints.Segment;

/**
 * Where a fork's warm-up ends, by changepoints (Barrett et al., Virtual Machine Warmup Blows Hot and Cold, OOPSLA 2017, section 4).
 *
 * <p>The fork's level is that of its last segment. The steady state is that segment and those before it that are on the same level: their
 * means differ by no more than its noise, or {@value #TOLERANCE}. Up to {@value #OUTLIERS} iterations in a row that are off while those before and
 * after them are not are outliers: they stay, and end nothing. A fork whose steady state does not fill its second half never got steady: it loses its first half, and is marked.
 *
 * <p>The rule looks at nothing but the fork's own times. Unlike a tolerance round the second half's level it sees a fork that changes its level late.
 */
public final class SteadyState {
    /** How far apart two levels that are the same may be, as a fraction. */
    public static final double TOLERANCE = 0.03;

    private static final int OUTLIERS = 3;

    /** Differences between iterations that are not worth modelling, as a fraction. */
    private static final double RESOLUTION = 0.002;

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
        if (times.length < 2) {
            return new Cut(0, true);
        }
        double[] logs = Arrays.stream(times).map(Math::log).toArray();
        List<Segment> segments = Changepoints.of(logs, RESOLUTION);
        int start = steadyFrom(logs, segments);
        return start <= half && isFlat(segments.getLast(), logs) ? new Cut(start, true) : new Cut(half, false);
    }

    /** A segment may be noise round a trend instead of a level: then its halves differ by more than its noise. */
    private static boolean isFlat(Segment segment, double[] logs) {
        int middle = (segment.start() + segment.end()) / 2;
        double first = Mean.ofRange(logs, segment.start(), middle).getAsDouble();
        double second = Mean.ofRange(logs, middle, segment.end()).getAsDouble();
        return Math.abs(first - second) <= Math.max(segment.deviation(), TOLERANCE);
    }

    private static int steadyFrom(double[] logs, List<Segment> segments) {
        Segment last = segments.getLast();
        int steady = segments.size() - 1;
        for (int i = steady - 1; i >= 0; i--) {
            if (isOn(last, segments.get(i).mean())) {
                steady = i;
            } else if (segments.get(i).length() > OUTLIERS) {
                break;
            }
        }
        int start = segments.get(steady).start();
        while (start > 0 && isOn(last, logs[start - 1])) {
            start--; // a segment's edge is no sharper than its noise
        }
        return start;
    }

    private static boolean isOn(Segment level, double log) {
        return Math.abs(log - level.mean()) <= Math.max(level.deviation(), TOLERANCE);
    }
}
