package org.refbench.harness.verify;

import java.time.Duration;

/** Is told how a verification gets on. Called by several threads. */
public interface VerifyProgress {
    /** A job is about to start; {@code left} is the time until the end of all. */
    void starting(Job job, int started, int total, Tally tally, Duration left);

    /** A job has ended. */
    void finished(Job job, int done, int total, Tally tally, Duration left);
}
