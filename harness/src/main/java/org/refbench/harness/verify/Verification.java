package org.refbench.harness.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Runs the jobs of a verification, as many at a time as there are processors but no more than {@value #MOST_AT_ONCE}. Each job gets its share of
 * what is left of the time when it starts, so that one that ends early, because its scheme failed, leaves its time to others.
 */
public final class Verification {
    private static final int MOST_AT_ONCE = 4;
    private static final long LEAST_MS = 1000;

    private final List<Job> jobs;
    private final List<Path> plugins;
    private final Tally tally;
    private final VerifyProgress progress;
    private final BooleanSupplier stop;
    private final long deadline;
    private final int workers;
    private int next;
    private int done;

    /** A verification that takes about {@code seconds}, from now on, and starts no job once {@code stop} says so. */
    public Verification(
            List<Job> jobs,
            List<Path> plugins,
            double seconds,
            Tally tally,
            VerifyProgress progress,
            BooleanSupplier stop) {
        this.jobs = List.copyOf(jobs);
        this.plugins = List.copyOf(plugins);
        this.tally = tally;
        this.progress = progress;
        this.stop = stop;
        this.deadline = System.currentTimeMillis() + (long) (1000 * seconds);
        this.workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.min(MOST_AT_ONCE, jobs.size()));
    }

    /** Runs all jobs to their ends. */
    public void run() {
        Path directory = temporaryDirectory();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try {
            JobRunner runner = new JobRunner(directory, plugins, tally);
            List<Thread> threads = new ArrayList<>();
            for (int w = 0; w < workers; w++) {
                threads.add(Thread.ofPlatform()
                        .name("verify-" + w)
                        .uncaughtExceptionHandler((t, e) -> failure.compareAndSet(null, e))
                        .start(() -> work(runner)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(directory);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("cannot verify: " + failure.get().getMessage(), failure.get());
        }
    }

    private void work(JobRunner runner) {
        for (int number = take(); number >= 0; number = take()) {
            Job job = jobs.get(number);
            runner.run(number, job, jobDeadline(number));
            synchronized (this) {
                done++;
                if (!stop.getAsBoolean()) {
                    progress.finished(job, done, jobs.size(), tally, left());
                }
            }
        }
    }

    private synchronized int take() {
        if (next == jobs.size() || stop.getAsBoolean()) {
            return -1;
        }
        progress.starting(jobs.get(next), next + 1, jobs.size(), tally, left());
        return next++;
    }

    /** All workers' time that is left, shared by weight among this job and those after it. */
    private long jobDeadline(int number) {
        long now = System.currentTimeMillis();
        double weights = jobs.subList(number, jobs.size()).stream()
                .mapToDouble(j -> j.part().weight())
                .sum();
        double share = jobs.get(number).part().weight() / weights;
        long most = Math.max(0, deadline - now);
        return now + Math.max(LEAST_MS, Math.min(most, (long) (share * most * workers)));
    }

    private Duration left() {
        return Duration.ofMillis(Math.max(0, deadline - System.currentTimeMillis()));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("refbench-verify");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
