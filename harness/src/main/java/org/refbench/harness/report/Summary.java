package org.refbench.harness.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.refbench.harness.env.Environment;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.stats.Bootstrap;
import org.refbench.harness.stats.Estimate;
import org.refbench.harness.stats.Family;

/**
 * A shootout as its tables and pictures show it.
 *
 * @param plan what was to be measured
 * @param environment where it was measured
 * @param forks everything that was measured
 * @param cells one summary for each cell, by workload, then threads, then contender, in the order of the plan
 */
public record Summary(Plan plan, Environment environment, List<ForkRecord> forks, List<CellSummary> cells) {

    /** The contender that ratios are to. */
    public String baseline() {
        return plan.baseline();
    }

    /** Summarises the forks measured so far. */
    public static Summary of(Plan plan, Environment environment, List<ForkRecord> forks) {
        String baseline = plan.baseline();
        List<Cell> order = inOrder(plan.cells(), plan.contenders());
        Map<Cell, Family.Judgement> judgements = judge(order, baseline, plan.seed(), forks);
        List<CellSummary> cells = order.stream()
                .map(cell -> summarise(
                        cell, baseline, Optional.ofNullable(judgements.get(cell)), plan.seed(), environment, forks))
                .toList();
        return new Summary(plan, environment, List.copyOf(forks), cells);
    }

    /** All wall times are judged together. */
    private static Map<Cell, Family.Judgement> judge(
            List<Cell> cells, String baseline, long seed, List<ForkRecord> forks) {
        Map<Cell, Family.Pair> pairs = new LinkedHashMap<>();
        for (Cell cell : cells) {
            List<ForkRecord> mine = usable(forks, cell::equals);
            List<ForkRecord> base = usable(forks, f -> isBaselineOf(f, cell, baseline));
            if (!cell.contender().equals(baseline) && !mine.isEmpty() && !base.isEmpty()) {
                pairs.put(cell, new Family.Pair(steady(mine, ForkRecord::wallMs), steady(base, ForkRecord::wallMs)));
            }
        }
        List<Family.Judgement> judgements = Family.judge(List.copyOf(pairs.values()), seed);
        Map<Cell, Family.Judgement> byCell = new HashMap<>();
        int next = 0;
        for (Cell cell : pairs.keySet()) {
            byCell.put(cell, judgements.get(next++));
        }
        return byCell;
    }

    /** How many comparisons with the baseline there are: the family that verdicts are corrected for. */
    public int comparisons() {
        return (int) cells.stream().filter(c -> c.judgement().isPresent()).count();
    }

    /** The workloads, in the order of the plan. */
    public List<String> workloads() {
        return cells.stream().map(c -> c.cell().workload()).distinct().toList();
    }

    /** The contenders, in the order of the plan. */
    public List<String> contenders() {
        return plan.contenders();
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
                .filter(c -> !c.cell().contender().equals(baseline()))
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
            Cell cell,
            String baseline,
            Optional<Family.Judgement> judgement,
            long seed,
            Environment environment,
            List<ForkRecord> all) {
        List<ForkRecord> good = usable(all, cell::equals);
        List<ForkRecord> base = usable(all, f -> isBaselineOf(f, cell, baseline));
        return new CellSummary(
                cell,
                good.size(),
                good.stream().filter(ForkRecord::isDisturbed).count(),
                good.stream().filter(f -> !f.cut().settled()).count(),
                cost(good, ForkRecord::wallMs, seed),
                cost(good, ForkRecord::cpuMs, seed),
                judgement,
                judgement.map(j ->
                        new Bootstrap(seed).ratio(steady(good, ForkRecord::cpuMs), steady(base, ForkRecord::cpuMs))),
                good.stream().mapToLong(ForkRecord::heapBytes).max().orElse(0),
                all.stream().filter(f -> f.cell().equals(cell) && !f.isOk()).findFirst(),
                cell.threads() > environment.cores());
    }

    private static boolean isBaselineOf(Cell candidate, Cell cell, String baseline) {
        return candidate.contender().equals(baseline)
                && candidate.workload().equals(cell.workload())
                && candidate.size() == cell.size()
                && candidate.threads() == cell.threads();
    }

    /** The forks of a cell to estimate from: none if one of them failed. */
    private static List<ForkRecord> usable(List<ForkRecord> all, Predicate<Cell> cell) {
        List<ForkRecord> forks = all.stream().filter(f -> cell.test(f.cell())).toList();
        return forks.stream().allMatch(ForkRecord::isOk) ? forks : List.of();
    }

    private static Optional<Estimate> cost(List<ForkRecord> forks, Function<ForkRecord, double[]> series, long seed) {
        return forks.isEmpty() ? Optional.empty() : Optional.of(new Bootstrap(seed).cost(steady(forks, series)));
    }

    /** The steady part of {@code series} of each fork. */
    static List<double[]> steady(List<ForkRecord> forks, Function<ForkRecord, double[]> series) {
        return forks.stream().map(f -> f.steady(series.apply(f))).toList();
    }
}
