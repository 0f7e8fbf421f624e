package org.refbench.harness.shootout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refbench.harness.spec.Names;

/**
 * A Python program that a shootout can run: it defines {@code main(threads, size)} and {@code check(result, threads, size)}, and
 * runs under any Python 3 as it is.
 *
 * <p>A program that assigns a list of names to {@code VARIANTS}, and one of them to {@code VARIANT}, is a workload for each: the assignment to {@code VARIANT} is
 * replaced.
 *
 * @param name the name of its file, without the ending; a dot and its variant, if it has any
 * @param description what it does, from its docstring
 * @param size its default size
 * @param quickSize its size in a quick shootout
 * @param source the program
 */
public record Workload(String name, String description, int size, int quickSize, String source) {
    private static final List<String> PROGRAMS = List.of(
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
            "lru_cache",
            "scheduler",
            "orbits",
            "string_build",
            "generator_pipeline",
            "dict_read_mostly",
            "work_queue",
            "closures",
            "cycles",
            "thread_pool",
            "sleepers",
            "handoff",
            "ladder");
    private static final Pattern DOCSTRING = Pattern.compile("\\A\"\"\"(?:\\w+: )?([^\"\\n]+)");

    private static final Pattern VARIANTS = Pattern.compile("(?m)^VARIANTS = \\[(.*)]$");
    private static final Pattern VARIANT = Pattern.compile("(?m)^VARIANT = '\\w+'$");

    /** The names of all workloads, in the order in which they are shown: programs, or {@code PROGRAM.VARIANT} of those that have variants. */
    public static List<String> names() {
        return PROGRAMS.stream().flatMap(program -> names(program).stream()).toList();
    }

    /** The names of all variants of {@code program}; its own if it has none; none if there is no such program. */
    public static List<String> names(String program) {
        if (!PROGRAMS.contains(program)) {
            return List.of();
        }
        Matcher variants = VARIANTS.matcher(read(program));
        return variants.find()
                ? Arrays.stream(variants.group(1).split(","))
                        .map(variant -> program + "." + variant.strip().replace("'", ""))
                        .toList()
                : List.of(program);
    }

    /** The program that the workload called {@code name} is a variant of, or itself. */
    public static String program(String name) {
        return name.split("\\.")[0];
    }

    /** All workloads. */
    public static List<Workload> all() {
        return names().stream().map(Workload::named).toList();
    }

    /** The workload called {@code name}. */
    public static Workload named(String name) {
        if (!names().contains(name)) {
            throw Names.unknown("workload", name, names());
        }
        String[] parts = name.split("\\.");
        String source = read(parts[0]);
        if (parts.length > 1) {
            source = VARIANT.matcher(source).replaceFirst("VARIANT = '" + parts[1] + "'");
        }
        Matcher docstring = DOCSTRING.matcher(source);
        if (!docstring.find()) {
            throw new IllegalStateException("workload " + name + " has no docstring");
        }
        String description = docstring.group(1) + (parts.length > 1 ? " (" + parts[1].replace('_', ' ') + ")" : "");
        return new Workload(name, description, constant(source, "SIZE"), constant(source, "QUICK_SIZE"), source);
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

    private static String read(String program) {
        try (InputStream in = Workload.class.getResourceAsStream("/workloads/" + program + ".py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
