package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShootoutTest {
    private static final Cell GIL_2 = Samples.cell("gil", 2);

    @TempDir
    private Path directory;

    private final AtomicLong clock = new AtomicLong();
    private final Recorder recorder = new Recorder();
    private ToDoubleFunction<List<ForkRecord>> uncertainty = forks -> 1;

    @Test
    void everyRoundMeasuresEveryCellOnceInAnOrderOfItsOwn() {
        List<ForkRecord> forks = run(Samples.plan(), this::good);
        assertThat(forks).hasSize(18);
        assertThat(forks).extracting(ForkRecord::number).doesNotHaveDuplicates();
        for (int round = 1; round <= 3; round++) {
            int r = round;
            assertThat(forks.stream().filter(f -> f.round() == r).map(ForkRecord::cell))
                    .containsExactlyElementsOf(Samples.plan().order(round))
                    .containsExactlyInAnyOrderElementsOf(Samples.plan().cells());
        }
        assertThat(Samples.plan().order(1)).isNotEqualTo(Samples.plan().order(2));
    }

    @Test
    void theSeedDecidesTheOrder() {
        assertThat(Samples.plan().order(1)).isEqualTo(Samples.plan().order(1));
    }

    @Test
    void aFailedCellIsLeftOutAndTheOthersGoOn() {
        List<ForkRecord> forks = run(
                Samples.plan(),
                (number, round, cell) -> cell.equals(GIL_2)
                        ? advance(Samples.failed(number, round, cell, ForkRecord.Status.FAILED, "wrong answer"))
                        : good(number, round, cell));
        assertThat(forks).hasSize(16);
        assertThat(forks.stream().filter(f -> f.cell().equals(GIL_2))).hasSize(1);
    }

    @Test
    void roundsThatWouldNotFitAreNotStarted() {
        // a round takes 6 x 2.5 s: two of them fit into 31 s, the third does not
        List<ForkRecord> forks = run(Samples.plan(3, 31), this::good);
        assertThat(forks).extracting(ForkRecord::round).containsOnly(1, 2);
        assertThat(forks).hasSize(12);
        assertThat(recorder.outOfBudget).containsExactly(3, 3);
    }

    @Test
    void roundsEndWhenTheLeastCertainFigureIsKnownWellEnough() {
        uncertainty = forks -> 0.3 / forks.size(); // after a round of 6: 5%, then 2.5%, 1.7%, 1.25%, 1%, 0.83%
        assertThat(run(Samples.plan(20, 0.009, 1_000_000), this::good)).hasSize(6 * 6);
        assertThat(recorder.enough).containsExactly(false, false, false, false, true);
    }

    @Test
    void fewForksAreNotBelievedHoweverNarrowTheirIntervals() {
        uncertainty = forks -> 0;
        assertThat(run(Samples.plan(20, 0.03, 1_000_000), this::good)).hasSize(6 * Shootout.LEAST_ROUNDS);
    }

    @Test
    void aFamilyOfComparisonsGetsTheForksThatItsVerdictsNeed() {
        uncertainty = forks -> 0;
        List<Cell> many = new ArrayList<>();
        for (int threads = 1; threads <= 7; threads++) {
            many.add(Samples.cell("gil", threads));
            many.add(Samples.cell("gilectomy", threads));
        }
        Plan plan = new Plan(many, null, 20, 0.03, 1_000_000, 6, 42, 1, 60, false, Plan.JVM_ARGS, null);
        assertThat(run(plan, this::good)).as("seven comparisons").hasSize(14 * 6);
        assertThat(recorder.forksNeeded).isEqualTo(6);
    }

    @Test
    void roundsOfAnEarlierSittingAreNotJudgedAgain() {
        run(Samples.plan(4, 0.03, 1_000_000), this::good, () -> clock.get() >= seconds(40)); // two rounds and a part
        recorder.enough.clear();
        assertThat(resume(this::good)).hasSize(6 * 4);
        assertThat(recorder.enough).as("before rounds 3 and 4").hasSize(2);
    }

    @Test
    void withoutAPrecisionAllRoundsAreMeasured() {
        uncertainty = forks -> 0;
        assertThat(run(Samples.plan(7, 0, 1_000_000), this::good)).hasSize(6 * 7);
    }

    @Test
    void theFirstRoundIsMeasuredWhateverTheBudget() {
        assertThat(run(Samples.plan(3, 1), this::good)).hasSize(6);
    }

    @Test
    void theTimeLeftCountsDownToTheLastFork() {
        run(Samples.plan(), this::good);
        assertThat(recorder.left.getFirst()).isEqualTo(Duration.ZERO); // nothing is known yet
        assertThat(recorder.left.get(1)).isEqualTo(Duration.ofMillis(17 * 2500));
        assertThat(recorder.left.getLast()).isEqualTo(Duration.ofMillis(2500));
        assertThat(recorder.totals).containsOnly(18);
    }

    @Test
    void anInterruptionDropsOnlyTheForkUnderWay() {
        List<ForkRecord> kept = run(Samples.plan(), this::good, () -> clock.get() >= seconds(10));
        assertThat(kept).hasSize(3);
        assertThat(ResultStore.open(directory).forks())
                .extracting(ForkRecord::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void resumingMeasuresWhatIsMissingAndNothingTwice() {
        run(Samples.plan(), this::good, () -> clock.get() >= seconds(20));
        List<ForkRecord> all = resume(this::good);
        assertThat(all).hasSize(18);
        assertThat(new HashSet<>(
                        all.stream().map(f -> f.round() + f.cell().id()).toList()))
                .hasSize(18);
        assertThat(all)
                .extracting(ForkRecord::number)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 18).boxed().toList());
    }

    @Test
    void resumingKnowsWhichCellsHaveFailed() {
        ForkRunner failing = (number, round, cell) -> cell.equals(GIL_2)
                ? advance(Samples.failed(number, round, cell, ForkRecord.Status.TIMED_OUT, "killed"))
                : good(number, round, cell);
        run(Samples.plan(), failing, () -> clock.get() >= seconds(20));
        List<ForkRecord> all = resume(this::good);
        assertThat(all.stream().filter(f -> f.cell().equals(GIL_2) && !f.isOk()))
                .hasSize(1);
        assertThat(all.stream().filter(f -> f.cell().equals(GIL_2) && f.isOk())).isEmpty();
    }

    @Test
    void resumingACompleteShootoutMeasuresNothing() {
        run(Samples.plan(), this::good);
        List<ForkRecord> all = resume((number, round, cell) -> {
            throw new AssertionError("measured again: " + cell);
        });
        assertThat(all).hasSize(18);
    }

    private List<ForkRecord> run(Plan plan, ForkRunner runner) {
        return run(plan, runner, () -> false);
    }

    private List<ForkRecord> run(Plan plan, ForkRunner runner, BooleanSupplier interrupted) {
        ResultStore store = ResultStore.create(directory, plan, Samples.environment());
        return new Shootout(plan, store, runner, recorder, clock::get, interrupted, failed -> {}, uncertainty).run();
    }

    private List<ForkRecord> resume(ForkRunner runner) {
        ResultStore store = ResultStore.open(directory);
        return new Shootout(store.plan(), store, runner, recorder, clock::get, () -> false, failed -> {}, uncertainty)
                .run();
    }

    private ForkRecord good(int number, int round, Cell cell) {
        return advance(Samples.fork(number, round, cell, 100));
    }

    private ForkRecord advance(ForkRecord fork) {
        clock.addAndGet(seconds(fork.seconds()));
        return fork;
    }

    private static long seconds(double seconds) {
        return Math.round(seconds * 1e9);
    }

    private static final class Recorder implements Progress {
        private final List<Duration> left = new ArrayList<>();
        private final List<Integer> totals = new ArrayList<>();
        private final List<Integer> outOfBudget = new ArrayList<>();
        private final List<Boolean> enough = new ArrayList<>();
        private int forksNeeded;

        @Override
        public void planned(Plan plan, int needed) {
            forksNeeded = needed;
        }

        @Override
        public void starting(Cell cell, int round, int done, int total, Duration timeLeft) {
            left.add(timeLeft);
            totals.add(total);
        }

        @Override
        public void finished(ForkRecord fork) {}

        @Override
        public void precise(int round, double widest, boolean isEnough) {
            enough.add(isEnough);
        }

        @Override
        public void outOfBudget(int first, int last) {
            outOfBudget.addAll(List.of(first, last));
        }
    }
}
