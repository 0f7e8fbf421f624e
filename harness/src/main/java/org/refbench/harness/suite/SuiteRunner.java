package org.refbench.harness.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
import org.refbench.harness.env.MachineLoad;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpecParser;

/** Runs a plan by JMH, a fork at a time, rounds interleaved over cells, so that drift of the machine hits all alike. */
public final class SuiteRunner {
    private static final double[] NONE = {};
    private static final long PATIENCE_SECONDS = 60;

    private final SuitePlan plan;
    private final SuiteStore store;
    private final List<SuiteFork> forks;

    /** Goes on where {@code store} left off. */
    public SuiteRunner(SuitePlan plan, SuiteStore store) {
        this.plan = plan;
        this.store = store;
        this.forks = new ArrayList<>(store.forks());
    }

    /**
     * Measures what is left of the plan; a fork is saved when it ends. Answers all forks, earlier sittings' included.
     *
     * @param isWanted asked before each fork whether to go on, and after it whether to keep it
     * @param progress is told each fork that was kept
     */
    public List<SuiteFork> run(BooleanSupplier isWanted, Consumer<SuiteFork> progress) {
        for (int round = 1; round <= plan.rounds(); round++) {
            for (SuiteCell cell : plan.cells()) {
                if (isDone(round, cell)) {
                    continue;
                }
                if (!isWanted.getAsBoolean()) {
                    return List.copyOf(forks);
                }
                SuiteFork fork = measure(forks.size() + 1, round, cell);
                if (isWanted.getAsBoolean()) {
                    store.add(fork);
                    forks.add(fork);
                    progress.accept(fork);
                }
            }
        }
        return List.copyOf(forks);
    }

    /** A cell that failed in one round is not tried in another. */
    private boolean isDone(int round, SuiteCell cell) {
        return forks.stream().anyMatch(f -> f.cell().equals(cell) && (f.round() == round || !f.isOk()));
    }

    private SuiteFork measure(int number, int round, SuiteCell cell) {
        double load = MachineLoad.average();
        try (ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("fork-watchdog").factory())) {
            watchdog.schedule(SuiteRunner::killForks, patienceMillis(), TimeUnit.MILLISECONDS);
            try {
                List<IterationResult> iterations = new Runner(options(number, cell))
                        .run().stream()
                                .map(RunResult::getBenchmarkResults)
                                .flatMap(results -> results.stream())
                                .flatMap(fork -> fork.getIterationResults().stream())
                                .toList();
                double[] nanos = iterations.stream()
                        .mapToDouble(i -> i.getPrimaryResult().getScore())
                        .toArray();
                double[] cpu = iterations.stream()
                        .mapToDouble(i ->
                                i.getSecondaryResults().get(ForkProfiler.CPU).getScore())
                        .toArray();
                String failure = nanos.length == 0 ? "no figures; see " + store.log(number) : "";
                return new SuiteFork(number, round, cell, failure, nanos, cpu, load);
            } catch (RunnerException e) {
                return new SuiteFork(
                        number, round, cell, e.getMessage() + "; see " + store.log(number), NONE, NONE, load);
            } finally {
                watchdog.shutdownNow();
            }
        }
    }

    private long patienceMillis() {
        return TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS) + 3L * plan.millis() * (plan.warmups() + plan.iterations());
    }

    /** A JVM that hangs in a safepoint cannot end itself. */
    private static void killForks() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private Options options(int number, SuiteCell cell) {
        Measure measure = cell.measure();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(measure.benchmark()) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupForks(0)
                .warmupIterations(plan.warmups())
                .warmupTime(TimeValue.milliseconds(plan.millis()))
                .measurementIterations(plan.iterations())
                .measurementTime(TimeValue.milliseconds(plan.millis()))
                .threads(measure.threads())
                .syncIterations(true)
                .shouldFailOnError(true)
                .timeout(TimeValue.seconds(PATIENCE_SECONDS))
                .addProfiler(ForkProfiler.class)
                .jvmArgs(jvmArgs(cell))
                .output(store.log(number).toString());
        measure.params().forEach(options::param);
        if (!measure.measuresYardstick()) {
            options.param("scheme", cell.scheme()).param("lock", cell.lock());
        }
        return options.build();
    }

    private static String[] jvmArgs(SuiteCell cell) {
        List<String> switches = cell.measure().measuresYardstick()
                ? List.of()
                : InstalledCatalog.switches(SchemeSpecParser.parse(cell.scheme()));
        return Stream.concat(Plan.JVM_ARGS.stream(), switches.stream()).toArray(String[]::new);
    }
}
