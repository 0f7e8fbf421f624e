package org.refbench.harness.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.refbench.harness.report.Figures;

/**
 * How long memory waited for its reuse after the deaths of objects.
 *
 * @param dropped by whom the last reference was dropped: {@code own} for the thread that made the object, else {@code handed-over}
 * @param within times of those freed before the operation that dropped the last reference returned, in ns
 * @param later times of those freed afterwards
 * @param waiting how long those that were not freed had waited at the end
 */
public record Reuse(String dropped, Histogram within, Histogram later, Histogram waiting) {
    /** From what a fork recorded, by tag; empty if it watched no deaths. */
    static List<Reuse> of(Map<String, Histogram> recorded) {
        List<Reuse> all = new ArrayList<>();
        for (String dropped : List.of("own", "handed-over")) {
            Reuse reuse = new Reuse(
                    dropped,
                    part(recorded, dropped, DeathTimes.WITHIN),
                    part(recorded, dropped, DeathTimes.LATER),
                    part(recorded, dropped, DeathTimes.WAITING));
            if (reuse.deaths() > 0) {
                all.add(reuse);
            }
        }
        return all;
    }

    private static Histogram part(Map<String, Histogram> recorded, String dropped, String fate) {
        return recorded.getOrDefault(dropped + "-" + fate, new Histogram(3));
    }

    /** How many deaths were watched. */
    public long deaths() {
        return within.getTotalCount() + later.getTotalCount() + waiting.getTotalCount();
    }

    /** Which share of them was freed before the operation that dropped the last reference returned, rounded down. */
    public String atOnce() {
        long hundredths = within.getTotalCount() * 10_000 / deaths();
        return hundredths % 10_000 == 0
                ? hundredths / 100 + "%"
                : String.format(Locale.ROOT, "%.2f%%", hundredths / 100.0);
    }

    /** Times of all that were freed, in ns. */
    public Histogram freed() {
        Histogram freed = new Histogram(3);
        freed.add(within);
        freed.add(later);
        return freed;
    }

    /** {@link #percentile} in ms, to be read. */
    public String ms(double percentile) {
        OptionalLong nanos = percentile(percentile);
        return nanos.isEmpty() ? "-" : Figures.number(nanos.getAsLong() / 1e6);
    }

    /**
     * A percentile over all deaths, in ns, where those that were not freed count as longer than all others; empty if it lies among them,
     * or fewer than 100 deaths beyond it.
     */
    public OptionalLong percentile(double percentile) {
        Histogram freed = freed();
        double ofFreed = percentile * deaths() / Math.max(1, freed.getTotalCount());
        boolean supported = deaths() * (100 - percentile) / 100 >= LatencySummary.LEAST_BEYOND;
        return ofFreed > 100 || !supported
                ? OptionalLong.empty()
                : OptionalLong.of(freed.getValueAtPercentile(ofFreed));
    }
}
