package org.refbench.harness.shootout;

import java.time.Duration;

/** Is told how a shootout gets on. */
public interface Progress {
    /** A fork is about to start; {@code left} is the estimate for all that remains of the shootout. */
    void starting(Cell cell, int round, int done, int total, Duration left);

    /** A fork has ended. */
    void finished(ForkRecord fork);

    /** The rounds from {@code first} to {@code last} are left out, because they would not fit in the budget any more. */
    void outOfBudget(int first, int last);
}
