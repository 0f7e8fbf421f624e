package org.refbench.harness.shootout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.refbench.harness.spec.Preset;

/**
 * All that decides what a shootout measures; saved beside the results, so that it can be resumed and repeated.
 *
 * @param cells what is compared
 * @param baseline the contender that ratios are to; null for {@code gil}, or the first one if that does not compete
 * @param rounds the most forks that a cell gets
 * @param precision rounds end when every ratio is known to within this fraction of itself, 0.03 say; never for 0
 * @param budgetSeconds a round is started only if it is expected to end within this time; the first one always is
 * @param iterations how many iterations a fork records
 * @param seed decides the order of the cells within each round
 * @param heapLimit the limit of the measured heap, in bytes
 * @param timeoutSeconds a fork that takes longer is killed
 * @param unpinned whether forks exercise other schemes before they measure, to show what dispatch costs
 * @param counts whether each cell gets a fork, after the first round, that counts operations
 * @param jvmArgs the flags of every fork
 * @param handicaps by what fraction iterations of some contenders are made longer, to see whether the method finds it; null for none
 */
public record Plan(
        List<Cell> cells,
        String baseline,
        int rounds,
        double precision,
        long budgetSeconds,
        int iterations,
        long seed,
        long heapLimit,
        long timeoutSeconds,
        boolean unpinned,
        boolean counts,
        List<String> jvmArgs,
        Map<String, Double> handicaps) {
    /** The collector that does least, a heap that neither grows nor shrinks, and leave to use native memory. */
    public static final List<String> JVM_ARGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms256m",
            "-Xmx256m",
            "-XX:-UsePerfData",
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** What a plan's file may set: the options of a shootout, and the JVM's. */
    public static final List<String> KEYS = List.of(
            "schemes",
            "baseline",
            "lock",
            "workloads",
            "threads",
            "quick",
            "full",
            "size",
            "rounds",
            "precision",
            "iterations",
            "budget",
            "seed",
            "heap-limit",
            "timeout",
            "unpinned",
            "counts",
            "jvm-args",
            "handicap");

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** A plan without forks that count. */
    public Plan(
            List<Cell> cells,
            String baseline,
            int rounds,
            double precision,
            long budgetSeconds,
            int iterations,
            long seed,
            long heapLimit,
            long timeoutSeconds,
            boolean unpinned,
            List<String> jvmArgs,
            Map<String, Double> handicaps) {
        this(
                cells,
                baseline,
                rounds,
                precision,
                budgetSeconds,
                iterations,
                seed,
                heapLimit,
                timeoutSeconds,
                unpinned,
                false,
                jvmArgs,
                handicaps);
    }

    public Plan {
        cells = List.copyOf(cells);
        jvmArgs = List.copyOf(jvmArgs);
        handicaps = handicaps == null ? Map.of() : Map.copyOf(handicaps);
        if (baseline == null) {
            List<String> contenders = contenders(cells);
            baseline = contenders.contains(Preset.GIL.alias()) ? Preset.GIL.alias() : contenders.getFirst();
        }
    }

    /** The contenders, in the order in which they were named. */
    public List<String> contenders() {
        return contenders(cells);
    }

    private static List<String> contenders(List<Cell> cells) {
        return cells.stream().map(Cell::contender).distinct().toList();
    }

    /** How many cells are compared with one of the baseline. */
    public int comparisons() {
        return (int) cells.stream().filter(c -> !c.contender().equals(baseline)).count();
    }

    /** The settings of a plan's file that asks for the same, presets and defaults written out but for what a preset means. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("schemes", distinct(Plan::written));
        settings.put("baseline", baseline);
        settings.put("workloads", distinct(c -> c.workload() + ":" + c.size()));
        settings.put("threads", distinct(Cell::threads));
        settings.put("rounds", rounds);
        settings.put("precision", 100 * precision + "%");
        settings.put("iterations", iterations);
        settings.put("budget", budgetSeconds + "s");
        settings.put("seed", seed);
        settings.put("heap-limit", heapLimit);
        settings.put("timeout", timeoutSeconds + "s");
        settings.put("unpinned", unpinned);
        settings.put("counts", counts);
        settings.put("jvm-args", jvmArgs);
        if (!handicaps.isEmpty()) {
            settings.put(
                    "handicap",
                    handicaps.entrySet().stream().map(Plan::written).sorted().toList());
        }
        return settings;
    }

    private static String written(Map.Entry<String, Double> handicap) {
        return handicap.getKey() + ":" + 100 * handicap.getValue() + "%";
    }

    /** The contender as an option would name it. */
    private static String written(Cell cell) {
        String parts = cell.scheme() + "+" + cell.lock();
        boolean known =
                cell.contender().equals(parts) || Preset.named(cell.contender()).isPresent();
        return known ? cell.contender() : cell.contender() + "=" + parts;
    }

    private <T> List<T> distinct(Function<Cell, T> part) {
        return cells.stream().map(part).distinct().toList();
    }

    /** The cells in the order in which round {@code round} measures them. */
    public List<Cell> order(int round) {
        List<Cell> order = new ArrayList<>(cells);
        // a seed of one long is spread over the generator's state; near-by rounds get unrelated orders
        ListSampler.shuffle(RandomSource.XO_RO_SHI_RO_128_PP.create(seed + round * GOLDEN_RATIO), order);
        return order;
    }
}
