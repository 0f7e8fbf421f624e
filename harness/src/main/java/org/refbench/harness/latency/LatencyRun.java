package org.refbench.harness.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Carries out a plan: finds out what each contender can serve, unless the plan names rates, then sends all of them the same, round by round. Goes on
 * where its store left off. A contender that failed once is not measured again.
 */
public final class LatencyRun {
    /** A scheme's capacity in a closed loop: the rates of a plan are fractions of the smallest. */
    private static final List<Double> CLOSED = List.of(0.0);

    private final LatencyPlan plan;
    private final LatencyStore store;
    private final LatencyRunner runner;
    private final Consumer<String> progress;
    private final BooleanSupplier interrupted;
    private final List<LatencyRecord> forks;

    /** Prepares to carry out the plan of {@code store}; {@code progress} gets a line for each fork. */
    public LatencyRun(LatencyStore store, Consumer<String> progress, BooleanSupplier interrupted) {
        this.plan = store.plan();
        this.store = store;
        this.runner = new LatencyRunner(plan, store);
        this.progress = progress;
        this.interrupted = interrupted;
        this.forks = new ArrayList<>(store.forks());
    }

    /** Measures what is left. */
    public void run() {
        List<Double> rates = plan.rates();
        if (rates.isEmpty()) {
            measure(LatencyPlan.UNTIMED, CLOSED);
            rates = LatencySummary.rates(plan, forks);
        }
        for (int round = 1; round <= plan.rounds() && !rates.isEmpty(); round++) {
            measure(round, rates);
        }
        if (plan.pauses()) {
            measure(LatencyPlan.UNTIMED, rates);
        }
        if (plan.deaths()) {
            measure(LatencyPlan.DEATHS, rates);
        }
    }

    private void measure(int round, List<Double> rates) {
        for (LatencyPlan.Cell cell : plan.order(round, rates)) {
            if (interrupted.getAsBoolean()) {
                return;
            }
            if (!isDone(round, cell) && !hasFailed(cell)) {
                LatencyRecord fork = runner.run(forks.size() + 1, round, cell);
                if (interrupted.getAsBoolean()) {
                    return;
                }
                store.save(fork);
                forks.add(fork);
                progress.accept(line(fork));
            }
        }
    }

    private boolean isDone(int round, LatencyPlan.Cell cell) {
        return forks.stream()
                .anyMatch(f -> f.round() == round
                        && f.rate() == cell.rate()
                        && f.contender().equals(cell.contender().label()));
    }

    private boolean hasFailed(LatencyPlan.Cell cell) {
        return forks.stream()
                .anyMatch(f ->
                        !f.succeeded() && f.contender().equals(cell.contender().label()));
    }

    private static String extra(LatencyRecord fork) {
        if (fork.round() == LatencyPlan.DEATHS) {
            return "deaths";
        }
        return fork.rate() == 0 ? "capacity" : "pauses";
    }

    private static String line(LatencyRecord fork) {
        String what = fork.isTimed()
                ? String.format(Locale.ROOT, "round %d, %s at %.0f/s", fork.round(), fork.contender(), fork.rate())
                : extra(fork) + " of " + fork.contender();
        return fork.succeeded()
                ? String.format(Locale.ROOT, "[%d] %s: %.0f requests/s", fork.number(), what, fork.throughput())
                : "[" + fork.number() + "] " + what + ": FAILED: " + fork.failure();
    }
}
