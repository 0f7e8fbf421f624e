package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.stats.Estimate;
import org.refbench.harness.stats.Family;

/** The summary as {@code cells.csv}: a line for each cell, RFC 4180; empty where there is no figure. */
final class CellsCsv {
    private static final List<String> COLUMNS = List.of(
            "workload",
            "size",
            "threads",
            "contender",
            "scheme",
            "lock",
            "forks",
            "disturbed_forks",
            "unsettled_forks",
            "wall_ms",
            "wall_ms_low",
            "wall_ms_high",
            "cpu_ms",
            "cpu_ms_low",
            "cpu_ms_high",
            "wall_ratio",
            "wall_ratio_low",
            "wall_ratio_high",
            "wall_ratio_family_low",
            "wall_ratio_family_high",
            "verdict",
            "corrected_p",
            "superiority",
            "cpu_ratio",
            "cpu_ratio_low",
            "cpu_ratio_high",
            "heap_bytes",
            "remarks");

    private CellsCsv() {}

    static String of(Summary summary) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (CellSummary cell : summary.cells()) {
            text.append(line(cell)).append("\r\n");
        }
        return text.toString();
    }

    private static String line(CellSummary summary) {
        Cell cell = summary.cell();
        Optional<Family.Judgement> judgement = summary.judgement();
        List<Object> fields = new ArrayList<>(List.of(
                cell.workload(),
                cell.size(),
                cell.threads(),
                cell.contender(),
                cell.scheme(),
                cell.lock(),
                summary.forks(),
                summary.disturbed(),
                summary.unsettled()));
        fields.addAll(figures(summary.wallMs()));
        fields.addAll(figures(summary.cpuMs()));
        fields.addAll(figures(summary.wallRatio()));
        fields.addAll(figures(judgement.map(Family.Judgement::simultaneous)).subList(1, 3));
        fields.add(summary.verdict());
        fields.add(judgement.map(j -> "" + j.correctedP()).orElse(""));
        fields.add(judgement.map(j -> "" + j.superiority()).orElse(""));
        fields.addAll(figures(summary.cpuRatio()));
        fields.add(summary.heapBytes());
        fields.add(summary.remarks());
        return fields.stream().map(field -> quoted(field.toString())).collect(Collectors.joining(","));
    }

    private static List<String> figures(Optional<Estimate> estimate) {
        Optional<Estimate> interval = estimate.filter(Estimate::hasInterval);
        return List.of(
                estimate.map(e -> "" + e.value()).orElse(""),
                interval.map(e -> "" + e.low()).orElse(""),
                interval.map(e -> "" + e.high()).orElse(""));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
