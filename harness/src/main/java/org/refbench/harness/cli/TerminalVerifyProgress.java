package org.refbench.harness.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.refbench.harness.verify.Job;
import org.refbench.harness.verify.Tally;
import org.refbench.harness.verify.VerifyProgress;

/** Progress on standard error: a line that is written over on a terminal, one line for each job otherwise. */
final class TerminalVerifyProgress implements VerifyProgress {
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream err;
    private final boolean live;

    TerminalVerifyProgress(PrintStream err, boolean live) {
        this.err = err;
        this.live = live;
    }

    @Override
    public synchronized void starting(Job job, int started, int total, Tally tally, Duration left) {
        if (live) {
            err.printf("%s[%d/%d] %s; %s", CLEAR_LINE, started, total, job.title(), soFar(tally, left));
            err.flush();
        }
    }

    @Override
    public synchronized void finished(Job job, int done, int total, Tally tally, Duration left) {
        if (live) {
            err.printf("%s[%d/%d done] %s", CLEAR_LINE, done, total, soFar(tally, left));
            err.flush();
        } else {
            err.printf("[%d/%d] %s; %s%n", done, total, job.title(), soFar(tally, left));
        }
    }

    private static String soFar(Tally tally, Duration left) {
        int failures = tally.failures().size();
        return String.format(
                Locale.ROOT,
                "%.1f M operations, %s, %d:%02d left",
                tally.operations() / 1e6,
                failures == 0 ? "none failed" : failures + " failed",
                left.toMinutes(),
                left.toSecondsPart());
    }

    /** Takes the live line away. */
    void end() {
        if (live) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
