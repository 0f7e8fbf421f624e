package org.refbench.harness.report;

import java.util.List;
import java.util.Locale;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.stats.Verdict;

/**
 * What is worse in a new shootout than in an old one, beyond a bound, so that a build may fail by it.
 *
 * @param bound how much slower is still accepted, as a fraction
 * @param compared how many cells both have
 * @param undecided how many of them have too few forks for a verdict
 * @param slower the cells whose interval, widened for all comparisons, lies above the bound
 * @param lost the cells that were measured before and fail now
 */
public record Regressions(double bound, int compared, long undecided, List<Comparison.Change> slower, List<Cell> lost) {

    /** Looks for them. */
    public static Regressions between(Summary before, Summary after, List<Comparison.Change> changes, double bound) {
        List<Comparison.Change> slower = changes.stream()
                .filter(c -> c.wall().verdict() == Verdict.SLOWER)
                .filter(c -> c.wall().simultaneous().isAbove(1 + bound))
                .toList();
        List<Cell> measured = before.cells().stream()
                .filter(c -> c.wallMs().isPresent())
                .map(CellSummary::cell)
                .toList();
        List<Cell> lost = after.cells().stream()
                .filter(c -> c.trouble().isPresent())
                .map(CellSummary::cell)
                .filter(measured::contains)
                .toList();
        long undecided = changes.stream()
                .filter(c -> c.wall().verdict() == Verdict.NOT_ENOUGH_DATA)
                .count();
        return new Regressions(bound, changes.size(), undecided, slower, lost);
    }

    /** Whether a build is to fail: something is worse, or nothing could be judged. */
    public boolean isFailure() {
        return !slower.isEmpty() || !lost.isEmpty() || undecided == compared;
    }

    /** What was found, one line each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Comparison.Change change : slower) {
            text.append("REGRESSION: ").append(words(change.cell())).append(": wall time ");
            text.append(Figures.number(change.wall().simultaneous().value())).append("x, at least ");
            text.append(Figures.number(change.wall().simultaneous().low())).append("x\n");
        }
        lost.forEach(cell -> text.append("LOST: ").append(words(cell)).append(": measured before, fails now\n"));
        if (undecided > 0) {
            text.append("not enough data for a verdict: ").append(undecided).append(" of ");
            text.append(compared).append(" cells\n");
        }
        if (!isFailure()) {
            text.append(String.format(Locale.ROOT, "no cell is shown to be more than %.3g%% slower%n", 100 * bound));
        } else if (undecided == compared) {
            text.append("nothing could be judged\n");
        }
        return text.toString();
    }

    private static String words(Cell cell) {
        return cell.contender() + " on " + cell.workload() + "(" + cell.size() + "), " + cell.threads()
                + (cell.threads() == 1 ? " thread" : " threads");
    }
}
