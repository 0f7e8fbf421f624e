package org.refbench.harness.shootout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.refbench.harness.env.PerfCounters;
import org.refbench.harness.shootout.ForkRecord.Status;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpecParser;

/**
 * Runs forks by JMH's Runner: one JVM, one JMH thread, single shots, nothing cut by JMH. What the fork and its JVM print goes to
 * the fork's log. A fork that outlives the plan's time-out is killed from here, because a JVM that hangs in a
 * safepoint cannot end itself.
 */
public final class JmhForkRunner implements ForkRunner {
    /** Of a counting fork: the first one makes what lasts, the second one's counts are kept. */
    private static final int COUNTED_ITERATIONS = 2;

    private final Plan plan;
    private final ResultStore store;
    private final ForkKind kind;
    private final PerfCounters perf;

    /**
     * A runner of one kind of forks.
     *
     * @param perf whether a fork that is profiled can be asked for the processor's counters
     */
    public JmhForkRunner(Plan plan, ResultStore store, ForkKind kind, PerfCounters perf) {
        this.perf = perf;
        this.plan = plan;
        this.store = store;
        this.kind = kind;
    }

    @Override
    public ForkRecord run(int number, int round, Cell cell) {
        ForkTimer timer = ForkTimer.start(number, round, cell);
        AtomicBoolean killed = new AtomicBoolean();
        try (ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(daemon())) {
            watchdog.schedule(() -> kill(killed), plan.timeoutSeconds(), TimeUnit.SECONDS);
            try {
                Collection<RunResult> results = new Runner(options(number, cell)).run();
                return timer.measured(iterations(results), profiled(results));
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
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(WorkloadBenchmark.class.getName()) + "\\.program$")
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .warmupForks(0)
                .warmupIterations(kind == ForkKind.PROFILING ? plan.iterations() / 2 : 0)
                .measurementIterations(measurementIterations())
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
                .output(store.log(kind, number).toString());
        if (kind == ForkKind.PROFILING) {
            Profilers.usable(perf).forEach(profiler -> options.addProfiler(profiler.name(), profiler.options()));
        }
        return options.build();
    }

    private int measurementIterations() {
        return switch (kind) {
            case TIMING -> plan.iterations();
            case COUNTING -> COUNTED_ITERATIONS;
            case PROFILING -> plan.iterations() - plan.iterations() / 2; // the first half is warm-up
        };
    }

    private String[] jvmArgs(int number, Cell cell) {
        return Stream.of(
                        plan.jvmArgs().stream(),
                        InstalledCatalog.switches(SchemeSpecParser.parse(cell.scheme())).stream(),
                        Stream.of(
                                "-XX:ErrorFile=" + store.errorFile(kind, number).toAbsolutePath(),
                                "-Drefbench.count=" + (kind == ForkKind.COUNTING),
                                "-D" + OrphanWatch.ENABLED + "=true",
                                "-D" + WorkloadBenchmark.HEAP_LIMIT + "=" + plan.heapLimit(),
                                "-D" + WorkloadBenchmark.UNPINNED + "=" + plan.unpinned(),
                                "-D" + WorkloadBenchmark.HANDICAP + "="
                                        + plan.handicaps().getOrDefault(cell.contender(), 0.0)),
                        recorder(number).stream())
                .flatMap(arguments -> arguments)
                .toArray(String[]::new);
    }

    private List<String> recorder(int number) {
        return kind == ForkKind.PROFILING
                ? List.of(
                        "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename="
                                + store.recording(number).toAbsolutePath(),
                        "-XX:FlightRecorderOptions:stackdepth=128",
                        "-Xlog:jfr*=off",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:+DebugNonSafepoints")
                : List.of();
    }

    private static List<IterationResult> iterations(Collection<RunResult> results) {
        return results.stream()
                .flatMap(run -> run.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
    }

    /** What JMH's profilers found: a figure for each of their results. */
    private Map<String, Double> profiled(Collection<RunResult> results) {
        Map<String, Double> figures = new TreeMap<>();
        if (kind == ForkKind.PROFILING) {
            results.forEach(run -> run.getSecondaryResults().forEach((label, result) -> {
                if (label.startsWith(Profilers.GC) || Profilers.isPerf(label)) {
                    figures.put("jmh." + label, result.getScore());
                }
            }));
        }
        return figures;
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
        ForkFailure failure = ForkFailure.of(e, store.errorFile(kind, timer.number()));
        return timer.failed(failure.status(), failure.message());
    }
}
