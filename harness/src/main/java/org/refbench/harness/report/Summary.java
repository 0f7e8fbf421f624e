package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.refbench.harness.env.Environment;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.spec.Preset;
import org.refbench.harness.stats.Bootstrap;
import org.refbench.harness.stats.Estimate;

/**
 * A shootout as its tables and pictures show it.
 *
 * @param plan what was to be measured
 * @param environment where it was measured
 * @param forks everything that was measured
 * @param baseline the contender that ratios are to
 * @param cells one summary for each cell, by workload, then threads, then contender, in the order of the plan
 */
public record Summary(
        Plan plan, Environment environment, List<ForkRecord> forks, String baseline, List<CellSummary> cells) {

    /** Summarises the forks measured so far. */
    public static Summary of(Plan plan, Environment environment, List<ForkRecord> forks) {
        List<String> contenders =
                plan.cells().stream().map(Cell::contender).distinct().toList();
        String baseline = contenders.contains(Preset.GIL.alias()) ? Preset.GIL.alias() : contenders.getFirst();
        List<CellSummary> cells = new ArrayList<>();
        for (Cell cell : inOrder(plan.cells(), contenders)) {
            cells.add(summarise(cell, baseline, plan, environment, forks));
        }
        return new Summary(plan, environment, List.copyOf(forks), baseline, List.copyOf(cells));
    }

    /** The workloads, in the order of the plan. */
    public List<String> workloads() {
        return cells.stream().map(c -> c.cell().workload()).distinct().toList();
    }

    /** The contenders, in the order of the plan. */
    public List<String> contenders() {
        return plan.cells().stream().map(Cell::contender).distinct().toList();
    }

    /** The cells of one workload. */
    public List<CellSummary> of(String workload) {
        return cells.stream().filter(c -> c.cell().workload().equals(workload)).toList();
    }

    /**
     * How far the least certain wall ratio may be off, as a fraction of itself: half the width of its interval. Of wall times where there is
     * nothing to compare; infinite where an interval is missing.
     */
    public double uncertainty() {
        List<CellSummary> measured =
                cells.stream().filter(c -> c.trouble().isEmpty()).toList();
        List<Optional<Estimate>> ratios = measured.stream()
                .filter(c -> !c.cell().contender().equals(baseline))
                .map(CellSummary::wallRatio)
                .toList();
        return (ratios.isEmpty() ? measured.stream().map(CellSummary::wallMs).toList() : ratios)
                .stream()
                        .mapToDouble(e -> e.filter(Estimate::hasInterval)
                                .map(Estimate::uncertainty)
                                .orElse(Double.POSITIVE_INFINITY))
                        .max()
                        .orElse(0);
    }

    /** Whether any cell failed; one to which a scheme does not apply has not. */
    public boolean hasFailures() {
        return forks.stream().anyMatch(f -> !f.isOk() && f.status() != ForkRecord.Status.NOT_APPLICABLE);
    }

    private static List<Cell> inOrder(List<Cell> cells, List<String> contenders) {
        List<String> workloads = cells.stream().map(Cell::workload).distinct().toList();
        return cells.stream()
                .sorted(Comparator.comparingInt((Cell c) -> workloads.indexOf(c.workload()))
                        .thenComparingInt(Cell::threads)
                        .thenComparingInt(c -> contenders.indexOf(c.contender())))
                .toList();
    }

    private static CellSummary summarise(
            Cell cell, String baseline, Plan plan, Environment environment, List<ForkRecord> all) {
        List<ForkRecord> mine = all.stream().filter(f -> f.cell().equals(cell)).toList();
        List<ForkRecord> good = usable(mine);
        List<ForkRecord> base = usable(
                all.stream().filter(f -> isBaselineOf(f.cell(), cell, baseline)).toList());
        long seed = plan.seed();
        return new CellSummary(
                cell,
                good.size(),
                good.stream().filter(ForkRecord::isDisturbed).count(),
                good.stream().filter(f -> !f.cut().settled()).count(),
                cost(good, ForkRecord::wallMs, seed),
                cost(good, ForkRecord::cpuMs, seed),
                ratio(good, base, ForkRecord::wallMs, seed),
                ratio(good, base, ForkRecord::cpuMs, seed),
                good.stream().mapToLong(ForkRecord::heapBytes).max().orElse(0),
                mine.stream().filter(f -> !f.isOk()).findFirst(),
                cell.threads() > environment.cores());
    }

    private static boolean isBaselineOf(Cell candidate, Cell cell, String baseline) {
        return candidate.contender().equals(baseline)
                && candidate.workload().equals(cell.workload())
                && candidate.size() == cell.size()
                && candidate.threads() == cell.threads();
    }

    /** The forks to estimate from: none if one of them failed. */
    private static List<ForkRecord> usable(List<ForkRecord> forks) {
        return forks.stream().allMatch(ForkRecord::isOk) ? forks : List.of();
    }

    private static Optional<Estimate> cost(List<ForkRecord> forks, Function<ForkRecord, double[]> series, long seed) {
        return forks.isEmpty() ? Optional.empty() : Optional.of(new Bootstrap(seed).cost(steady(forks, series)));
    }

    private static Optional<Estimate> ratio(
            List<ForkRecord> forks, List<ForkRecord> base, Function<ForkRecord, double[]> series, long seed) {
        if (forks.isEmpty()
                || base.isEmpty()
                || forks.getFirst().cell().equals(base.getFirst().cell())) {
            return Optional.empty();
        }
        return Optional.of(new Bootstrap(seed).ratio(steady(forks, series), steady(base, series)));
    }

    /** The steady part of {@code series} of each fork. */
    static List<double[]> steady(List<ForkRecord> forks, Function<ForkRecord, double[]> series) {
        return forks.stream().map(f -> f.steady(series.apply(f))).toList();
    }
}
