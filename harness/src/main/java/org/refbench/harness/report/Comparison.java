package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.stats.Bootstrap;
import org.refbench.harness.stats.Estimate;
import org.refbench.harness.stats.Family;
import org.refbench.harness.stats.Replication;

/** Two shootouts, cell by cell: how the new one's times relate to the old one's. */
public final class Comparison {
    private final Summary before;
    private final Summary after;

    public Comparison(Summary before, Summary after) {
        this.before = before;
        this.after = after;
    }

    /**
     * How one cell has changed.
     *
     * @param wall its new wall time against the old, judged together with all other cells'
     * @param cpu its new CPU time divided by the old
     */
    public record Change(Cell cell, Family.Judgement wall, Estimate cpu) {}

    /** The cells that both have. */
    public List<Change> changes() {
        List<Cell> cells = after.cells().stream()
                .map(CellSummary::cell)
                .filter(cell ->
                        !good(after, cell).isEmpty() && !good(before, cell).isEmpty())
                .toList();
        long seed = after.plan().seed();
        List<Family.Judgement> wall =
                Family.judge(cells.stream().map(this::wall).toList(), seed);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            changes.add(new Change(cells.get(i), wall.get(i), cpu(cells.get(i), seed)));
        }
        return changes;
    }

    private Family.Pair wall(Cell cell) {
        return new Family.Pair(
                Summary.steady(good(after, cell), ForkRecord::wallMs),
                Summary.steady(good(before, cell), ForkRecord::wallMs));
    }

    private Estimate cpu(Cell cell, long seed) {
        return new Bootstrap(seed)
                .ratio(
                        Summary.steady(good(after, cell), ForkRecord::cpuMs),
                        Summary.steady(good(before, cell), ForkRecord::cpuMs));
    }

    /** A table of all cells that both have, and what to be wary of. */
    public String text() {
        List<Change> changes = changes();
        if (changes.isEmpty()) {
            return "The two shootouts have no measured cell in common.\n" + warnings();
        }
        TextTable table = new TextTable();
        table.row("workload", "threads", "contender", "wall new/old", "verdict", "CPU new/old");
        for (Change change : changes) {
            table.row(
                    change.cell().workload() + "(" + change.cell().size() + ")",
                    String.valueOf(change.cell().threads()),
                    change.cell().contender(),
                    Figures.ratio(Optional.of(change.wall().ratio())),
                    change.wall().verdict().words(),
                    Figures.ratio(Optional.of(change.cpu())));
        }
        return table.plain()
                + "\nIn brackets 95% intervals over forks. Verdicts are on wall time, at most 5% likely to be wrong"
                + " anywhere among the " + changes.size() + " cells: they need "
                + Replication.forksNeeded(changes.size()) + " forks a cell.\n" + warnings();
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
