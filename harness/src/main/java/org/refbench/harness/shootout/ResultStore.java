package org.refbench.harness.shootout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.refbench.harness.env.Environment;
import org.refbench.harness.spec.UsageException;

/**
 * The folder of one shootout. Files appear whole or not at all: each is written under another name, forced to the disk and
 * renamed, so that whatever kills the process, what was saved before can be read and resumed.
 */
public final class ResultStore {
    private static final String PLAN = "plan.json";
    private static final String ENVIRONMENT = "environment.json";
    private final ResultFolder folder;

    private ResultStore(Path directory) {
        folder = new ResultFolder(directory);
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
        store.write(ENVIRONMENT, ResultFolder.JSON.writeValueAsBytes(environment));
        store.write("plan.yaml", readable(plan).getBytes(StandardCharsets.UTF_8));
        store.write(PLAN, ResultFolder.JSON.writeValueAsBytes(plan));
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
        return folder.read(PLAN, Plan.class);
    }

    /** Where this folder's forks were begun to be measured. */
    public Environment environment() {
        return folder.read(ENVIRONMENT, Environment.class);
    }

    /** All timed forks saved so far, in the order in which they ran. */
    public List<ForkRecord> forks() {
        return forks(ForkKind.TIMING);
    }

    /** All forks of a kind saved so far, in the order in which they ran. */
    public List<ForkRecord> forks(ForkKind kind) {
        return folder.readAll(kind.folder(), ForkRecord.class).stream()
                .sorted(Comparator.comparingInt(ForkRecord::number))
                .toList();
    }

    /** Saves one timed fork. */
    public void save(ForkRecord fork) {
        save(ForkKind.TIMING, fork);
    }

    /** Saves one fork. */
    public void save(ForkKind kind, ForkRecord fork) {
        write(name(kind, fork.number(), ".json"), ResultFolder.JSON.writeValueAsBytes(fork));
    }

    /** The file that takes what fork {@code number} and its JVM print. */
    public Path log(ForkKind kind, int number) {
        return folder.file(name(kind, number, ".log"));
    }

    /** The file in which the JVM of fork {@code number} says why it crashed, if it does. */
    public Path errorFile(ForkKind kind, int number) {
        return folder.file(name(kind, number, "-crash.log"));
    }

    /** What the flight recorder of fork {@code number} has recorded. */
    public Path recording(int number) {
        return folder.file(name(ForkKind.PROFILING, number, ".jfr"));
    }

    private static String name(ForkKind kind, int number, String ending) {
        return String.format(Locale.ROOT, "%s/%04d%s", kind.folder(), number, ending);
    }

    /** The folder itself. */
    public Path directory() {
        return folder.directory();
    }

    /** Puts {@code content} into the file called {@code name}, whole or not at all. */
    public void write(String name, byte[] content) {
        folder.write(name, content);
    }
}
