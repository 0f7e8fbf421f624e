package org.refbench.harness.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.refbench.harness.env.Environment;
import org.refbench.harness.shootout.ResultFolder;
import org.refbench.harness.spec.UsageException;

/** The folder of a measurement of latency: its plan, and for each fork a record and an interval log, saved as it ends. */
public final class LatencyStore {
    private static final String PLAN = "latency-plan.json";
    private static final String ENVIRONMENT = "environment.json";
    private static final String FORKS = "forks";

    private final ResultFolder folder;

    private LatencyStore(Path directory) {
        folder = new ResultFolder(directory);
    }

    /** A new folder; refuses one that holds a measurement already. The plan is written last. */
    public static LatencyStore create(Path directory, LatencyPlan plan, Environment environment) {
        if (Files.exists(directory.resolve(PLAN))) {
            throw new UsageException(directory + " already holds a measurement of latency; continue it with --resume "
                    + directory + ", or name another folder");
        }
        LatencyStore store = new LatencyStore(directory);
        store.folder.write(ENVIRONMENT, ResultFolder.JSON.writeValueAsBytes(environment));
        store.folder.write(PLAN, ResultFolder.JSON.writeValueAsBytes(plan));
        return store;
    }

    /** Whether {@code directory} holds a measurement of latency. */
    public static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(PLAN));
    }

    /** The folder of an earlier measurement. */
    public static LatencyStore open(Path directory) {
        if (!isIn(directory)) {
            throw new UsageException(directory + " holds no measurement of latency (no " + PLAN + " in it)");
        }
        return new LatencyStore(directory);
    }

    public Path directory() {
        return folder.directory();
    }

    /** What was to be measured. */
    public LatencyPlan plan() {
        return folder.read(PLAN, LatencyPlan.class);
    }

    /** Where it was measured. */
    public Environment environment() {
        return folder.read(ENVIRONMENT, Environment.class);
    }

    /** All forks saved so far, in the order in which they ran. */
    List<LatencyRecord> forks() {
        return folder.readAll(FORKS, LatencyRecord.class).stream()
                .sorted(Comparator.comparingInt(LatencyRecord::number))
                .toList();
    }

    void save(LatencyRecord fork) {
        folder.write(name(fork.number(), ".json"), ResultFolder.JSON.writeValueAsBytes(fork));
    }

    void write(String name, byte[] content) {
        folder.write(name, content);
    }

    /** A file of fork {@code number}. */
    Path file(int number, String ending) {
        return folder.file(name(number, ending));
    }

    private static String name(int number, String ending) {
        return String.format(Locale.ROOT, "%s/%04d%s", FORKS, number, ending);
    }

    /** All that a fork recorded with tags that begin with {@code kind}, added up. */
    Histogram recorded(int number, String kind) {
        Histogram sum = new Histogram(3);
        byTag(number, kind).values().forEach(sum::add);
        return sum;
    }

    /** What a fork recorded with tags that begin with {@code kind}, by the rest of the tag. */
    Map<String, Histogram> byTag(int number, String kind) {
        Map<String, Histogram> recorded = new TreeMap<>();
        try (HistogramLogReader log =
                new HistogramLogReader(file(number, ".hlog").toFile())) {
            for (EncodableHistogram h = log.nextIntervalHistogram(); h != null; h = log.nextIntervalHistogram()) {
                if (h.getTag().startsWith(kind)) {
                    recorded.computeIfAbsent(h.getTag().substring(kind.length()), tag -> new Histogram(3))
                            .add((Histogram) h);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recorded;
    }
}
