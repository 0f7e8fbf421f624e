package org.refbench.harness.latency;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.refbench.harness.report.Figures;
import org.refbench.harness.report.SummaryText;
import org.refbench.harness.report.TextTable;
import org.refbench.harness.stats.Estimate;

/** The summary in words and tables: for the terminal, and as {@code latency.md}. */
public final class LatencyText {
    private static final String PAUSES = "Pauses of at least " + Pauses.SHORTEST.toNanos() / 1_000
            + " us, of all threads together, in a fork of its own that is not in the figures above; time/s: how much"
            + " of a second they are in all.\n";

    private static final String REUSE =
            "From the death of markers, whose last reference a worker dropped, until their memory could be reused;"
                + " own: by the thread that made them. At once: before the drop returned. Waiting: not reused when the"
                + " requests were over, and longer than all others for percentiles. A fork of its own.\n";

    private final LatencySummary summary;

    public LatencyText(LatencySummary summary) {
        this.summary = summary;
    }

    /** For a terminal. */
    public String terminal() {
        return table().plain() + "\n" + notes() + (hasPauses() ? "\n" + pauses().plain() + PAUSES : "")
                + (hasReuse() ? "\n" + reuse().plain() + REUSE : "");
    }

    /** As {@code latency.md}. */
    public String markdown() {
        return "# Latency, " + summary.environment().recordedAt() + "\n\n" + table().markdown() + "\n" + notes()
                + (hasPauses() ? "\n## Pauses\n\n" + pauses().markdown() + "\n" + PAUSES : "")
                + (hasReuse() ? "\n## From death to reuse\n\n" + reuse().markdown() + "\n" + REUSE : "")
                + "\n- Machine: " + SummaryText.machine(summary.environment()) + "\n- JVM: "
                + summary.environment().vm() + ", each fork with `"
                + String.join(" ", summary.plan().jvmArgs()) + "`\n- Sources: commit `"
                + summary.environment().gitCommit() + "`"
                + (summary.environment().gitDirty() ? ", with changes" : "") + "\n- Command: `refbench "
                + summary.environment().commandLine() + "`, seed "
                + summary.plan().seed() + "\n";
    }

    private TextTable table() {
        TextTable table = new TextTable();
        table.row("contender", "rate/s", "served/s", "", "p50 ms", "p90", "p99", "p99.9", "p99.99", "max", "forks");
        for (LatencySummary.Row row : summary.rows()) {
            if (!row.failure().isEmpty()) {
                table.row(row.contender(), whole(row.rate()), "FAILED: " + row.failure());
                continue;
            }
            line(table, row, "response", row.responses(), row.response().getMaxValue());
            line(table, row, "service", row.services(), row.service().getMaxValue());
        }
        return table;
    }

    private boolean hasPauses() {
        return summary.plan().pauses();
    }

    private TextTable pauses() {
        TextTable table = new TextTable();
        table.row("contender", "rate/s", "pause", "number/s", "p50 ms", "p99 ms", "max ms", "time/s, ms");
        for (LatencySummary.Row row : summary.rows()) {
            if (row.pauses().isEmpty()) {
                table.row(row.contender(), whole(row.rate()), row.failure().isEmpty() ? "none" : "-");
            }
            row.pauses()
                    .forEach((kind, lengths) -> table.row(
                            row.contender(),
                            whole(row.rate()),
                            kind,
                            Figures.number(
                                    lengths.getTotalCount() / summary.plan().seconds()),
                            Figures.number(lengths.getValueAtPercentile(50) / 1e6),
                            Figures.number(lengths.getValueAtPercentile(99) / 1e6),
                            Figures.number(lengths.getMaxValue() / 1e6),
                            Figures.number(lengths.getMean()
                                    * lengths.getTotalCount()
                                    / 1e6
                                    / summary.plan().seconds())));
        }
        return table;
    }

    private boolean hasReuse() {
        return summary.rows().stream().anyMatch(row -> !row.reuse().isEmpty());
    }

    private TextTable reuse() {
        TextTable table = new TextTable();
        table.row(
                "contender",
                "rate/s",
                "dropped",
                "deaths",
                "at once",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "max ms",
                "waiting");
        for (LatencySummary.Row row : summary.rows()) {
            for (Reuse reuse : row.reuse()) {
                table.row(
                        row.contender(),
                        whole(row.rate()),
                        reuse.dropped(),
                        String.valueOf(reuse.deaths()),
                        reuse.atOnce(),
                        reuse.ms(50),
                        reuse.ms(99),
                        reuse.ms(99.9),
                        Figures.number(reuse.freed().getMaxValue() / 1e6),
                        String.valueOf(reuse.waiting().getTotalCount()));
            }
        }
        return table;
    }

    private static void line(
            TextTable table, LatencySummary.Row row, String kind, List<Optional<Estimate>> percentiles, long max) {
        boolean first = kind.equals("response");
        table.row(
                row.contender(),
                first ? whole(row.rate()) : "",
                first ? whole(row.throughput()) : "",
                kind,
                Figures.estimate(percentiles.get(0)),
                Figures.estimate(percentiles.get(1)),
                Figures.estimate(percentiles.get(2)),
                Figures.estimate(percentiles.get(3)),
                Figures.estimate(percentiles.get(4)),
                Figures.number(max / 1e6),
                first ? String.valueOf(row.forks()) : "");
    }

    private String notes() {
        LatencyPlan plan = summary.plan();
        StringBuilder notes = new StringBuilder();
        if (plan.stallMs() > 0) {
            notes.append("STALLED on purpose, not for results: ")
                    .append(plan.stalled())
                    .append(", once a fork, for ")
                    .append(plan.stallMs())
                    .append(" ms\n");
        }
        if (!summary.capacities().isEmpty()) {
            notes.append("Capacity in a closed loop, requests/s: ")
                    .append(capacities(summary.capacities()))
                    .append('\n');
        }
        return notes.append(plan.workload())
                .append(", ")
                .append(plan.threads())
                .append(plan.threads() == 1 ? " worker, " : " workers, ")
                .append(plan.arrivals().alias())
                .append(" arrivals. Response: from when a request was due. Service: from when it was begun, which is"
                        + " all that a closed loop sees. In brackets 95% intervals over forks; a percentile needs"
                        + " 100 samples beyond it.\n")
                .toString();
    }

    private static String capacities(Map<String, Double> capacities) {
        return capacities.entrySet().stream()
                .map(e -> e.getKey() + " " + whole(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
