package org.refbench.harness.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.PlanFile;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.ByteSize;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.Names;
import org.refbench.harness.spec.UsageException;
import picocli.CommandLine.Option;

/** The options that say what a shootout measures; what is not given here may be in a plan's file, else it has its default. */
final class PlanOptions {
    private static final List<String> QUICK_WORKLOADS = List.of("fib", "list_churn");

    @Option(
            names = "--plan",
            paramLabel = "FILE.yaml",
            description = "A file with these options, one key each; options given beside it count more.")
    private Path file;

    @Option(
            names = "--schemes",
            paramLabel = "A,B",
            description = "Schemes or presets, also SCHEME+LOCK (default: gil,gilectomy).")
    private String schemes;

    @Option(
            names = "--baseline",
            paramLabel = "A",
            description = "The contender that ratios are to (default: gil if it competes, else the first).")
    private String baseline;

    @Option(names = "--lock", paramLabel = "L", description = "The lock policy of bare schemes (default: object-lock).")
    private String lock;

    @Option(
            names = "--workloads",
            paramLabel = "X,Y",
            description = "Workloads, also NAME:SIZE (default: all; quick: fib,list_churn).")
    private String workloads;

    @Option(
            names = "--threads",
            paramLabel = "1,2,4",
            description = "Numbers of threads (default: 1,2,4); more than the cores is allowed, and marked.")
    private String threads;

    @Option(names = "--quick", description = "Small sizes and few rounds: less than 3 minutes in all.")
    private boolean quick;

    @Option(names = "--size", paramLabel = "N", description = "The size of every workload, instead of its own.")
    private String size;

    @Option(names = "--rounds", paramLabel = "N", description = "The most forks a cell gets (default: 100).")
    private String rounds;

    @Option(
            names = "--precision",
            paramLabel = "P%",
            description = "Rounds end when every ratio is known to within this (default: 3%; 0: never).")
    private String precision;

    @Option(names = "--iterations", paramLabel = "N", description = "Iterations of a fork (default: 40; quick: 30).")
    private String iterations;

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
    private String seed;

    @Option(names = "--heap-limit", paramLabel = "N", description = "The limit of the measured heap (default: 512m).")
    private String heapLimit;

    @Option(names = "--timeout", paramLabel = "T", description = "A fork that takes longer is killed (default: 5m).")
    private String timeout;

    @Option(
            names = "--unpinned",
            description = "Exercise other schemes in each fork first, to show what dispatch costs; never for results.")
    private boolean unpinned;

    private PlanFile plan = PlanFile.empty();

    /** The plan that these options describe; throws a {@link UsageException} if they make no sense. */
    Plan plan(Catalog catalog) {
        if (file != null) {
            plan = PlanFile.read(file, Plan.KEYS);
        }
        quick = flag("quick", quick);
        List<Cell> cells = cells(catalog);
        return new Plan(
                cells,
                choose("baseline", baseline, "", (what, text) -> competitor(what, text, cells)),
                choose("rounds", rounds, "100", PlanOptions::atLeastOne),
                choose("precision", precision, "3%", PlanOptions::fraction),
                choose("budget", budget, quick ? "150s" : "20m", PlanOptions::seconds),
                choose("iterations", iterations, quick ? "30" : "40", PlanOptions::atLeastOne),
                choose("seed", seed, "" + System.nanoTime(), PlanOptions::seed),
                choose("heap-limit", heapLimit, "512m", ByteSize::parse),
                choose("timeout", timeout, "5m", PlanOptions::seconds),
                flag("unpinned", unpinned),
                choose("jvm-args", null, String.join(",", Plan.JVM_ARGS), (what, text) -> list(text)));
    }

    /** What was given on the command line, else in the file, else by default; {@code parser} takes the option's name for messages, and the text. */
    private <T> T choose(String key, String given, String byDefault, BiFunction<String, String, T> parser) {
        if (given != null) {
            return parser.apply("--" + key, given);
        }
        return plan.locating(key, () -> parser.apply(key, plan.get(key).orElse(byDefault)));
    }

    private boolean flag(String key, boolean given) {
        return given
                || choose(key, null, "false", (what, text) -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new UsageException(what + " must be true or false, not '" + text + "'");
                    }
                    return text.equals("true");
                });
    }

    private List<Cell> cells(Catalog catalog) {
        ContenderResolver resolver = new ContenderResolver(catalog);
        Optional<String> policy = Optional.ofNullable(lock)
                .or(() -> plan.locating("lock", () -> plan.get("lock").map(resolver::knownLock)));
        List<Contender> contenders =
                choose("schemes", schemes, "gil,gilectomy", (what, text) -> resolver.resolveList(text, policy));
        List<Integer> counts = choose(
                "threads",
                threads,
                "1,2,4",
                (what, text) -> list(text).stream()
                        .map(count -> atLeastOne(what, count))
                        .distinct()
                        .toList());
        List<Cell> cells = new ArrayList<>();
        String byDefault = String.join(",", quick ? QUICK_WORKLOADS : Workload.names());
        for (Sized sized : choose("workloads", workloads, byDefault, this::sized)) {
            for (int count : counts) {
                for (Contender c : contenders) {
                    cells.add(new Cell(c.label(), c.scheme().toString(), c.lock(), sized.workload, sized.size, count));
                }
            }
        }
        return cells;
    }

    private static String competitor(String what, String text, List<Cell> cells) {
        List<String> contenders = cells.stream().map(Cell::contender).distinct().toList();
        if (!text.isEmpty() && !contenders.contains(text)) {
            throw Names.unknown("contender for " + what, text, contenders);
        }
        return text.isEmpty() ? null : text;
    }

    private record Sized(String workload, int size) {}

    private List<Sized> sized(String what, String text) {
        return list(text).stream().distinct().map(this::sizedWorkload).toList();
    }

    private Sized sizedWorkload(String text) {
        int colon = text.indexOf(':');
        Workload workload = Workload.named(colon < 0 ? text : text.substring(0, colon));
        if (colon >= 0) {
            return new Sized(workload.name(), atLeastOne("the size of " + workload.name(), text.substring(colon + 1)));
        }
        String own = String.valueOf(quick ? workload.quickSize() : workload.size());
        return new Sized(workload.name(), choose("size", size, own, PlanOptions::atLeastOne));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static int atLeastOne(String what, String text) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(what + " must be a number, not '" + text + "'");
        }
        throw new UsageException(what + " must be at least 1, not " + text.strip());
    }

    private static double fraction(String what, String text) {
        try {
            double percent = Double.parseDouble(text.strip().replaceFirst("%$", ""));
            if (percent >= 0 && percent < 100) {
                return percent / 100;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(what + ": '" + text + "' is not a percentage; write 3%");
        }
        throw new UsageException(what + " must be from 0% to less than 100%, not " + text.strip());
    }

    private static long seed(String what, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new UsageException(what + " must be a whole number, not '" + text + "'");
        }
    }

    private static long seconds(String what, String text) {
        try {
            long seconds = Duration.parse("PT" + text.strip()).toSeconds();
            if (seconds > 0) {
                return seconds;
            }
        } catch (DateTimeParseException e) {
            throw new UsageException(what + ": '" + text + "' is not a time; write 90s, 20m or 2h");
        }
        throw new UsageException(what + " must be at least one second");
    }
}
