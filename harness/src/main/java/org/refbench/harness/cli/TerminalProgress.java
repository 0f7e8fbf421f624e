package org.refbench.harness.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.commons.statistics.descriptive.Median;
import org.refbench.harness.report.Figures;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkKind;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.Progress;

/** Progress on standard error: a line that is written over on a terminal, one line for each fork otherwise. */
final class TerminalProgress implements Progress {
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream err;
    private final boolean live;
    private final int rounds;
    private String precision = "";

    TerminalProgress(PrintStream err, boolean live, int rounds) {
        this.err = err;
        this.live = live;
        this.rounds = rounds;
    }

    @Override
    public void planned(Plan plan, int forksNeeded) {
        if (plan.comparisons() == 0) {
            err.printf("%d cells, nothing to compare%n", plan.cells().size());
            return;
        }
        err.printf(
                "%d cells, %d comparisons with %s: verdicts need %d forks a cell, at most %d are measured%n",
                plan.cells().size(), plan.comparisons(), plan.baseline(), forksNeeded, plan.rounds());
    }

    @Override
    public void starting(Cell cell, int round, int done, int total, Duration left) {
        if (live) {
            err.printf(
                    "%s[%d/%d] round %d of at most %d%s, %s, %s left",
                    CLEAR_LINE, done + 1, total, round, rounds, precision, cell.id(), text(left));
            err.flush();
        } else {
            err.printf("[%d/%d] round %d %s, %s left%n", done + 1, total, round, cell.id(), text(left));
        }
    }

    @Override
    public void besides(ForkKind kind, Cell cell, int number, int total) {
        err.printf(
                "%s%s [%d/%d] %s%s",
                live ? CLEAR_LINE : "", kind.activity(), number, total, cell.id(), live ? "" : "\n");
        err.flush();
    }

    @Override
    public void finished(ForkRecord fork) {
        if (!fork.isOk()) {
            err.printf("%s%s: %s: %s%n", live ? CLEAR_LINE : "", fork.cell().id(), fork.status(), fork.message());
        } else if (!live) {
            err.printf(
                    "        wall %s ms, CPU %s ms (medians of %d iterations)%s%n",
                    median(fork.steady(fork.wallMs())),
                    median(fork.steady(fork.cpuMs())),
                    fork.steady(fork.wallMs()).length,
                    fork.isDisturbed() ? ", disturbed" : "");
        }
    }

    @Override
    public void precise(int round, double widest, boolean enough) {
        String width = Double.isInfinite(widest) ? "unknown" : "+-" + Figures.number(100 * widest) + "%";
        precision = ", widest interval " + width;
        if (enough) {
            err.printf("%severy figure is known to within %s after round %d%n", live ? CLEAR_LINE : "", width, round);
        } else if (!live) {
            err.printf("        widest interval after round %d: %s%n", round, width);
        }
    }

    @Override
    public void outOfBudget(int first, int last) {
        err.printf("%sthe budget ends before round %d of %d%n", live ? CLEAR_LINE : "", first, last);
    }

    /** Takes the live line away. */
    void end() {
        if (live) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private static String median(double[] values) {
        return Figures.number(Median.withDefaults().evaluate(values));
    }

    private static String text(Duration left) {
        return left.isZero()
                ? "time unknown"
                : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }
}
