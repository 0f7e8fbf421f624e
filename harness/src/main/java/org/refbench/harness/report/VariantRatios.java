package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.stats.Bootstrap;
import org.refbench.harness.stats.Estimate;

/** Variants of one program against its first, under the same contender with the same threads: what a kind of sharing costs, say. */
public final class VariantRatios {
    /**
     * One cell.
     *
     * @param program the program that has variants
     * @param variant the variant's own name
     * @param ratio its wall time divided by that of the program's first variant, with its 95% interval
     */
    public record Row(String program, String variant, String contender, int threads, Estimate ratio) {}

    private VariantRatios() {}

    /** All that were measured beside their first variant. */
    public static List<Row> of(Summary summary) {
        List<Row> rows = new ArrayList<>();
        for (CellSummary cell : summary.cells()) {
            String name = cell.cell().workload();
            String program = Workload.program(name);
            if (!program.equals(name) && cell.forks() > 0) {
                ratio(summary, cell, program)
                        .ifPresent(ratio -> rows.add(new Row(
                                program,
                                name.substring(program.length() + 1),
                                cell.cell().contender(),
                                cell.cell().threads(),
                                ratio)));
            }
        }
        return rows;
    }

    private static Optional<Estimate> ratio(Summary summary, CellSummary cell, String program) {
        String first = Workload.names(program).getFirst();
        return summary.cells().stream()
                .filter(c -> c.cell().workload().equals(first)
                        && c.cell().size() == cell.cell().size()
                        && c.cell().threads() == cell.cell().threads()
                        && c.cell().contender().equals(cell.cell().contender())
                        && c.forks() > 0)
                .findFirst()
                .map(base -> base == cell
                        ? new Estimate(1, 1, 1, cell.forks())
                        : new Bootstrap(summary.plan().seed()).ratio(times(summary, cell), times(summary, base)));
    }

    private static List<double[]> times(Summary summary, CellSummary cell) {
        return Summary.steady(
                summary.forks().stream()
                        .filter(f -> f.cell().equals(cell.cell()))
                        .toList(),
                ForkRecord::wallMs);
    }
}
