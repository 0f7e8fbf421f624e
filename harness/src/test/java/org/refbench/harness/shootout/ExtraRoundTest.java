package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtraRoundTest {
    @TempDir
    private Path directory;

    private final List<Cell> ran = new ArrayList<>();

    @Test
    void countsEachCellOnceButThoseThatFailed() {
        ResultStore store = ResultStore.create(directory, Samples.plan(), Samples.environment());
        Cell failed = Samples.cell("gil", 2);
        round(store, () -> false).run(Set.of(failed));
        assertThat(ran).hasSize(5).doesNotContain(failed).doesNotHaveDuplicates();
        assertThat(store.forks(ForkKind.COUNTING))
                .extracting(ForkRecord::number)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(store.forks()).as("nothing of it is timed").isEmpty();
    }

    @Test
    void goesOnWhereAnEarlierSittingEnded() {
        ResultStore store = ResultStore.create(directory, Samples.plan(), Samples.environment());
        round(store, () -> ran.size() >= 3).run(Set.of()); // the third fork is under way then, and dropped
        assertThat(store.forks(ForkKind.COUNTING)).hasSize(2);
        ran.clear();
        round(store, () -> false).run(Set.of());
        assertThat(ran).hasSize(4);
        assertThat(store.forks(ForkKind.COUNTING))
                .extracting(ForkRecord::cell)
                .containsExactlyElementsOf(Samples.plan().cells());
    }

    @Test
    void aForkThatFailsIsTold() {
        ResultStore store = ResultStore.create(directory, Samples.plan(), Samples.environment());
        List<ForkRecord> told = new ArrayList<>();
        Progress progress = new Silent() {
            @Override
            public void finished(ForkRecord fork) {
                told.add(fork);
            }
        };
        ForkRunner runner = (number, round, cell) -> cell.threads() == 4
                ? Samples.failed(number, round, cell, ForkRecord.Status.CRASHED, "x")
                : Samples.fork(number, round, cell, 100);
        new ExtraRound(ForkKind.COUNTING, Samples.plan(), store, runner, progress, () -> false).run(Set.of());
        assertThat(told).extracting(f -> f.cell().threads()).containsExactly(4, 4);
    }

    private ExtraRound round(ResultStore store, BooleanSupplier interrupted) {
        ForkRunner runner = (number, round, cell) -> {
            ran.add(cell);
            return Samples.fork(number, round, cell, 100);
        };
        return new ExtraRound(ForkKind.COUNTING, Samples.plan(), store, runner, new Silent(), interrupted);
    }

    private static class Silent implements Progress {
        @Override
        public void planned(Plan plan, int forksNeeded) {}

        @Override
        public void starting(Cell cell, int round, int done, int total, Duration left) {}

        @Override
        public void finished(ForkRecord fork) {}

        @Override
        public void precise(int round, double widest, boolean enough) {}

        @Override
        public void outOfBudget(int first, int last) {}
    }
}
