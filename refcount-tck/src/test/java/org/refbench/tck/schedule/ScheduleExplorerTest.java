package org.refbench.tck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScheduleExplorerTest {
    private static final ClassLoader PARENT = ScheduleExplorerTest.class.getClassLoader();

    private static ScheduleExplorer.Request request(String bug, boolean weakMemory, int executions) {
        return new ScheduleExplorer.Request(
                LossyProvider.class.getName(), Map.of("bug", bug), weakMemory, 42, executions, Duration.ofMinutes(1));
    }

    @Test
    void programsAreWhatTheirTextSays() {
        SplittableRandom random = new SplittableRandom(42);
        for (Program program : Programs.catalogue()) {
            assertThat(Program.parse(program.encoded())).isEqualTo(program);
        }
        for (int i = 0; i < 1000; i++) {
            Program program = Programs.random(random);
            assertThat(Program.parse(program.encoded())).isEqualTo(program);
        }
    }

    @Test
    void aSoundSchemePassesAndTheBudgetOfExecutionsIsKept() {
        ScheduleExplorer.Outcome outcome = ScheduleExplorer.explore(request("none", false, 1000), PARENT);
        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.executions()).isBetween(1000L, 1300L);
        assertThat(outcome.programs()).isPositive();
        assertThat(outcome.operations()).isGreaterThan(outcome.executions());
    }

    @Test
    void aLostDecrementIsShrunkToAFewOperationsAndReplays() {
        ScheduleExplorer.Request request = request("decrement", false, 20_000);
        ScheduleExplorer.Failure failure =
                ScheduleExplorer.explore(request, PARENT).failure().orElseThrow();
        assertThat(failure.law()).isIn("2 liveness", "3 exactness");
        assertThat(Program.parse(failure.replay().split("@")[0]).size())
                .as(failure.report())
                .isLessThanOrEqualTo(4);
        assertThat(failure.report()).contains("t1: ", "t2: ", "LossyMutator.decrement: setInt");

        ScheduleExplorer.Failure again = ScheduleExplorer.replay(request, failure.replay(), PARENT)
                .failure()
                .orElseThrow();
        assertThat(again.law()).isEqualTo(failure.law());
        assertThat(again.report().lines().filter(line -> line.contains("stops before")))
                .containsExactlyElementsOf(failure.report()
                        .lines()
                        .filter(line -> line.contains("stops before"))
                        .toList());
    }

    @Test
    void aReplayOfASoundSchemeDoesNotFail() {
        assertThat(ScheduleExplorer.replay(request("none", false, 1), "L00-S01@18.1", PARENT)
                        .failure())
                .isEmpty();
    }

    @Test
    void aLastReleaseWithoutAcquireShowsInWeakMemoryOnly() {
        assertThat(ScheduleExplorer.explore(request("acquire", false, 2_000), PARENT)
                        .failure())
                .isEmpty();
        ScheduleExplorer.Failure failure = ScheduleExplorer.explore(request("acquire", true, 100_000), PARENT)
                .failure()
                .orElseThrow();
        assertThat(failure.law()).isIn("6 order", "2 liveness", "1 safety");
    }

    @Test
    void aTextThatIsNoScheduleIsRefused() {
        assertThatThrownBy(() -> ScheduleExplorer.replay(request("none", false, 1), "L00-S01", PARENT))
                .hasMessageContaining("PROGRAM@DECISIONS");
        assertThatThrownBy(() -> ScheduleExplorer.replay(request("none", false, 1), "Z00@1.1", PARENT))
                .hasMessage("not an operation: 'Z00'");
    }
}
