package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.List;
import org.refbench.harness.stats.Verdict;

/** What a shootout allows to say in words: for each contender, workload and number of threads, what its intervals say. */
final class Findings {
    private Findings() {}

    /** One sentence for each cell that competes with the baseline, the failed ones first. */
    static List<String> of(Summary summary) {
        List<String> failures = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (CellSummary cell : summary.cells()) {
            String subject = cell.cell().contender() + " on " + cell.cell().workload() + ", " + threads(cell) + ": ";
            if (cell.trouble().isPresent()) {
                failures.add(subject + cell.remarks());
            } else if (!cell.cell().contender().equals(summary.baseline())) {
                String verdict = cell.judgement().isPresent() ? cell.verdict() : Verdict.NOT_ENOUGH_DATA.words();
                findings.add(subject + verdict + ", wall time " + Figures.ratio(cell.wallRatio()) + "; CPU time "
                        + Figures.ratio(cell.cpuRatio()) + ".");
            }
        }
        failures.addAll(findings);
        return failures;
    }

    private static String threads(CellSummary cell) {
        int threads = cell.cell().threads();
        return threads + (threads == 1 ? " thread" : " threads") + (cell.oversubscribed() ? " (oversubscribed)" : "");
    }
}
