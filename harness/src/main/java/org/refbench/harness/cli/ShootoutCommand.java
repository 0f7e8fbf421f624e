package org.refbench.harness.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.refbench.harness.env.Environment;
import org.refbench.harness.report.Reports;
import org.refbench.harness.report.Summary;
import org.refbench.harness.report.SummaryText;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.CountingRound;
import org.refbench.harness.shootout.ForkKind;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.ForkRunner;
import org.refbench.harness.shootout.JmhForkRunner;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.ResultStore;
import org.refbench.harness.shootout.Shootout;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.Plugins;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares schemes: measures a plan, fork by fork, and makes the report. */
@Command(
        name = "shootout",
        description = {
            "Compare schemes on workloads and numbers of threads, each cell in JVMs of its own.",
            "What is measured is saved after every fork; Ctrl-C keeps it, and --resume goes on."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  refbench shootout --quick",
            "  refbench shootout --schemes gil,gilectomy,atomic --lock gil --workloads fib --threads 1,2",
            "  refbench shootout --resume refbench-out/20261122-233000"
        })
public final class ShootoutCommand implements Callable<Integer> {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Spec
    private CommandSpec spec;

    @ArgGroup(validate = false, heading = "What is measured:%n")
    private PlanOptions options = new PlanOptions();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go (default: refbench-out/DATE-TIME).")
    private Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the shootout in this folder, by its own plan.")
    private Path resume;

    @Override
    public Integer call() {
        InstalledCatalog catalog = plugins.catalog();
        Plugins.putOnClassPathOfForks(plugins.jars());
        ResultStore store = resume == null ? begin(catalog) : ResultStore.open(resume);
        Plan plan = store.plan();
        PrintStream err = System.err;
        TerminalProgress progress = new TerminalProgress(err, isTerminal(), plan.rounds());
        try (Interruption interruption = Interruption.watch()) {
            List<ForkRecord> measured = new Shootout(
                            plan,
                            store,
                            new JmhForkRunner(plan, store, ForkKind.TIMING),
                            progress,
                            System::nanoTime,
                            interruption::isRequested,
                            failed -> count(plan, store, progress, interruption, failed),
                            forks -> Reports.summarise(store, forks).uncertainty())
                    .run();
            progress.end();
            return conclude(store, measured, interruption.isRequested());
        }
    }

    private static void count(
            Plan plan, ResultStore store, TerminalProgress progress, Interruption interruption, Set<Cell> failed) {
        if (plan.counts()) {
            ForkRunner runner = new JmhForkRunner(plan, store, ForkKind.COUNTING);
            new CountingRound(plan, store, runner, progress, interruption::isRequested).run(failed);
        }
    }

    private ResultStore begin(InstalledCatalog catalog) {
        Plan plan = options.plan(catalog);
        Path directory = out == null ? Path.of("refbench-out", FOLDER.format(LocalDateTime.now())) : out;
        String commandLine =
                String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        return ResultStore.create(directory, plan, Environment.current(plan.jvmArgs(), commandLine, plan.seed()));
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private int conclude(ResultStore store, List<ForkRecord> forks, boolean interrupted) {
        Path directory = store.directory();
        boolean failed = false;
        if (!forks.isEmpty()) {
            Summary summary = Reports.summarise(store);
            Reports.write(store, summary);
            System.out.print(new SummaryText(summary).terminal());
            System.out.println("report: " + directory.resolve("report.html"));
            failed = summary.hasFailures();
        }
        if (interrupted) {
            System.err.println("interrupted; " + forks.size()
                    + " forks are kept. Go on with: scripts/refbench shootout --resume " + directory);
            return Failure.INTERRUPTED;
        }
        return failed ? Failure.WORK : 0;
    }
}
