package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.stats.Bootstrap;
import org.refbench.harness.stats.Estimate;
import org.refbench.harness.stats.Verdict;

/** Two shootouts, cell by cell: how the new one's times relate to the old one's. */
public final class Comparison {
    private final Summary before;
    private final Summary after;

    public Comparison(Summary before, Summary after) {
        this.before = before;
        this.after = after;
    }

    /** A table of all cells that both have, and what to be wary of. */
    public String text() {
        TextTable table = new TextTable();
        table.row("workload", "threads", "contender", "wall new/old", "verdict", "CPU new/old", "verdict");
        int compared = 0;
        for (CellSummary cell : after.cells()) {
            List<ForkRecord> mine = good(after, cell.cell());
            List<ForkRecord> old = good(before, cell.cell());
            if (!mine.isEmpty() && !old.isEmpty()) {
                compared++;
                row(table, cell.cell(), mine, old);
            }
        }
        if (compared == 0) {
            return "The two shootouts have no measured cell in common.\n" + warnings();
        }
        return table.plain() + "\n95% intervals over forks, each cell judged by itself.\n" + warnings();
    }

    private void row(TextTable table, Cell cell, List<ForkRecord> mine, List<ForkRecord> old) {
        long seed = after.plan().seed();
        Optional<Estimate> wall = Optional.of(new Bootstrap(seed)
                .ratio(Summary.steady(mine, ForkRecord::wallMs), Summary.steady(old, ForkRecord::wallMs)));
        Optional<Estimate> cpu = Optional.of(new Bootstrap(seed)
                .ratio(Summary.steady(mine, ForkRecord::cpuMs), Summary.steady(old, ForkRecord::cpuMs)));
        table.row(
                cell.workload() + "(" + cell.size() + ")",
                String.valueOf(cell.threads()),
                cell.contender(),
                Figures.ratio(wall),
                Verdict.of(wall).words(),
                Figures.ratio(cpu),
                Verdict.of(cpu).words());
    }

    private String warnings() {
        List<String> warnings = new ArrayList<>();
        warn(warnings, "machine", SummaryText.machine(before.environment()), SummaryText.machine(after.environment()));
        warn(warnings, "JVM", before.environment().vm(), after.environment().vm());
        warn(warnings, "JVM flags", before.plan().jvmArgs(), after.plan().jvmArgs());
        warn(
                warnings,
                "iterations a fork",
                before.plan().iterations(),
                after.plan().iterations());
        warn(warnings, "heap limit", before.plan().heapLimit(), after.plan().heapLimit());
        warn(warnings, "unpinned", before.plan().unpinned(), after.plan().unpinned());
        return String.join("", warnings);
    }

    private static void warn(List<String> warnings, String what, Object before, Object after) {
        if (!before.equals(after)) {
            warnings.add("warning: " + what + " differs: " + before + " / " + after + "\n");
        }
    }

    private static List<ForkRecord> good(Summary summary, Cell cell) {
        List<ForkRecord> forks =
                summary.forks().stream().filter(f -> f.cell().equals(cell)).toList();
        return forks.stream().allMatch(ForkRecord::isOk) ? forks : List.of();
    }
}
