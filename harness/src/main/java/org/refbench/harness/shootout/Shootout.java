package org.refbench.harness.shootout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.refbench.harness.stats.Replication;

/**
 * Carries out a plan, round by round, saving each fork as it ends; starts where the store left off.
 *
 * <p>A cell that failed once is not measured again: its later forks are left out and the others go on. When the user
 * interrupts, the fork under way is dropped and all others are kept.
 */
public final class Shootout {
    /** Intervals of fewer forks are not believed, however narrow. */
    static final int LEAST_ROUNDS = 5;

    private final Plan plan;
    private final ResultStore store;
    private final ForkRunner runner;
    private final Progress progress;
    private final LongSupplier nanoTime;
    private final BooleanSupplier interrupted;
    private final ToDoubleFunction<List<ForkRecord>> uncertainty;

    private final Consumer<Set<Cell>> afterFirstRound;
    private final List<ForkRecord> forks;
    private final Set<Cell> failed = new HashSet<>();
    private final Map<Cell, Double> seconds = new HashMap<>();
    private final double budget;
    private final int leastRounds;

    /**
     * Prepares a shootout.
     *
     * @param store holds what was measured before, and takes what is measured now
     * @param nanoTime a clock
     * @param interrupted whether the user wants it to end
     * @param afterFirstRound what is to be measured besides, given the cells that failed; asked at each sitting
     * @param uncertainty how far the least certain figure of these forks may be off, as a fraction of itself
     */
    public Shootout(
            Plan plan,
            ResultStore store,
            ForkRunner runner,
            Progress progress,
            LongSupplier nanoTime,
            BooleanSupplier interrupted,
            Consumer<Set<Cell>> afterFirstRound,
            ToDoubleFunction<List<ForkRecord>> uncertainty) {
        this.plan = plan;
        this.store = store;
        this.runner = runner;
        this.progress = progress;
        this.nanoTime = nanoTime;
        this.interrupted = interrupted;
        this.afterFirstRound = afterFirstRound;
        this.uncertainty = uncertainty;
        this.forks = new ArrayList<>(store.forks());
        forks.forEach(this::note);
        double spent = Stream.concat(forks.stream(), store.forks(ForkKind.COUNTING).stream())
                .mapToDouble(ForkRecord::seconds)
                .sum();
        this.leastRounds = Math.max(LEAST_ROUNDS, Replication.forksNeeded(plan.comparisons()));
        this.budget = Math.max(0, plan.budgetSeconds() - spent);
    }

    /** Measures what is left of the plan; answers all forks, those of earlier sittings included. */
    public List<ForkRecord> run() {
        progress.planned(plan, Replication.forksNeeded(plan.comparisons()));
        long start = nanoTime.getAsLong();
        for (int round = 1; round <= plan.rounds() && !interrupted.getAsBoolean(); round++) {
            if (round == 2) {
                afterFirstRound.accept(Set.copyOf(failed));
            }
            List<Cell> open = open(round);
            if (open.isEmpty()) {
                continue; // measured at an earlier sitting
            }
            if (isPreciseEnough(round - 1)) {
                break;
            }
            if (round > 1 && elapsed(start) + expected(open) > budget) {
                progress.outOfBudget(round, plan.rounds());
                break;
            }
            for (Cell cell : open) {
                if (!measure(round, cell, elapsed(start))) {
                    break;
                }
            }
        }
        if (plan.rounds() == 1 && !interrupted.getAsBoolean()) {
            afterFirstRound.accept(Set.copyOf(failed));
        }
        return List.copyOf(forks);
    }

    /** Whether {@code rounds} rounds, which have all been measured, are enough. */
    private boolean isPreciseEnough(int rounds) {
        if (rounds < 2 || plan.precision() == 0) {
            return false;
        }
        double widest = uncertainty.applyAsDouble(forks);
        boolean enough = rounds >= leastRounds && widest <= plan.precision();
        progress.precise(rounds, widest, enough);
        return enough;
    }

    private double elapsed(long start) {
        return (nanoTime.getAsLong() - start) / 1e9;
    }

    /** Answers false if the user interrupted. */
    private boolean measure(int round, Cell cell, double elapsed) {
        int total = forks.size() + remaining(round, elapsed);
        progress.starting(cell, round, forks.size(), total, timeLeft(round, elapsed));
        ForkRecord fork = runner.run(forks.size() + 1, round, cell);
        if (interrupted.getAsBoolean()) {
            return false;
        }
        store.save(fork);
        forks.add(fork);
        note(fork);
        progress.finished(fork);
        return true;
    }

    private void note(ForkRecord fork) {
        seconds.merge(fork.cell(), fork.seconds(), Math::max);
        if (!fork.isOk()) {
            failed.add(fork.cell());
        }
    }

    /** The cells of {@code round} that have neither been measured in it nor failed before. */
    private List<Cell> open(int round) {
        Set<Cell> done = new HashSet<>(failed);
        forks.stream().filter(f -> f.round() == round).forEach(f -> done.add(f.cell()));
        return plan.order(round).stream().filter(c -> !done.contains(c)).toList();
    }

    /** How long {@code cells} will take: each as long as its slowest fork so far, unknown ones as long as the average. */
    private double expected(List<Cell> cells) {
        double typical = seconds.values().stream().mapToDouble(d -> d).average().orElse(0);
        return cells.stream().mapToDouble(c -> seconds.getOrDefault(c, typical)).sum();
    }

    /** The rounds from {@code round} on that the budget is expected to allow. */
    private List<List<Cell>> affordable(int round, double elapsed) {
        List<List<Cell>> rounds = new ArrayList<>();
        double total = elapsed;
        for (int r = round; r <= plan.rounds(); r++) {
            List<Cell> open = open(r);
            total += expected(open);
            if (r > round && total > budget) {
                break;
            }
            rounds.add(open);
        }
        return rounds;
    }

    private int remaining(int round, double elapsed) {
        return affordable(round, elapsed).stream().mapToInt(List::size).sum();
    }

    private Duration timeLeft(int round, double elapsed) {
        double left =
                affordable(round, elapsed).stream().mapToDouble(this::expected).sum();
        return Duration.ofMillis(Math.round(left * 1000));
    }
}
