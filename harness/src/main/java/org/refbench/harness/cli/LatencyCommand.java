package org.refbench.harness.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.refbench.harness.env.Environment;
import org.refbench.harness.latency.Arrivals;
import org.refbench.harness.latency.LatencyPlan;
import org.refbench.harness.latency.LatencyReports;
import org.refbench.harness.latency.LatencyRun;
import org.refbench.harness.latency.LatencyStore;
import org.refbench.harness.latency.LatencySummary;
import org.refbench.harness.latency.LatencyText;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.ByteSize;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.Names;
import org.refbench.harness.spec.Plugins;
import org.refbench.harness.spec.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long requests take under each scheme, when they arrive whether or not the server is ready. */
@Command(
        name = "latency",
        description = {
            "Send the same schedule of requests to each contender, and time each request from when it was due.",
            "What is measured is saved after every fork; Ctrl-C keeps it, and --resume goes on."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  refbench latency",
            "  refbench latency --schemes gil,nogil,tracing --threads 2 --rate 5000 --arrivals constant",
            "  refbench latency --schemes gil,nogil --sweep 20%%,40%%,60%%,80%%,90%%",
            "  refbench latency --resume refbench-out/latency-20261122-233000"
        })
public final class LatencyCommand implements Callable<Integer> {
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Option(
            names = "--schemes",
            paramLabel = "A,B",
            defaultValue = "gil,gilectomy,nogil,tracing",
            description = "Schemes or presets, as for a shootout (default: ${DEFAULT-VALUE}).")
    private String schemes;

    @Option(names = "--lock", paramLabel = "L", description = "The lock policy of bare schemes (default: object-lock).")
    private String lock;

    @Option(
            names = "--workload",
            paramLabel = "X",
            defaultValue = "kv_requests",
            description = "The server: a workload that defines serve_all (default: ${DEFAULT-VALUE}).")
    private String workload;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "The server's workers (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--arrivals",
            paramLabel = "A",
            defaultValue = "poisson",
            description = "When requests are due: constant or poisson (default: ${DEFAULT-VALUE}).")
    private String arrivals;

    @Option(
            names = "--rate",
            paramLabel = "R,R",
            split = ",",
            description = "Requests a second, of all workers together (default: by --sweep).")
    private List<Double> rates = List.of();

    @Option(
            names = "--sweep",
            paramLabel = "P%%,P%%",
            defaultValue = "70%",
            description =
                    "Rates as shares of what the slowest contender serves in a closed loop, which is measured first"
                            + " (default: 70%%).")
    private String sweep;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Forks of each contender at each rate (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warmup",
            paramLabel = "S",
            defaultValue = "3",
            description = "Seconds before requests count (default: ${DEFAULT-VALUE}).")
    private double warmup;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "10",
            description = "Seconds in which they count, in each fork (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--no-pauses",
            description = "Leave out the fork of each contender at each rate in which its pauses are recorded.")
    private boolean noPauses;

    @Option(
            names = "--no-deaths",
            description =
                    "Leave out the fork of each contender at each rate in which the time from the death of objects to"
                            + " the reuse of their memory is recorded.")
    private boolean noDeaths;

    @Option(names = "--seed", paramLabel = "N", description = "Of arrivals and order (default: from the clock).")
    private Long seed;

    @Option(
            names = "--heap-limit",
            paramLabel = "N",
            defaultValue = "512m",
            description = "The limit of the measured heap (default: ${DEFAULT-VALUE}).")
    private String heapLimit;

    @Option(
            names = "--stall",
            paramLabel = "A:MS",
            description =
                    "Stall the workers of contender A once a fork, for so many ms, to see what is seen of it; never for"
                            + " results.")
    private String stall;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results go (default: refbench-out/latency-DATE-TIME).")
    private Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on with the measurement in this folder, by its own plan.")
    private Path resume;

    @Override
    public Integer call() {
        Catalog catalog = plugins.catalog();
        Plugins.putOnClassPathOfForks(plugins.jars());
        LatencyStore store = resume == null ? begin(catalog) : LatencyStore.open(resume);
        try (Interruption interruption = Interruption.watch()) {
            new LatencyRun(store, System.err::println, interruption::isRequested).run();
            return conclude(store, interruption.isRequested());
        }
    }

    private LatencyStore begin(Catalog catalog) {
        LatencyPlan plan = plan(catalog);
        Path directory = out == null ? Path.of("refbench-out", "latency-" + FOLDER.format(LocalDateTime.now())) : out;
        String commandLine =
                String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        return LatencyStore.create(directory, plan, Environment.current(plan.jvmArgs(), commandLine, plan.seed()));
    }

    private LatencyPlan plan(Catalog catalog) {
        Workload server = Workload.named(workload);
        if (!server.isServer()) {
            throw new UsageException(
                    "workload " + workload + " serves no requests; these do: " + String.join(", ", Workload.servers()));
        }
        List<Contender> contenders = new ContenderResolver(catalog).resolveList(schemes, Optional.ofNullable(lock));
        String stalled = stall == null ? null : stalled(contenders);
        return new LatencyPlan(
                contenders,
                workload,
                positive("--threads", threads),
                Arrivals.named(arrivals),
                rates.stream().map(r -> positive("--rate", r)).toList(),
                PlanOptions.fractions("--sweep", sweep),
                positive("--rounds", rounds),
                positive("--warmup", warmup),
                positive("--seconds", seconds),
                seed == null ? System.nanoTime() : seed,
                ByteSize.parse("--heap-limit", heapLimit),
                Math.round(60 + 10 * (warmup + seconds)),
                stalled,
                stalled == null ? 0 : stallMs(),
                !noPauses,
                !noDeaths,
                Plan.JVM_ARGS);
    }

    private String stalled(List<Contender> contenders) {
        List<String> names = contenders.stream().map(Contender::label).toList();
        String name = stall.substring(0, Math.max(0, stall.lastIndexOf(':')));
        if (!names.contains(name)) {
            throw Names.unknown("contender for --stall", name, names);
        }
        return name;
    }

    private long stallMs() {
        try {
            return positive(
                    "--stall",
                    Long.parseLong(stall.substring(stall.lastIndexOf(':') + 1).replaceFirst("ms$", "")));
        } catch (NumberFormatException e) {
            throw new UsageException("--stall: '" + stall + "' is not CONTENDER:MILLISECONDS, such as gil:200ms");
        }
    }

    private static <T extends Number> T positive(String what, T value) {
        if (!(value.doubleValue() > 0)) {
            throw new UsageException(what + " must be more than 0, not " + value);
        }
        return value;
    }

    private static int conclude(LatencyStore store, boolean interrupted) {
        LatencySummary summary = LatencySummary.of(store);
        LatencyReports.write(store, summary);
        System.out.print(new LatencyText(summary).terminal());
        System.out.println("report: " + store.directory().resolve("latency.html"));
        if (interrupted) {
            System.err.println("interrupted; what was measured is kept. Go on with: scripts/refbench latency --resume "
                    + store.directory());
            return Failure.INTERRUPTED;
        }
        return summary.hasFailures() ? Failure.WORK : 0;
    }
}
