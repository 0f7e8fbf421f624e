package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts at one glance: a row for each workload and number of threads, a column for each contender that is judged.
 *
 * @param contenders the columns
 * @param rows the rows
 */
public record VerdictTable(List<String> contenders, List<Row> rows) {

    /**
     * One workload with one number of threads.
     *
     * @param workload with its size
     * @param threads how many
     * @param cells by column; empty where the plan has no such cell
     */
    public record Row(String workload, int threads, List<Optional<CellSummary>> cells) {}

    /** The table of {@code summary}. */
    static VerdictTable of(Summary summary) {
        List<String> contenders = summary.contenders().stream()
                .filter(c -> !c.equals(summary.baseline()))
                .toList();
        Map<List<Object>, Map<String, CellSummary>> byRow = new LinkedHashMap<>();
        for (CellSummary summaryOfCell : summary.cells()) {
            var cell = summaryOfCell.cell();
            byRow.computeIfAbsent(
                            List.of(cell.workload() + " (" + cell.size() + ")", cell.threads()),
                            key -> new LinkedHashMap<>())
                    .put(cell.contender(), summaryOfCell);
        }
        List<Row> rows = new ArrayList<>();
        byRow.forEach((key, cells) -> rows.add(new Row(
                (String) key.get(0),
                (int) key.get(1),
                contenders.stream().map(c -> Optional.ofNullable(cells.get(c))).toList())));
        return new VerdictTable(contenders, rows);
    }

    /** What a cell of the table says in one or two words. */
    public String words(CellSummary cell) {
        if (cell.trouble().isPresent()) {
            String remarks = cell.remarks();
            return remarks.substring(0, Math.max(remarks.indexOf(':'), 0));
        }
        return cell.judgement().isEmpty() ? "not measured" : cell.verdict();
    }

    /** The class by which a cell is styled. */
    public String style(CellSummary cell) {
        return cell.trouble().isPresent() ? "trouble" : cell.verdict().replace(' ', '-');
    }
}
