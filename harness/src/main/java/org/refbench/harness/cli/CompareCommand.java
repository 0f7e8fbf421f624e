package org.refbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.refbench.harness.report.Comparison;
import org.refbench.harness.report.Reports;
import org.refbench.harness.report.Summary;
import org.refbench.harness.shootout.ResultStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two shootouts of the same cells. */
@Command(
        name = "compare",
        description = "Compare two shootouts, cell by cell, with intervals.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR_A", description = "The old shootout.")
    private Path before;

    @Parameters(index = "1", paramLabel = "DIR_B", description = "The new shootout.")
    private Path after;

    @Override
    public void run() {
        Summary old = Reports.summarise(ResultStore.open(before));
        Summary fresh = Reports.summarise(ResultStore.open(after));
        PrintWriter out = spec.commandLine().getOut();
        out.print(new Comparison(old, fresh).text());
        out.flush();
    }
}
