package org.refbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.refbench.harness.report.Reports;
import org.refbench.harness.report.Summary;
import org.refbench.harness.report.SummaryText;
import org.refbench.harness.shootout.ResultStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report of a shootout again, from its forks; of an unfinished one too. */
@Command(
        name = "report",
        description = "Make the report of a shootout again, finished or not.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of a shootout.")
    private Path directory;

    @Override
    public void run() {
        ResultStore store = ResultStore.open(directory);
        Summary summary = Reports.summarise(store);
        Reports.write(store, summary);
        PrintWriter out = spec.commandLine().getOut();
        out.print(new SummaryText(summary).terminal());
        out.println("report: " + directory.resolve("report.html"));
        out.flush();
    }
}
