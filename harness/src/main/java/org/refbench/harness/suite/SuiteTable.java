package org.refbench.harness.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refbench.harness.report.Figures;
import org.refbench.harness.report.TextTable;
import org.refbench.harness.stats.Bootstrap;
import org.refbench.harness.stats.Estimate;

/**
 * The table of a run: a row for each cell, in the order of the plan, with ratios to {@code plain}, to {@code atomic} and to the first
 * yardstick of the same row. Pairs on immortal objects are compared with what those cost on private objects.
 */
public final class SuiteTable {
    private static final String NOTE =
            "ns of one thread for one operation; CPU: of the whole process, in ns for one operation; in brackets 95%"
                    + " intervals over forks. The first yardstick of each benchmark is the one of the last column.\n";
    private static final String PLAIN = "plain";
    private static final String ATOMIC = "atomic";

    private final Map<SuiteCell, List<SuiteFork>> forks = new LinkedHashMap<>();
    private final Bootstrap bootstrap = new Bootstrap(1);

    /** A table of what was measured of {@code cells}, and of nothing else that may be among {@code all}. */
    public SuiteTable(List<SuiteCell> cells, List<SuiteFork> all) {
        for (SuiteCell cell : cells) {
            forks.put(cell, all.stream().filter(f -> f.cell().equals(cell)).toList());
        }
    }

    /** In Markdown. */
    public String markdown() {
        return table().markdown() + "\n" + NOTE;
    }

    /** For a terminal. */
    public String plain() {
        return table().plain() + "\n" + NOTE;
    }

    private TextTable table() {
        TextTable table = new TextTable();
        table.row("benchmark", "what", "lock", "ns", "CPU ns", "/ plain", "/ atomic", "/ yardstick", "forks");
        forks.forEach((cell, measured) -> {
            if (!measured.isEmpty()) {
                row(table, cell, measured);
            }
        });
        return table;
    }

    private void row(TextTable table, SuiteCell cell, List<SuiteFork> measured) {
        String what = cell.measure().measuresYardstick() ? "*" + cell.subject() + "*" : "`" + cell.subject() + "`";
        Optional<SuiteFork> failed = measured.stream().filter(f -> !f.isOk()).findFirst();
        if (failed.isPresent()) {
            table.row(
                    cell.measure().row(),
                    what,
                    cell.lock(),
                    "FAILED: " + failed.get().failure(),
                    "",
                    "",
                    "",
                    "",
                    "");
            return;
        }
        table.row(
                cell.measure().row(),
                what,
                cell.lock(),
                Figures.estimate(Optional.of(bootstrap.cost(nanos(measured)))),
                Figures.estimate(Optional.of(bootstrap.cost(
                        measured.stream().map(SuiteFork::cpuNanos).toList()))),
                ratio(measured, scheme(cell, PLAIN)),
                ratio(measured, scheme(cell, ATOMIC)),
                ratio(measured, yardstick(cell)),
                String.valueOf(measured.size()));
    }

    private String ratio(List<SuiteFork> measured, Optional<SuiteCell> base) {
        Optional<Estimate> ratio = base.map(forks::get)
                .filter(found -> !found.isEmpty() && found.stream().allMatch(SuiteFork::isOk))
                .map(found -> bootstrap.ratio(nanos(measured), nanos(found)));
        return Figures.ratio(ratio);
    }

    private Optional<SuiteCell> scheme(SuiteCell cell, String scheme) {
        return forks.keySet().stream()
                .filter(c ->
                        c.measure().row().equals(baseRow(cell)) && c.scheme().equals(scheme))
                .findFirst();
    }

    private Optional<SuiteCell> yardstick(SuiteCell cell) {
        return forks.keySet().stream()
                .filter(c ->
                        c.measure().row().equals(baseRow(cell)) && c.measure().measuresYardstick())
                .findFirst();
    }

    private static String baseRow(SuiteCell cell) {
        String row = cell.measure().row();
        return row.equals(Measures.IMMORTAL_PAIR) ? Measures.PRIVATE_PAIR : row;
    }

    private static List<double[]> nanos(List<SuiteFork> measured) {
        return measured.stream().map(SuiteFork::nanos).toList();
    }
}
