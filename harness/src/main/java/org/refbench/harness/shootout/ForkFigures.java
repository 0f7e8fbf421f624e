package org.refbench.harness.shootout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refbench.harness.env.ResidentMemory;
import org.refbench.interp.RuntimeStatistics;

/**
 * Figures of the fork as a whole, by name. JMH makes the profiler that hands them over and the benchmark separately, so that they can meet in a
 * static field only; it asks for the last iteration's results after the benchmark has been torn down.
 */
public final class ForkFigures {
    /** Before the names of what one iteration counted. */
    public static final String COUNT = "count.";

    private static final List<String> LEVELS = List.of("_most", "_longest", "_percent");

    private static volatile Map<String, Double> published = Map.of();

    private ForkFigures() {}

    /** What a timing fork knows at its end: it counts slow paths only. The scheme's figures are totals of the fork. */
    static Map<String, Double> of(RuntimeStatistics statistics) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("reserved_bytes", (double) statistics.heap().reservedBytes());
        put(figures, "", ResidentMemory.now());
        put(figures, "", statistics.waits());
        put(figures, "scheme.", statistics.scheme());
        return figures;
    }

    /** Of a counting fork: besides, what the runtime counted between two moments, and the memory held meanwhile. */
    static Map<String, Double> of(
            RuntimeStatistics statistics, Map<String, Long> before, Map<String, Long> after, MemoryTrace memory) {
        Map<String, Double> figures = of(statistics);
        figures.put("peak_live_bytes", (double) statistics.heap().peakLiveBytes());
        after.forEach((name, value) -> {
            if (!isLevel(name)) {
                figures.put(COUNT + name, (double) (value - before.getOrDefault(name, 0L)));
            }
        });
        figures.putAll(memory.figures());
        return figures;
    }

    /** Whether a scheme's figure is a height and not a sum, so that a difference of two says nothing. */
    private static boolean isLevel(String name) {
        return LEVELS.stream().anyMatch(name::contains);
    }

    private static void put(Map<String, Double> figures, String prefix, Map<String, Long> more) {
        more.forEach((name, value) -> figures.put(prefix + name, value.doubleValue()));
    }

    static void publish(Map<String, Double> figures) {
        published = Map.copyOf(figures);
    }

    static Map<String, Double> published() {
        return published;
    }
}
