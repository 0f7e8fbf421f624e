package org.refbench.harness.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.refbench.harness.env.Environment;
import org.refbench.harness.env.PerfCounters;
import org.refbench.harness.report.Reports;
import org.refbench.harness.report.Summary;
import org.refbench.harness.report.SummaryText;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ExtraRound;
import org.refbench.harness.shootout.ForkKind;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.ForkRunner;
import org.refbench.harness.shootout.JmhForkRunner;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.ProfiledForkRunner;
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

    private static final PerfCounters NO_COUNTERS = new PerfCounters(false, "only profiled forks ask for them");

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

    @Option(
            names = "--profile",
            description = "Afterwards, run each cell once more under the JVM's flight recorder and JMH's profilers,"
                    + " and draw flame graphs; also with --resume.")
    private boolean profile;

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
                            new JmhForkRunner(plan, store, ForkKind.TIMING, NO_COUNTERS),
                            progress,
                            System::nanoTime,
                            interruption::isRequested,
                            failed -> count(plan, store, progress, interruption, failed),
                            forks -> Reports.summarise(store, forks).uncertainty())
                    .run();
            if (profile && !interruption.isRequested()) {
                profile(plan, store, progress, interruption, measured);
            }
            progress.end();
            return conclude(store, measured, interruption.isRequested());
        }
    }

    private static void count(
            Plan plan, ResultStore store, TerminalProgress progress, Interruption interruption, Set<Cell> failed) {
        if (plan.counts()) {
            ForkRunner runner = new JmhForkRunner(plan, store, ForkKind.COUNTING, NO_COUNTERS);
            new ExtraRound(ForkKind.COUNTING, plan, store, runner, progress, interruption::isRequested).run(failed);
        }
    }

    private static void profile(
            Plan plan,
            ResultStore store,
            TerminalProgress progress,
            Interruption interruption,
            List<ForkRecord> measured) {
        PerfCounters perf = PerfCounters.probe();
        ForkRunner runner = new ProfiledForkRunner(new JmhForkRunner(plan, store, ForkKind.PROFILING, perf), store);
        Set<Cell> failed =
                measured.stream().filter(f -> !f.isOk()).map(ForkRecord::cell).collect(Collectors.toSet());
        new ExtraRound(ForkKind.PROFILING, plan, store, runner, progress, interruption::isRequested).run(failed);
        progress.end();
        System.out.println("profiles: " + store.directory().resolve(ForkKind.PROFILING.folder())
                + (perf.available() ? "" : ", without the processor's counters: " + perf.reason()));
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
