package org.refbench.harness.shootout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refbench.harness.spec.Names;

/**
 * A Python program that a shootout can run: it defines {@code main(threads, size)} and {@code check(result, threads, size)}, and
 * runs under any Python 3 as it is.
 *
 * @param name the name of its file, without the ending
 * @param description what it does, from its docstring
 * @param size its default size
 * @param quickSize its size in a quick shootout
 * @param source the program
 */
public record Workload(String name, String description, int size, int quickSize, String source) {
    private static final List<String> NAMES = List.of(
            "fib",
            "list_churn",
            "dict_private",
            "dict_shared",
            "tree_build_drop",
            "hand_over",
            "deep_stack",
            "slot_burst",
            "kv_requests",
            "fib_serial",
            "lru_cache");
    private static final Pattern DOCSTRING = Pattern.compile("\\A\"\"\"(?:\\w+: )?([^\"\\n]+)");

    /** The names of all workloads, in the order in which they are shown. */
    public static List<String> names() {
        return NAMES;
    }

    /** All workloads. */
    public static List<Workload> all() {
        return NAMES.stream().map(Workload::named).toList();
    }

    /** The workload called {@code name}. */
    public static Workload named(String name) {
        if (!NAMES.contains(name)) {
            throw Names.unknown("workload", name, NAMES);
        }
        String source = read("/workloads/" + name + ".py");
        Matcher docstring = DOCSTRING.matcher(source);
        if (!docstring.find()) {
            throw new IllegalStateException("workload " + name + " has no docstring");
        }
        return new Workload(name, docstring.group(1), constant(source, "SIZE"), constant(source, "QUICK_SIZE"), source);
    }

    /** Whether a harness can send it requests. */
    public boolean isServer() {
        return source.contains("\ndef serve_all(");
    }

    /** The names of those to which a harness can send requests. */
    public static List<String> servers() {
        return all().stream().filter(Workload::isServer).map(Workload::name).toList();
    }

    private static int constant(String source, String constant) {
        Matcher matcher = Pattern.compile("(?m)^" + constant + " = (\\d+)$").matcher(source);
        if (!matcher.find()) {
            throw new IllegalStateException("no constant " + constant + " in the workload");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String read(String resource) {
        try (InputStream in = Workload.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
