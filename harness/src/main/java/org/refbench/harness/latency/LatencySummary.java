package org.refbench.harness.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.refbench.harness.env.Environment;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.stats.Bootstrap;
import org.refbench.harness.stats.Estimate;

/**
 * What a measurement of latency found.
 *
 * @param plan what was to be measured
 * @param environment where
 * @param capacities requests a second of each contender in a closed loop, where that was measured
 * @param rows one for each contender and rate, by rate
 */
public record LatencySummary(
        LatencyPlan plan, Environment environment, Map<String, Double> capacities, List<Row> rows) {
    /** The percentiles that are shown. */
    static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9, 99.99);

    /** Fewer samples beyond a percentile do not support it. */
    static final int LEAST_BEYOND = 100;

    /**
     * One contender at one rate.
     *
     * @param forks how many forks there are
     * @param throughput what was served, in requests a second
     * @param failure why there are no figures; empty if there are
     * @param response times from when requests were due, of all forks, in ns
     * @param service times from when they were begun, in ns
     * @param responses the percentiles of {@link #PERCENTILES} of response times in ms, with intervals over forks; empty where too few samples lie beyond
     * @param services the same of service times
     * @param pauses lengths of pauses in ns by kind, in a fork of its own; empty if none were recorded
     * @param reuse from the deaths of markers to the reuse of their memory, in another fork of its own; empty if no deaths were watched
     */
    public record Row(
            String contender,
            double rate,
            int forks,
            double throughput,
            String failure,
            Histogram response,
            Histogram service,
            List<Optional<Estimate>> responses,
            List<Optional<Estimate>> services,
            Map<String, Histogram> pauses,
            List<Reuse> reuse) {}

    /** The rates to send: the plan's, or its fractions of what the slowest contender served; empty if none served anything. */
    static List<Double> rates(LatencyPlan plan, List<LatencyRecord> forks) {
        if (!plan.rates().isEmpty()) {
            return plan.rates();
        }
        double slowest =
                capacities(forks).values().stream().mapToDouble(c -> c).min().orElse(0);
        return plan.loads().stream()
                .map(load -> load * slowest)
                .filter(rate -> rate > 0)
                .toList();
    }

    private static Map<String, Double> capacities(List<LatencyRecord> forks) {
        Map<String, Double> capacities = new TreeMap<>();
        forks.stream()
                .filter(f -> f.rate() == 0 && f.succeeded())
                .forEach(f -> capacities.put(f.contender(), f.throughput()));
        return capacities;
    }

    /** Summarises what {@code store} holds. */
    public static LatencySummary of(LatencyStore store) {
        LatencyPlan plan = store.plan();
        List<LatencyRecord> forks = store.forks();
        List<Row> rows = new ArrayList<>();
        for (double rate : rates(plan, forks)) {
            for (Contender contender : plan.contenders()) {
                rows.add(row(store, plan.seed(), contender.label(), rate, forks));
            }
        }
        return new LatencySummary(plan, store.environment(), capacities(forks), rows);
    }

    private static Row row(LatencyStore store, long seed, String contender, double rate, List<LatencyRecord> all) {
        String failure = all.stream()
                .filter(f -> f.contender().equals(contender) && !f.succeeded())
                .map(LatencyRecord::failure)
                .findFirst()
                .orElse("");
        List<LatencyRecord> mine = all.stream()
                .filter(f -> f.isTimed() && f.contender().equals(contender) && f.rate() == rate && f.succeeded())
                .toList();
        List<Histogram> responses = recorded(store, mine, IntervalLog.RESPONSE);
        List<Histogram> services = recorded(store, mine, IntervalLog.SERVICE);
        return new Row(
                contender,
                rate,
                mine.size(),
                mine.stream().mapToDouble(LatencyRecord::throughput).average().orElse(0),
                failure,
                sum(responses),
                sum(services),
                percentiles(responses, seed),
                percentiles(services, seed),
                extra(store, LatencyPlan.UNTIMED, contender, rate, all, IntervalLog.PAUSE),
                Reuse.of(extra(store, LatencyPlan.DEATHS, contender, rate, all, IntervalLog.REUSE)));
    }

    private static Map<String, Histogram> extra(
            LatencyStore store, int round, String contender, double rate, List<LatencyRecord> all, String kind) {
        return all.stream()
                .filter(f -> f.round() == round
                        && f.rate() > 0
                        && f.contender().equals(contender)
                        && f.rate() == rate
                        && f.succeeded())
                .findFirst()
                .map(f -> store.byTag(f.number(), kind))
                .orElse(Map.of());
    }

    private static List<Histogram> recorded(LatencyStore store, List<LatencyRecord> forks, String kind) {
        return forks.stream().map(f -> store.recorded(f.number(), kind)).toList();
    }

    private static Histogram sum(List<Histogram> histograms) {
        Histogram sum = new Histogram(3);
        histograms.forEach(sum::add);
        return sum;
    }

    private static List<Optional<Estimate>> percentiles(List<Histogram> forks, long seed) {
        long samples = forks.stream().mapToLong(Histogram::getTotalCount).sum();
        return PERCENTILES.stream()
                .map(percentile -> samples * (100 - percentile) / 100 < LEAST_BEYOND
                        ? Optional.<Estimate>empty()
                        : Optional.of(new Bootstrap(seed)
                                .cost(forks.stream()
                                        .map(h -> new double[] {h.getValueAtPercentile(percentile) / 1e6})
                                        .toList())))
                .toList();
    }

    /** Whether a contender failed. */
    public boolean hasFailures() {
        return rows.isEmpty() || rows.stream().anyMatch(row -> !row.failure().isEmpty());
    }
}
