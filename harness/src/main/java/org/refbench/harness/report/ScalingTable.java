package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.stats.ScalingEstimate;
import org.refbench.harness.stats.ScalingFit;
import org.refbench.harness.stats.ScalingFit.Law;

/** Scaling laws fitted to each workload and contender, where there are enough numbers of threads. */
public final class ScalingTable {
    /** One contender on one workload. */
    public record Row(String workload, String contender, ScalingEstimate amdahl, ScalingEstimate universal) {}

    private final List<Row> rows;

    private ScalingTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Fits what can be fitted. */
    public static ScalingTable of(Summary summary) {
        List<Row> rows = new ArrayList<>();
        for (String workload : summary.workloads()) {
            for (String contender : summary.contenders()) {
                row(summary, workload, contender).ifPresent(rows::add);
            }
        }
        return new ScalingTable(rows);
    }

    private static Optional<Row> row(Summary summary, String workload, String contender) {
        List<CellSummary> cells = summary.of(workload).stream()
                .filter(c -> c.cell().contender().equals(contender) && c.forks() > 0 && !c.oversubscribed())
                .toList();
        int[] threads = cells.stream().mapToInt(c -> c.cell().threads()).toArray();
        if (!ScalingFit.enough(threads, summary.environment().cores())) {
            return Optional.empty();
        }
        List<List<double[]>> times = cells.stream()
                .map(c -> Summary.steady(
                        summary.forks().stream()
                                .filter(f -> f.cell().equals(c.cell()))
                                .toList(),
                        ForkRecord::wallMs))
                .toList();
        long seed = summary.plan().seed();
        return Optional.of(new Row(
                workload,
                contender,
                ScalingEstimate.of(Law.AMDAHL, threads, times, seed),
                ScalingEstimate.of(Law.UNIVERSAL, threads, times, seed)));
    }

    /** What was fitted; empty if there are too few points everywhere. */
    public List<Row> rows() {
        return rows;
    }

    /** As a part of {@code summary.md}. */
    public String markdown() {
        if (rows.isEmpty()) {
            return "\n- Scaling laws: too few points; a fit takes " + ScalingFit.FEWEST_POINTS
                    + " numbers of threads within the cores\n";
        }
        TextTable table = new TextTable();
        table.row("workload", "contender", "Amdahl: serial share", "R2", "USL: contention", "coherence", "R2");
        for (Row row : rows) {
            table.row(
                    row.workload(),
                    row.contender(),
                    Figures.estimate(Optional.of(row.amdahl().contention())),
                    share(row.amdahl()),
                    Figures.estimate(Optional.of(row.universal().contention())),
                    Figures.estimate(Optional.of(row.universal().coherence())),
                    share(row.universal()));
        }
        return "\n## Scaling laws\n\n" + table.markdown();
    }

    /** The share of the variance that a law explains. */
    public static String share(ScalingEstimate estimate) {
        return String.format(Locale.ROOT, "%.4f", estimate.fit().determination());
    }
}
