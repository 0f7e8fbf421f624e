package org.refbench.harness.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
import org.refbench.harness.suite.Contenders;
import picocli.CommandLine.Option;

/** The options that say what a shootout measures; what is not given here may be in a plan's file, else it has its default. */
final class PlanOptions {
    private static final String ALL = "all";

    @Option(
            names = "--plan",
            paramLabel = "FILE.yaml",
            description = "A file with these options, one key each; options given beside it count more.")
    private Path file;

    @Option(
            names = "--schemes",
            paramLabel = "A,B",
            description = "Schemes or presets, also SCHEME+LOCK or NAME=SCHEME, or all (default: six presets; quick:"
                    + " gil,gilectomy).")
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
            description = "Workloads, also NAME:SIZE, or all; NAME.VARIANT for one of its variants (default:"
                    + " fib,list_churn,dict_shared,tree_build_drop; quick: fib,list_churn).")
    private String workloads;

    @Option(
            names = "--threads",
            paramLabel = "1,2,4",
            description = "Numbers of threads (default: 1,2; full: 1,2,4); more than the cores is allowed, and marked.")
    private String threads;

    @Option(names = "--quick", description = "Small sizes and few rounds: less than 3 minutes in all.")
    private boolean quick;

    @Option(
            names = "--full",
            description = "All schemes, all workloads, 1, 2 and 4 threads: hours. Interrupt and resume it as you like.")
    private boolean full;

    @Option(names = "--size", paramLabel = "N", description = "The size of every workload, instead of its own.")
    private String size;

    @Option(names = "--rounds", paramLabel = "N", description = "The most forks a cell gets (default: 100).")
    private String rounds;

    @Option(
            names = "--precision",
            paramLabel = "P%",
            description = "Rounds end when every ratio is known to within this (default: 3%%; 0: never).")
    private String precision;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Iterations of a fork (default: 20; quick: 15; full: 30).")
    private String iterations;

    @Option(
            names = "--budget",
            paramLabel = "T",
            description = "No round is started that would not end within this time, such as 90s, 20m, 2h (default: 20m;"
                    + " quick: 150s; full: 48h).")
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

    @Option(
            names = "--handicap",
            paramLabel = "A:P%%",
            description =
                    "Make iterations of contender A longer by so much, to see whether it is found; never for results.")
    private String handicap;

    @Option(
            names = "--no-counts",
            description = "Leave out the fork of each cell that counts operations, after the first round.")
    private boolean noCounts;

    /** Where what is not given is looked for, in this order. */
    private final List<PlanFile> plans = new ArrayList<>();

    /** The plan that these options describe; throws a {@link UsageException} if they make no sense. */
    Plan plan(Catalog catalog) {
        if (file != null) {
            plans.add(PlanFile.read(file, Plan.KEYS));
        }
        quick = flag("quick", quick);
        full = flag("full", full);
        if (quick && full) {
            throw new UsageException("--quick and --full exclude each other");
        }
        if (quick || full) {
            plans.add(PlanFile.builtIn(quick ? "quick" : "full", Plan.KEYS));
        }
        plans.add(PlanFile.builtIn("default", Plan.KEYS));
        List<Cell> cells = cells(catalog);
        return new Plan(
                cells,
                choose("baseline", baseline, (what, text) -> competitor(what, text, cells))
                        .orElse(null),
                required("rounds", rounds, PlanOptions::atLeastOne),
                required("precision", precision, PlanOptions::fraction),
                required("budget", budget, PlanOptions::seconds),
                required("iterations", iterations, PlanOptions::atLeastOne),
                choose("seed", seed, PlanOptions::seed).orElseGet(System::nanoTime),
                required("heap-limit", heapLimit, ByteSize::parse),
                required("timeout", timeout, PlanOptions::seconds),
                flag("unpinned", unpinned),
                choose("counts", noCounts ? "false" : null, PlanOptions::truth).orElse(true),
                choose("jvm-args", null, (what, text) -> list(text)).orElse(Plan.JVM_ARGS),
                choose("handicap", handicap, (what, text) -> handicaps(what, text, cells))
                        .orElse(Map.of()));
    }

    /** What was given on the command line, else in a plan; {@code parser} takes the option's name for messages, and the text. */
    private <T> Optional<T> choose(String key, String given, BiFunction<String, String, T> parser) {
        if (given != null) {
            return Optional.of(parser.apply("--" + key, given));
        }
        return plans.stream()
                .filter(plan -> plan.get(key).isPresent())
                .findFirst()
                .map(plan ->
                        plan.locating(key, () -> parser.apply(key, plan.get(key).orElseThrow())));
    }

    /** The same of an option that the default plan sets. */
    private <T> T required(String key, String given, BiFunction<String, String, T> parser) {
        return choose(key, given, parser).orElseThrow();
    }

    private boolean flag(String key, boolean given) {
        return given || choose(key, null, PlanOptions::truth).orElse(false);
    }

    private static boolean truth(String what, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new UsageException(what + " must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    private List<Cell> cells(Catalog catalog) {
        ContenderResolver resolver = new ContenderResolver(catalog);
        Optional<String> policy = choose("lock", lock, (what, text) -> resolver.knownLock(text));
        List<Contender> contenders = required(
                "schemes",
                schemes,
                (what, text) ->
                        text.equals(ALL) ? Contenders.forShootout(catalog) : resolver.resolveList(text, policy));
        List<Integer> counts = required(
                "threads",
                threads,
                (what, text) -> list(text).stream()
                        .map(count -> atLeastOne(what, count))
                        .distinct()
                        .toList());
        List<Cell> cells = new ArrayList<>();
        for (Sized sized : required("workloads", workloads, this::sized)) {
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
        if (!contenders.contains(text)) {
            throw Names.unknown("contender for " + what, text, contenders);
        }
        return text;
    }

    private static Map<String, Double> handicaps(String what, String text, List<Cell> cells) {
        Map<String, Double> handicaps = new LinkedHashMap<>();
        for (String item : list(text)) {
            int colon = item.lastIndexOf(':');
            if (colon < 0) {
                throw new UsageException(what + ": '" + item + "' is not CONTENDER:PERCENT, such as gil:5%");
            }
            handicaps.put(competitor(what, item.substring(0, colon), cells), fraction(what, item.substring(colon + 1)));
        }
        return handicaps;
    }

    private record Sized(String workload, int size) {}

    private List<Sized> sized(String what, String text) {
        List<String> names = text.equals(ALL) ? Workload.names() : list(text);
        return names.stream().flatMap(this::sizedWorkloads).distinct().toList();
    }

    /** All variants of a program that is named without one. */
    private Stream<Sized> sizedWorkloads(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        List<String> variants = Workload.names(name);
        return (variants.isEmpty() ? List.of(name) : variants)
                .stream().map(Workload::named).map(w -> sized(w, colon < 0 ? null : text.substring(colon + 1)));
    }

    private Sized sized(Workload workload, String size) {
        if (size != null) {
            return new Sized(workload.name(), atLeastOne("the size of " + workload.name(), size));
        }
        int own = quick ? workload.quickSize() : workload.size();
        return new Sized(
                workload.name(),
                choose("size", this.size, PlanOptions::atLeastOne).orElse(own));
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

    /** Percentages with commas between them, as fractions. */
    static List<Double> fractions(String what, String text) {
        return list(text).stream().map(item -> fraction(what, item)).toList();
    }

    /** A percentage as a fraction. */
    static double fraction(String what, String text) {
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
