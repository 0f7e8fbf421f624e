package org.refbench.harness.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.ByteSize;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.UsageException;
import picocli.CommandLine.Option;

/** The options that say what a shootout measures. */
final class PlanOptions {
    @Option(
            names = "--schemes",
            paramLabel = "A,B",
            description = "Schemes or presets, also SCHEME+LOCK (default: ${DEFAULT-VALUE}).",
            defaultValue = "gil,gilectomy")
    private String schemes;

    @Option(names = "--lock", paramLabel = "L", description = "The lock policy of bare schemes (default: object-lock).")
    private String lock;

    @Option(
            names = "--workloads",
            paramLabel = "X,Y",
            split = ",",
            description = "Default: all; quick: fib,list_churn.")
    private List<String> workloads;

    @Option(
            names = "--threads",
            paramLabel = "1,2,4",
            split = ",",
            description = "Numbers of threads (default: ${DEFAULT-VALUE}); more than the cores is allowed, and marked.",
            defaultValue = "1,2,4")
    private List<Integer> threads;

    @Option(names = "--quick", description = "Small sizes and few rounds: less than 3 minutes in all.")
    private boolean quick;

    @Option(names = "--size", paramLabel = "N", description = "The size of every workload, instead of its own.")
    private Integer size;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "The most forks a cell gets (default: 10).",
            defaultValue = "10")
    private int rounds;

    @Option(names = "--iterations", paramLabel = "N", description = "Iterations of a fork (default: 40; quick: 30).")
    private Integer iterations;

    @Option(
            names = "--budget",
            paramLabel = "T",
            description = "No round is started that would not end within this time, such as 90s, 20m, 2h (default: 20m;"
                    + " quick: 150s).")
    private String budget;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of the order of cells (default: from the clock).")
    private Long seed;

    @Option(
            names = "--heap-limit",
            paramLabel = "N",
            description = "The limit of the measured heap (default: ${DEFAULT-VALUE}).",
            defaultValue = "512m")
    private String heapLimit;

    @Option(
            names = "--timeout",
            paramLabel = "T",
            description = "A fork that takes longer is killed (default: ${DEFAULT-VALUE}).",
            defaultValue = "5m")
    private String timeout;

    @Option(
            names = "--unpinned",
            description = "Exercise other schemes in each fork first, to show what dispatch costs; never for results.")
    private boolean unpinned;

    /** The plan that these options describe; throws a {@link UsageException} if they make no sense. */
    Plan plan(Catalog catalog) {
        return new Plan(
                cells(catalog),
                atLeastOne("--rounds", rounds),
                seconds("--budget", budget == null ? (quick ? "150s" : "20m") : budget),
                atLeastOne("--iterations", iterations == null ? (quick ? 30 : 40) : iterations),
                seed == null ? System.nanoTime() : seed,
                ByteSize.parse("--heap-limit", heapLimit),
                seconds("--timeout", timeout),
                unpinned,
                Plan.JVM_ARGS);
    }

    private List<Cell> cells(Catalog catalog) {
        List<Contender> contenders = new ContenderResolver(catalog).resolveList(schemes, Optional.ofNullable(lock));
        List<String> names = workloads == null ? (quick ? List.of("fib", "list_churn") : Workload.names()) : workloads;
        List<Cell> cells = new ArrayList<>();
        for (Workload workload : names.stream().distinct().map(Workload::named).toList()) {
            int chosen = size == null ? (quick ? workload.quickSize() : workload.size()) : atLeastOne("--size", size);
            for (int count : threads.stream().distinct().toList()) {
                atLeastOne("--threads", count);
                for (Contender c : contenders) {
                    cells.add(new Cell(c.label(), c.scheme().toString(), c.lock(), workload.name(), chosen, count));
                }
            }
        }
        return cells;
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new UsageException(option + " must be at least 1, not " + value);
        }
        return value;
    }

    private static long seconds(String option, String text) {
        try {
            long seconds = Duration.parse("PT" + text.strip()).toSeconds();
            if (seconds > 0) {
                return seconds;
            }
        } catch (java.time.format.DateTimeParseException e) {
            throw new UsageException(option + ": '" + text + "' is not a time; write 90s, 20m or 2h");
        }
        throw new UsageException(option + " must be at least one second");
    }
}
