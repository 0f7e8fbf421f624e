package org.refbench.harness.shootout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One fork of each cell whose times are not used, because what it does besides slows it. What an earlier sitting has done is not done again; a
 * cell that failed is left out.
 */
public final class ExtraRound {
    private final ForkKind kind;
    private final Plan plan;
    private final ResultStore store;
    private final ForkRunner runner;
    private final Progress progress;
    private final BooleanSupplier interrupted;

    public ExtraRound(
            ForkKind kind,
            Plan plan,
            ResultStore store,
            ForkRunner runner,
            Progress progress,
            BooleanSupplier interrupted) {
        this.kind = kind;
        this.plan = plan;
        this.store = store;
        this.runner = runner;
        this.progress = progress;
        this.interrupted = interrupted;
    }

    /** Runs the forks that are left to run, without the cells {@code failed}. */
    public void run(Set<Cell> failed) {
        List<ForkRecord> earlier = store.forks(kind);
        Set<Cell> done = new HashSet<>(failed);
        earlier.forEach(f -> done.add(f.cell()));
        List<Cell> open =
                plan.cells().stream().filter(c -> !done.contains(c)).distinct().toList();
        int number = earlier.size();
        for (Cell cell : open) {
            if (interrupted.getAsBoolean()) {
                return;
            }
            progress.besides(kind, cell, number - earlier.size() + 1, open.size());
            ForkRecord fork = runner.run(++number, 0, cell);
            if (!interrupted.getAsBoolean()) {
                store.save(kind, fork);
                if (!fork.isOk()) {
                    progress.finished(fork);
                }
            }
        }
    }
}
