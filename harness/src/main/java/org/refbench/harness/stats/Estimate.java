package org.refbench.harness.stats;

/**
 * A figure with its 95% interval.
 *
 * @param value the point estimate
 * @param low the lower end of the interval, NaN when there is no replication to take one from
 * @param high the upper end
 * @param forks how many forks it rests on (for a ratio: the smaller of the two numbers)
 */
public record Estimate(double value, double low, double high, int forks) {
    /** Whether there is an interval at all. */
    public boolean hasInterval() {
        return !Double.isNaN(low);
    }

    /** Half the width of the interval, as a fraction of the value. */
    public double uncertainty() {
        return (high - low) / 2 / value;
    }

    /** Whether the whole interval lies above {@code bound}. */
    public boolean isAbove(double bound) {
        return hasInterval() && low > bound;
    }

    /** Whether the whole interval lies below {@code bound}. */
    public boolean isBelow(double bound) {
        return hasInterval() && high < bound;
    }
}
