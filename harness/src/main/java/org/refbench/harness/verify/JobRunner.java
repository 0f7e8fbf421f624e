package org.refbench.harness.verify;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpecParser;
import org.refbench.harness.verify.Event.Kind;
import org.refbench.tck.verify.Trial;

/**
 * Runs jobs, each in a JVM of its own. A job that crashes, is killed or hangs is a failure of the trial that it had begun; what it
 * passed before counts.
 */
final class JobRunner {
    private static final long POLL_MS = 50;
    private static final int LOG_LINES = 8;

    private final Path directory;
    private final List<Path> plugins;
    private final Tally tally;

    /** Runs jobs with their files in {@code directory}. */
    JobRunner(Path directory, List<Path> plugins, Tally tally) {
        this.directory = directory;
        this.plugins = plugins;
        this.tally = tally;
    }

    /** Runs the job, which ends by itself at about {@code deadline}, in milliseconds since the epoch. */
    void run(int number, Job job, long deadline) {
        Path events = directory.resolve("events-" + number);
        Path log = directory.resolve("log-" + number);
        Process process = null;
        try {
            Files.createFile(events);
            process = new ProcessBuilder(command(number, job, events, deadline))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            follow(process, job, events, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + job.title(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private List<String> command(int number, Job job, Path events, long deadline) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // as this JVM was started: the exports that the heap needs, the class archive
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!argument.startsWith("-agent") && !argument.startsWith("-javaagent")) {
                command.add(argument);
            }
        }
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx768m", "-XX:-CreateCoredumpOnCrash"));
        command.add("-XX:ErrorFile=" + directory.resolve("crash-" + number));
        command.addAll(job.part().switches());
        command.addAll(InstalledCatalog.switches(SchemeSpecParser.parse(job.scheme())));
        command.add("-cp");
        command.add(System.getProperty("java.class.path")
                + plugins.stream()
                        .map(p -> File.pathSeparator + p.toAbsolutePath())
                        .collect(Collectors.joining()));
        command.add(JobMain.class.getName());
        command.addAll(List.of(
                events.toString(),
                job.scheme(),
                job.part().id(),
                job.lock(),
                String.valueOf(job.seed()),
                job.replay(),
                String.valueOf(deadline)));
        return command;
    }

    private void follow(Process process, Job job, Path events, Path log) throws IOException, InterruptedException {
        Follower follower = new Follower(job);
        long patience = TimeUnit.SECONDS.toNanos(Watchdog.PATIENCE_SECONDS + 10);
        long last = System.nanoTime();
        boolean silent = false;
        try (EventReader reader = new EventReader(events)) {
            while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS) && !silent) {
                last = reader.drainTo(follower::take) ? System.nanoTime() : last;
                silent = System.nanoTime() - last > patience; // not even its watchdog runs
            }
            if (silent) {
                process.destroyForcibly().waitFor();
            }
            reader.drainTo(follower::take);
        }
        if (silent) {
            follower.blame(
                    "the JVM has stopped: no sign of life for " + TimeUnit.NANOSECONDS.toSeconds(patience) + " s");
        } else if (process.exitValue() != 0) {
            follower.blame("the JVM ended with exit code " + process.exitValue() + lastLines(log));
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.equals("#"))
                .toList();
        List<String> crash = said.stream()
                .filter(line -> line.startsWith("# ") || line.matches("(Exception in thread|Caused by:).*"))
                .toList();
        List<String> lines = crash.isEmpty()
                ? said.subList(Math.max(0, said.size() - LOG_LINES), said.size())
                : crash.subList(0, Math.min(LOG_LINES, crash.size()));
        return lines.isEmpty() ? "" : ":\n" + String.join("\n", lines);
    }

    /** Hands a job's events on to the tally, and knows which trial was under way. */
    private final class Follower {
        private final Job job;
        private final Set<Trial> failed = new HashSet<>();
        private Trial current = new Trial("0 start", "start of the JVM", 0, "");

        Follower(Job job) {
            this.job = job;
        }

        void take(Event event) {
            if (event.kind() == Kind.BEGINS) {
                current = event.trial();
            } else if (event.kind() == Kind.FAILED) {
                failed.add(event.trial());
            }
            tally.add(job, event);
        }

        /** The JVM is gone: the trial under way is why, unless it has failed already. */
        void blame(String message) {
            if (!failed.contains(current)) {
                tally.add(job, new Event(Kind.FAILED, current, 0, 0, current.law(), message));
            }
        }
    }
}
