package org.refbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Samples;

class RegressionsTest {
    private static final int ENOUGH_ROUNDS = 8;

    private final Summary before = measured(1, cell -> false);

    /** All cells measured; {@code chosen} ones take {@code factor} times as long. */
    private static Summary measured(double factor, Predicate<Cell> chosen) {
        return SummaryTest.summary(forks(ENOUGH_ROUNDS, factor, chosen));
    }

    private static List<ForkRecord> forks(int rounds, double factor, Predicate<Cell> chosen) {
        List<ForkRecord> forks = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Cell cell : Samples.plan().cells()) {
                double ms = 100 * (1 + round % 4 * 0.005) * (chosen.test(cell) ? factor : 1);
                forks.add(Samples.fork(forks.size() + 1, round, cell, ms));
            }
        }
        return forks;
    }

    private Regressions against(Summary after, double bound) {
        return Regressions.between(before, after, new Comparison(before, after).changes(), bound);
    }

    @Test
    void aCellThatIsSlowerThanTheBoundIsOne() {
        Cell slow = Samples.cell("gilectomy", 2);
        Regressions found = against(measured(1.2, slow::equals), 0.05);
        assertThat(found.isFailure()).isTrue();
        assertThat(found.slower()).extracting(Comparison.Change::cell).containsExactly(slow);
        assertThat(found.text())
                .startsWith("REGRESSION: gilectomy on fib(20), 2 threads: wall time 1.20x, at least 1.1");
    }

    @Test
    void slowerWithinTheBoundIsNone() {
        Regressions found = against(measured(1.2, Samples.cell("gilectomy", 2)::equals), 0.25);
        assertThat(found.isFailure()).isFalse();
        assertThat(found.text()).isEqualTo("no cell is shown to be more than 25.0% slower\n");
    }

    @Test
    void fasterIsNone() {
        assertThat(against(measured(0.5, cell -> true), 0).isFailure()).isFalse();
    }

    @Test
    void aCellThatFailsNowIsLost() {
        List<ForkRecord> forks = new ArrayList<>(forks(ENOUGH_ROUNDS, 1, cell -> false));
        forks.add(Samples.failed(99, 1, Samples.cell("gil", 4), ForkRecord.Status.CRASHED, "gone"));
        Regressions found = against(SummaryTest.summary(forks), 0.05);
        assertThat(found.isFailure()).isTrue();
        assertThat(found.text()).contains("LOST: gil on fib(20), 4 threads");
    }

    @Test
    void nothingToJudgeIsNoSuccess() {
        Regressions found = against(SummaryTest.summary(forks(2, 1, cell -> false)), 0.05);
        assertThat(found.slower()).isEmpty();
        assertThat(found.isFailure()).isTrue();
        assertThat(found.text()).contains("not enough data for a verdict: 6 of 6 cells", "nothing could be judged");
    }
}
