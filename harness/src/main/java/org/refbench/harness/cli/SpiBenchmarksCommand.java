package org.refbench.harness.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.refbench.harness.env.Environment;
import org.refbench.harness.report.Figures;
import org.refbench.harness.report.SummaryText;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.UsageException;
import org.refbench.harness.suite.Contenders;
import org.refbench.harness.suite.Measures;
import org.refbench.harness.suite.SuiteFork;
import org.refbench.harness.suite.SuitePlan;
import org.refbench.harness.suite.SuiteRunner;
import org.refbench.harness.suite.SuiteStore;
import org.refbench.harness.suite.SuiteTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the events of the SPI by JMH, every scheme beside the yardsticks, and makes one table. */
@Command(
        name = "spi-benchmarks",
        description = {
            "Measure single events of the SPI under every scheme, without interpreter, beside yardsticks.",
            "What is measured is saved after every fork; with --out the same folder again, it goes on there."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  refbench spi-benchmarks --quick",
            "  refbench spi-benchmarks --schemes 'plain,atomic,immortal(plain)' --rows pair",
        })
public final class SpiBenchmarksCommand implements Callable<Integer> {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Spec
    private CommandSpec spec;

    @Option(names = "--schemes", paramLabel = "A,B", description = "Schemes or presets (default: all).")
    private String schemes;

    @Option(
            names = "--threads",
            paramLabel = "1,2,4",
            split = ",",
            description = "Numbers of threads, where a benchmark is for many (default: ${DEFAULT-VALUE}).",
            defaultValue = "1,2")
    private List<Integer> threads;

    @Option(
            names = "--rows",
            paramLabel = "REGEX",
            description = "Only benchmarks whose name in the table contains a match.",
            defaultValue = "")
    private String rows;

    @Option(names = "--quick", description = "3 rounds of short iterations instead of 10 of longer ones.")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "N", description = "Forks of each cell.")
    private Integer rounds;

    @Option(names = "--iterations", paramLabel = "N", description = "Measured iterations of a fork.")
    private Integer iterations;

    @Option(names = "--warmups", paramLabel = "N", description = "Warm-up iterations of a fork.")
    private Integer warmups;

    @Option(names = "--millis", paramLabel = "N", description = "Length of an iteration.")
    private Integer millis;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go (default: refbench-out/DATE-TIME).")
    private Path out;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Override
    public Integer call() {
        SuitePlan plan = plan(plugins.catalog());
        Path directory = out == null ? Path.of("refbench-out", FOLDER.format(LocalDateTime.now())) : out;
        SuiteStore store = new SuiteStore(directory);
        String commandLine =
                String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        Environment environment = Environment.current(Plan.JVM_ARGS, commandLine, 0);
        int total = plan.cells().size() * plan.rounds();
        System.err.printf(Locale.ROOT, "%d forks, about %.0f minutes%n", total, Math.ceil(plan.seconds() / 60));
        try (Interruption interruption = Interruption.watch()) {
            List<SuiteFork> forks =
                    new SuiteRunner(plan, store).run(() -> !interruption.isRequested(), fork -> tell(fork, total));
            SuiteTable table = new SuiteTable(plan.cells(), forks);
            Path file = store.write("spi-benchmarks.md", table.markdown() + "\n" + provenance(environment, plan));
            System.out.print(table.plain());
            System.out.println("table: " + file);
            if (interruption.isRequested()) {
                System.err.println("interrupted; go on with --out " + directory);
                return Failure.INTERRUPTED;
            }
            return forks.stream().allMatch(SuiteFork::isOk) ? 0 : Failure.WORK;
        }
    }

    private SuitePlan plan(InstalledCatalog catalog) {
        List<Contender> contenders = schemes == null
                ? Contenders.all(catalog)
                : new ContenderResolver(catalog).resolveList(schemes, Optional.empty());
        threads.forEach(n -> atLeastOne("--threads", n));
        SuitePlan plan = new SuitePlan(
                SuitePlan.cells(Measures.all(threads.stream().distinct().toList()), contenders, catalog, pattern()),
                atLeastOne("--rounds", orElse(rounds, quick ? 3 : 10)),
                atLeastOne("--warmups", orElse(warmups, quick ? 3 : 5)),
                atLeastOne("--iterations", orElse(iterations, quick ? 3 : 5)),
                atLeastOne("--millis", orElse(millis, quick ? 100 : 200)));
        if (plan.cells().isEmpty()) {
            throw new UsageException("--rows " + rows + " matches no benchmark of these schemes");
        }
        return plan;
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(rows);
        } catch (PatternSyntaxException e) {
            throw new UsageException("--rows: " + e.getMessage());
        }
    }

    private static int orElse(Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new UsageException(option + " must be at least 1, not " + value);
        }
        return value;
    }

    private static void tell(SuiteFork fork, int total) {
        String figure = fork.isOk() ? Figures.number(fork.nanos()[fork.nanos().length - 1]) + " ns" : fork.failure();
        System.err.printf(
                "[%d/%d] round %d %s: %s: %s%n",
                fork.number(),
                total,
                fork.round(),
                fork.cell().measure().row(),
                fork.cell().subject(),
                figure);
    }

    private static String provenance(Environment environment, SuitePlan plan) {
        return "- Made on " + environment.recordedAt() + " by `refbench " + environment.commandLine() + "`\n"
                + "- " + SummaryText.machine(environment) + "; load " + Figures.number(environment.loadAverage())
                + " at the start\n"
                + "- " + environment.vm() + ", commit `" + environment.gitCommit() + "`"
                + (environment.gitDirty() ? " with changes" : "") + "\n"
                + "- " + plan.rounds() + " rounds; each fork " + plan.warmups() + " warm-up and " + plan.iterations()
                + " measured iterations of " + plan.millis() + " ms\n";
    }
}
