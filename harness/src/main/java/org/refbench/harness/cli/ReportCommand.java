package org.refbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.refbench.harness.latency.LatencyReports;
import org.refbench.harness.latency.LatencyStore;
import org.refbench.harness.latency.LatencySummary;
import org.refbench.harness.latency.LatencyText;
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
        description = "Make the report of a shootout or a measurement of latency again, finished or not.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  refbench report refbench-out/20261122-233000"})
public final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of either.")
    private Path directory;

    @Override
    public void run() {
        if (LatencyStore.isIn(directory)) {
            reportLatency();
            return;
        }
        ResultStore store = ResultStore.open(directory);
        Summary summary = Reports.summarise(store);
        Reports.write(store, summary);
        PrintWriter out = spec.commandLine().getOut();
        out.print(new SummaryText(summary).terminal());
        out.println("report: " + directory.resolve("report.html"));
        out.flush();
    }

    private void reportLatency() {
        LatencyStore store = LatencyStore.open(directory);
        LatencySummary summary = LatencySummary.of(store);
        LatencyReports.write(store, summary);
        PrintWriter out = spec.commandLine().getOut();
        out.print(new LatencyText(summary).terminal());
        out.println("report: " + directory.resolve("latency.html"));
        out.flush();
    }
}
