package org.refbench.harness.shootout;

import java.time.Duration;

/** Is told how a shootout gets on. */
public interface Progress {
    /** Before the first fork: the plan, and how many forks a cell needs so that verdicts can be given at all. */
    void planned(Plan plan, int forksNeeded);

    /** A fork is about to start; {@code left} is the estimate for all that remains of the shootout. */
    void starting(Cell cell, int round, int done, int total, Duration left);

    /** A fork that is not timed is about to start, one of {@code total}. */
    default void besides(ForkKind kind, Cell cell, int number, int total) {}

    /** A fork has ended. */
    void finished(ForkRecord fork);

    /**
     * A round has ended.
     *
     * @param widest how far the least certain figure may be off, as a fraction of itself
     * @param enough whether that is what the plan wants, so that no other round is measured
     */
    void precise(int round, double widest, boolean enough);

    /** The rounds from {@code first} to {@code last} are left out, because they would not fit in the budget any more. */
    void outOfBudget(int first, int last);
}
