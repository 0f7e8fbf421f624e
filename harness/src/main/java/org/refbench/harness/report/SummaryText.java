package org.refbench.harness.report;

import org.refbench.harness.env.Environment;
import org.refbench.harness.spec.ByteSize;
import org.refbench.harness.stats.Replication;

/** The summary in words and tables: for the terminal, and as Markdown. */
public final class SummaryText {
    private final Summary summary;

    public SummaryText(Summary summary) {
        this.summary = summary;
    }

    /** For a terminal. */
    public String terminal() {
        return table().plain() + "\n" + note() + "\n";
    }

    /** As {@code summary.md}. */
    public String markdown() {
        Environment env = summary.environment();
        return "# Shootout of " + env.recordedAt() + "\n\n" + table().markdown() + "\n" + note() + "\n\n"
                + "- Baseline: `" + summary.baseline() + "`\n"
                + "- Machine: " + machine(env) + "\n"
                + "- JVM: " + env.vm() + ", each fork with `" + String.join(" ", env.forkJvmArgs()) + "`\n"
                + "- Sources: commit `" + env.gitCommit() + "`" + (env.gitDirty() ? ", with changes" : "") + "\n"
                + "- Command: `refbench " + env.commandLine() + "`, seed " + env.seed() + "\n";
    }

    private String note() {
        String note = "Times are of one run of the program, ratios are to the baseline with the same threads; "
                + "in brackets 95% intervals over forks.";
        if (!summary.plan().handicaps().isEmpty()) {
            note = "HANDICAPPED on purpose, not for results: " + summary.plan().handicaps() + "\n" + note;
        }
        int comparisons = summary.comparisons();
        return comparisons == 0
                ? note
                : note + "\nVerdicts are on wall time, at most 5% likely to be wrong anywhere among the " + comparisons
                        + " comparisons: they need " + Replication.forksNeeded(comparisons)
                        + " forks a cell, and intervals wider than those shown.";
    }

    /** One line about a machine. */
    public static String machine(Environment env) {
        return env.cpu() + ", " + env.cores() + " cores, " + ByteSize.format(env.memoryBytes()) + ", " + env.os() + " "
                + env.architecture() + (env.virtualMachine() ? ", virtual machine" : "");
    }

    private TextTable table() {
        TextTable table = new TextTable();
        String base = summary.baseline();
        table.row(
                "workload",
                "threads",
                "contender",
                "wall ms",
                "CPU ms",
                "wall / " + base,
                "verdict",
                "CPU / " + base,
                "forks",
                "remarks");
        for (CellSummary c : summary.cells()) {
            table.row(
                    c.cell().workload() + "(" + c.cell().size() + ")",
                    String.valueOf(c.cell().threads()),
                    c.cell().contender(),
                    Figures.estimate(c.wallMs()),
                    Figures.estimate(c.cpuMs()),
                    Figures.ratio(c.wallRatio()),
                    c.verdict(),
                    Figures.ratio(c.cpuRatio()),
                    String.valueOf(c.forks()),
                    c.remarks());
        }
        return table;
    }
}
