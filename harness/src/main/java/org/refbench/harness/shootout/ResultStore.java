package org.refbench.harness.shootout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.refbench.harness.env.Environment;
import org.refbench.harness.spec.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one shootout. Files appear whole or not at all: each is written under another name, forced to the disk and
 * renamed, so that whatever kills the process, what was saved before can be read and resumed.
 */
public final class ResultStore {
    /** Reads and writes the project's JSON files. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // of files that lack what is newer
            .build();

    private static final String PLAN = "plan.json";
    private static final String ENVIRONMENT = "environment.json";
    private final Path directory;

    private ResultStore(Path directory) {
        this.directory = directory;
    }

    /**
     * A new folder for {@code plan}, measured in {@code environment}; refuses one that already holds a shootout. The plan is written
     * last: a folder that has one has all that resuming needs.
     */
    public static ResultStore create(Path directory, Plan plan, Environment environment) {
        if (Files.exists(directory.resolve(PLAN))) {
            throw new UsageException(directory + " already holds a shootout; continue it with --resume " + directory
                    + ", or name another folder");
        }
        ResultStore store = new ResultStore(directory);
        store.write(ENVIRONMENT, JSON.writeValueAsBytes(environment));
        store.write("plan.yaml", readable(plan).getBytes(StandardCharsets.UTF_8));
        store.write(PLAN, JSON.writeValueAsBytes(plan));
        return store;
    }

    private static String readable(Plan plan) {
        return PlanFile.text("Repeats this shootout: scripts/refbench shootout --plan plan.yaml", plan.settings());
    }

    /** The folder of an earlier shootout. */
    public static ResultStore open(Path directory) {
        if (!Files.isRegularFile(directory.resolve(PLAN))) {
            throw new UsageException(directory + " holds no shootout (no " + PLAN + " in it)");
        }
        return new ResultStore(directory);
    }

    /** The plan that this folder was made for. */
    public Plan plan() {
        return read(directory.resolve(PLAN), Plan.class);
    }

    /** Where this folder's forks were begun to be measured. */
    public Environment environment() {
        return read(directory.resolve(ENVIRONMENT), Environment.class);
    }

    /** All timed forks saved so far, in the order in which they ran. */
    public List<ForkRecord> forks() {
        return forks(ForkKind.TIMING);
    }

    /** All forks of a kind saved so far, in the order in which they ran. */
    public List<ForkRecord> forks(ForkKind kind) {
        Path forks = directory.resolve(kind.folder());
        if (!Files.isDirectory(forks)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(forks)) {
            return files.filter(f -> f.getFileName().toString().matches("\\d+\\.json"))
                    .map(f -> read(f, ForkRecord.class))
                    .sorted(Comparator.comparingInt(ForkRecord::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves one timed fork. */
    public void save(ForkRecord fork) {
        save(ForkKind.TIMING, fork);
    }

    /** Saves one fork. */
    public void save(ForkKind kind, ForkRecord fork) {
        write(name(kind, fork.number(), ".json"), JSON.writeValueAsBytes(fork));
    }

    /** The file that takes what fork {@code number} and its JVM print. */
    public Path log(ForkKind kind, int number) {
        return resolve(name(kind, number, ".log"));
    }

    /** The file in which the JVM of fork {@code number} says why it crashed, if it does. */
    public Path errorFile(ForkKind kind, int number) {
        return resolve(name(kind, number, "-crash.log"));
    }

    /** What the flight recorder of fork {@code number} has recorded. */
    public Path recording(int number) {
        return resolve(name(ForkKind.PROFILING, number, ".jfr"));
    }

    private static String name(ForkKind kind, int number, String ending) {
        return String.format(Locale.ROOT, "%s/%04d%s", kind.folder(), number, ending);
    }

    /** The folder itself. */
    public Path directory() {
        return directory;
    }

    /** Puts {@code content} into the file called {@code name}, whole or not at all. */
    public void write(String name, byte[] content) {
        Path target = resolve(name);
        Path draft = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            Files.write(draft, content);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceName(target.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    /** Forces a rename in {@code directory} to the disk, where the system lets directories be opened. */
    private static void forceName(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // the name may be lost in a power cut; the file is never half there
        }
    }

    private Path resolve(String name) {
        Path path = directory.resolve(name);
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + path.getParent(), e);
        }
        return path;
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(file, type);
        } catch (JacksonException e) {
            throw new UsageException(file + " cannot be read: " + e.getOriginalMessage());
        }
    }
}
