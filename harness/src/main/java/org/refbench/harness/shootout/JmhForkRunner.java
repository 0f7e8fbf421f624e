package org.refbench.harness.shootout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.refbench.harness.env.MachineLoad;
import org.refbench.harness.shootout.ForkRecord.Status;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpecParser;

/**
 * Runs forks by JMH's Runner: one JVM, one JMH thread, single shots, nothing cut by JMH. What the fork and its JVM print goes to
 * the fork's log. A fork that outlives the plan's time-out is killed from here, because a JVM that hangs in a
 * safepoint cannot end itself.
 */
public final class JmhForkRunner implements ForkRunner {
    private static final double[] NONE = {};

    private final Plan plan;
    private final ResultStore store;

    public JmhForkRunner(Plan plan, ResultStore store) {
        this.plan = plan;
        this.store = store;
    }

    @Override
    public ForkRecord run(int number, int round, Cell cell) {
        ForkTimer timer = ForkTimer.start(number, round, cell);
        AtomicBoolean killed = new AtomicBoolean();
        try (ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(daemon())) {
            watchdog.schedule(() -> kill(killed), plan.timeoutSeconds(), TimeUnit.SECONDS);
            try {
                Collection<RunResult> results = new Runner(options(number, cell)).run();
                return timer.measured(iterations(results));
            } catch (RunnerException e) {
                return failure(timer, killed.get(), e);
            } finally {
                watchdog.shutdownNow();
            }
        }
    }

    private static ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().name("fork-watchdog").factory();
    }

    private static void kill(AtomicBoolean killed) {
        killed.set(true);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private Options options(int number, Cell cell) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(WorkloadBenchmark.class.getName()) + "\\.program$")
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .warmupForks(0)
                .warmupIterations(0)
                .measurementIterations(plan.iterations())
                .measurementBatchSize(1)
                .threads(1)
                .syncIterations(false)
                .shouldFailOnError(true)
                .timeout(TimeValue.seconds(plan.timeoutSeconds()))
                .addProfiler(IterationProfiler.class)
                .param("scheme", cell.scheme())
                .param("lock", cell.lock())
                .param("workload", cell.workload())
                .param("size", String.valueOf(cell.size()))
                .param("threads", String.valueOf(cell.threads()))
                .jvmArgs(jvmArgs(number, cell))
                .output(store.log(number).toString())
                .build();
    }

    private String[] jvmArgs(int number, Cell cell) {
        return Stream.of(
                        plan.jvmArgs().stream(),
                        InstalledCatalog.switches(SchemeSpecParser.parse(cell.scheme())).stream(),
                        Stream.of(
                                "-XX:ErrorFile=" + store.errorFile(number).toAbsolutePath(),
                                "-D" + OrphanWatch.ENABLED + "=true",
                                "-D" + WorkloadBenchmark.HEAP_LIMIT + "=" + plan.heapLimit(),
                                "-D" + WorkloadBenchmark.UNPINNED + "=" + plan.unpinned(),
                                "-D" + WorkloadBenchmark.HANDICAP + "="
                                        + plan.handicaps().getOrDefault(cell.contender(), 0.0)))
                .flatMap(arguments -> arguments)
                .toArray(String[]::new);
    }

    private static List<IterationResult> iterations(Collection<RunResult> results) {
        return results.stream()
                .flatMap(run -> run.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
    }

    private ForkRecord failure(ForkTimer timer, boolean killed, RunnerException e) {
        if (killed) {
            return timer.failed(Status.TIMED_OUT, "killed after " + plan.timeoutSeconds() + " s");
        }
        if (String.valueOf(e.getMessage()).contains("JMH lock")) {
            throw new IllegalStateException(
                    "another JMH run is measuring on this machine: wait for it, or, if its figures and"
                            + " these may disturb each other, set REFBENCH_JAVA_OPTS=-Djmh.ignoreLock=true");
        }
        ForkFailure failure = ForkFailure.of(e, store.errorFile(timer.number));
        return timer.failed(failure.status(), failure.message());
    }

    /** The clock and the machine's state round one fork. */
    private record ForkTimer(
            int number, int round, Cell cell, String startedAt, long startNanos, double load, double stealBefore) {
        static ForkTimer start(int number, int round, Cell cell) {
            return new ForkTimer(
                    number,
                    round,
                    cell,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    System.nanoTime(),
                    MachineLoad.average(),
                    MachineLoad.stealMs());
        }

        ForkRecord measured(List<IterationResult> iterations) {
            double[] heap = secondary(iterations, IterationProfiler.HEAP);
            return record(
                    Status.OK,
                    "",
                    iterations.stream()
                            .mapToDouble(i -> i.getPrimaryResult().getScore())
                            .toArray(),
                    secondary(iterations, IterationProfiler.CPU),
                    secondary(iterations, IterationProfiler.GC_COUNT),
                    secondary(iterations, IterationProfiler.GC_TIME),
                    (long) heap[heap.length - 1]);
        }

        ForkRecord failed(Status status, String message) {
            return record(status, message, NONE, NONE, NONE, NONE, 0);
        }

        private ForkRecord record(
                Status status,
                String message,
                double[] wall,
                double[] cpu,
                double[] gcCount,
                double[] gcMs,
                long heapBytes) {
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            return new ForkRecord(
                    number,
                    round,
                    cell,
                    status,
                    message,
                    startedAt,
                    seconds,
                    wall,
                    cpu,
                    gcCount,
                    gcMs,
                    heapBytes,
                    load,
                    MachineLoad.stealMs() - stealBefore);
        }

        private static double[] secondary(List<IterationResult> iterations, String label) {
            return iterations.stream()
                    .map(i -> (Result<?>) i.getSecondaryResults().get(label))
                    .mapToDouble(Result::getScore)
                    .toArray();
        }
    }
}
