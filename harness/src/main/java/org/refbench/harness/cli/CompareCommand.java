package org.refbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.refbench.harness.report.Comparison;
import org.refbench.harness.report.Regressions;
import org.refbench.harness.report.Reports;
import org.refbench.harness.report.Summary;
import org.refbench.harness.shootout.ResultStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two shootouts of the same cells. */
@Command(
        name = "compare",
        description = "Compare two shootouts, cell by cell, with intervals.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 1 with --fail-on-regression: a cell is shown to be slower by more",
            "than that, or fails where it was measured before, or nothing could be judged.",
            "",
            "Examples:",
            "  refbench compare refbench-out/old refbench-out/new",
            "  refbench compare --fail-on-regression 5%% old new"
        })
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR_A", description = "The old shootout.")
    private Path before;

    @Parameters(index = "1", paramLabel = "DIR_B", description = "The new shootout.")
    private Path after;

    @Option(
            names = "--fail-on-regression",
            paramLabel = "P%",
            description = "Exit code 1 if DIR_B is shown to be slower by more than this in any cell.")
    private String bound;

    @Override
    public Integer call() {
        double accepted = bound == null ? Double.NaN : PlanOptions.fraction("--fail-on-regression", bound);
        Summary old = Reports.summarise(ResultStore.open(before));
        Summary fresh = Reports.summarise(ResultStore.open(after));
        PrintWriter out = spec.commandLine().getOut();
        Comparison comparison = new Comparison(old, fresh);
        out.print(comparison.text());
        Regressions regressions =
                bound == null ? null : Regressions.between(old, fresh, comparison.changes(), accepted);
        if (regressions != null) {
            out.print(regressions.text());
        }
        out.flush();
        return regressions != null && regressions.isFailure() ? Failure.WORK : 0;
    }
}
