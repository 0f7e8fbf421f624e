package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkFigures;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Plan;

/**
 * Where the counting operations went: what one run of each cell's program asked of its scheme and lock policy, from the forks that count. Events that
 * never happened in any cell have no column.
 *
 * @param header the names of the columns
 * @param rows a row for each cell that was counted, in the order of the plan
 * @param counts the same, a number each
 */
public record CountsTable(List<String> header, List<List<String>> rows, List<Count> counts) {

    /** How often one cell did one thing. */
    public record Count(String workload, int threads, String contender, String operation, double count) {}

    private static final List<String> FIRST = List.of(
            "allocate",
            "retain_local",
            "release_local",
            "retain_local_immortal",
            "release_local_immortal",
            "load_stable",
            "load_racy",
            "load_racy_retries",
            "init_store",
            "store",
            "take",
            "borrow",
            "escape",
            "safepoint_polls",
            "locks_acquired",
            "locks_contended",
            "locks_parked");

    /** The table of the forks that counted in a shootout of {@code plan}. */
    static CountsTable of(Plan plan, List<ForkRecord> counted) {
        List<ForkRecord> forks = plan.cells().stream()
                .flatMap(cell ->
                        counted.stream().filter(f -> f.isOk() && f.cell().equals(cell)))
                .toList();
        List<String> names = names(forks);
        List<String> header = new ArrayList<>(List.of("workload", "threads", "contender"));
        names.forEach(name -> header.add(name.replace("scheme.", "").replace('_', ' ')));
        return new CountsTable(
                header,
                forks.stream().map(f -> row(f, names)).toList(),
                forks.stream().flatMap(f -> counts(f, names)).toList());
    }

    private static Stream<Count> counts(ForkRecord fork, List<String> names) {
        Cell cell = fork.cell();
        return names.stream()
                .filter(name -> fork.figures().containsKey(ForkFigures.COUNT + name))
                .map(name -> new Count(
                        cell.workload(),
                        cell.threads(),
                        cell.contender(),
                        name,
                        fork.figures().get(ForkFigures.COUNT + name)));
    }

    private static List<String> names(List<ForkRecord> forks) {
        List<String> seen = forks.stream()
                .flatMap(f -> f.figures().entrySet().stream())
                .filter(e -> e.getKey().startsWith(ForkFigures.COUNT) && e.getValue() != 0)
                .map(e -> e.getKey().substring(ForkFigures.COUNT.length()))
                .distinct()
                .sorted()
                .toList();
        return Stream.concat(
                        FIRST.stream().filter(seen::contains), seen.stream().filter(n -> !FIRST.contains(n)))
                .toList();
    }

    private static List<String> row(ForkRecord fork, List<String> names) {
        Cell cell = fork.cell();
        List<String> row = new ArrayList<>(
                List.of(cell.workload() + "(" + cell.size() + ")", "" + cell.threads(), cell.contender()));
        for (String name : names) {
            Double value = fork.figures().get(ForkFigures.COUNT + name);
            row.add(value == null ? "-" : compact(value));
        }
        return row;
    }

    /** A count in three or four digits. */
    static String compact(double count) {
        double size = Math.abs(count);
        if (size >= 1e9) {
            return String.format(Locale.ROOT, "%.2f G", count / 1e9);
        }
        if (size >= 1e6) {
            return String.format(Locale.ROOT, "%.2f M", count / 1e6);
        }
        return size >= 1e4
                ? String.format(Locale.ROOT, "%.1f k", count / 1e3)
                : String.format(Locale.ROOT, "%.0f", count);
    }

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** As a section of {@code summary.md}; nothing if nothing was counted. */
    String markdown() {
        if (isEmpty()) {
            return "";
        }
        TextTable table = new TextTable();
        table.row(header.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        return "\n## Where the counting operations went\n\n" + table.markdown()
                + "\nOf one run of the program, in forks that count and are not timed.\n";
    }
}
