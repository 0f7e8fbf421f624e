package org.refbench.harness.shootout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One fork of each cell that counts operations. Its times are not used: counting slows it. What an earlier sitting has counted is not
 * counted again; a cell that failed is left out.
 */
public final class CountingRound {
    private final Plan plan;
    private final ResultStore store;
    private final ForkRunner runner;
    private final Progress progress;
    private final BooleanSupplier interrupted;

    public CountingRound(
            Plan plan, ResultStore store, ForkRunner runner, Progress progress, BooleanSupplier interrupted) {
        this.plan = plan;
        this.store = store;
        this.runner = runner;
        this.progress = progress;
        this.interrupted = interrupted;
    }

    /** Counts what is left to count, without the cells {@code failed}. */
    public void run(Set<Cell> failed) {
        List<ForkRecord> counted = store.forks(ForkKind.COUNTING);
        Set<Cell> done = new HashSet<>(failed);
        counted.forEach(f -> done.add(f.cell()));
        List<Cell> open =
                plan.cells().stream().filter(c -> !done.contains(c)).distinct().toList();
        int number = counted.size();
        for (Cell cell : open) {
            if (interrupted.getAsBoolean()) {
                return;
            }
            progress.counting(cell, number - counted.size() + 1, open.size());
            ForkRecord fork = runner.run(++number, 0, cell);
            if (!interrupted.getAsBoolean()) {
                store.save(ForkKind.COUNTING, fork);
            }
        }
    }
}
