package org.refbench.harness.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refbench.harness.env.Environment;
import org.refbench.harness.latency.LatencyPlan;
import org.refbench.harness.latency.LatencyStore;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.ResultStore;
import org.refbench.harness.spec.UsageException;

/** The shootouts and measurements of latency below a folder. */
public final class Runs {
    private static final int DEEPEST = 5;
    private static final List<String> FILES = List.of(
            "report.html",
            "latency.html",
            "summary.md",
            "latency.md",
            "cells.csv",
            "results.json",
            "plan.yaml",
            "environment.json");

    private Runs() {}

    /**
     * One of them.
     *
     * @param name its folder, relative to the one that is served, with slashes
     * @param recordedAt when it was started; empty if its files cannot be read
     * @param machine where
     * @param contenders who competed
     * @param workloads on what
     * @param threads with how many threads
     * @param files those of its files that are there to be looked at
     * @param flaw why its files cannot be read; empty if they can
     */
    public record Run(
            String name,
            String recordedAt,
            String machine,
            String contenders,
            String workloads,
            String threads,
            List<String> files,
            String flaw) {
        /** Its report; empty if there is none yet. */
        public String report() {
            return files.stream().filter(f -> f.endsWith(".html")).findFirst().orElse("");
        }
    }

    /** Looks for them, the newest first; symbolic links are not followed. */
    static List<Run> below(Path root) {
        List<Path> folders = new ArrayList<>();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(root) && folder.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (Files.isRegularFile(folder.resolve("plan.json")) || LatencyStore.isIn(folder)) {
                    folders.add(folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders.stream()
                .map(folder -> run(root, folder))
                .sorted(Comparator.comparing(Run::recordedAt).reversed().thenComparing(Run::name))
                .toList();
    }

    private static Run run(Path root, Path folder) {
        String name = root.relativize(folder).toString().replace('\\', '/');
        List<String> files = FILES.stream()
                .filter(f -> Files.isRegularFile(folder.resolve(f)))
                .toList();
        try {
            return LatencyStore.isIn(folder)
                    ? latency(name, LatencyStore.open(folder), files)
                    : shootout(name, ResultStore.open(folder), files);
        } catch (UsageException unreadable) {
            return new Run(name, "", "", "", "", "", files, unreadable.getMessage());
        }
    }

    private static Run shootout(String name, ResultStore store, List<String> files) {
        Plan plan = store.plan();
        String workloads = distinct(plan.cells().stream().map(Cell::workload));
        String threads = distinct(plan.cells().stream().map(c -> String.valueOf(c.threads())));
        return run(name, store.environment(), plan.contenders(), workloads, threads, files);
    }

    private static Run latency(String name, LatencyStore store, List<String> files) {
        LatencyPlan plan = store.plan();
        List<String> contenders = plan.contenders().stream().map(c -> c.label()).toList();
        return run(name, store.environment(), contenders, "latency of " + plan.workload(), "" + plan.threads(), files);
    }

    private static Run run(
            String name,
            Environment environment,
            List<String> contenders,
            String workloads,
            String threads,
            List<String> files) {
        String machine = environment.cpu() + ", " + environment.cores() + " cores, JDK " + environment.jdk();
        return new Run(
                name, environment.recordedAt(), machine, String.join(", ", contenders), workloads, threads, files, "");
    }

    private static String distinct(Stream<String> names) {
        return names.distinct().collect(Collectors.joining(", "));
    }
}
