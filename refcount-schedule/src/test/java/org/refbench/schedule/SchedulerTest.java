package org.refbench.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.heap.Memory;

class SchedulerTest {
    private static Runnable sample(String name, boolean weak) {
        try {
            return (Runnable) InstrumentingLoader.scheduled(SchedulerTest.class.getClassLoader(), weak, List.of())
                    .loadClass("org.refbench.scheduled.Samples")
                    .getMethod("named", String.class)
                    .invoke(null, name);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    /** The first failing execution with at most {@code bound} interferences, or the last one if none fails. */
    private static Execution search(String name, boolean weak, int bound) {
        Runnable program = sample(name, weak);
        Strategy strategy = new BoundedSearch(bound);
        Execution last = null;
        while (strategy.next()) {
            last = Scheduler.run(strategy, weak, program);
            if (last.failure() != null) {
                return last;
            }
        }
        return last;
    }

    private static void expectFailure(String name, boolean weak, int bound, String text) {
        Execution found = search(name, weak, bound);
        assertThat(found.failure()).as(name).isNotNull();
        assertThat(found.failure()).hasMessageContaining(text);
    }

    private static void expectNone(String name, boolean weak, int bound) {
        Execution last = search(name, weak, bound);
        assertThat(last.failure()).as("%s: %s", name, last.switches()).isNull();
    }

    @Test
    void aRaceIsFoundWithOneInterferenceAndNotWithoutAny() {
        expectNone("lost update", false, 0);
        expectFailure("lost update", false, 1, "an update is lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "atomic update",
                "monitor update",
                "synchronized update",
                "lock update",
                "wait and notify",
                "condition",
                "park",
                "spin",
                "timed wait"
            })
    void soundProgramsPassEveryScheduleUpToTheBound(String name) {
        expectNone(name, false, 2);
        expectNone(name, true, 2);
    }

    @Test
    void deadlocksAndLostWakeUpsAreTold() {
        expectFailure("deadlock", false, 1, "deadlock: main waits: end of t1; t1 waits: lock");
        expectFailure("lost wake-up", false, 1, "wait for a signal");
    }

    @Test
    void aLoopThatNobodyEndsIsStuck() {
        expectFailure("endless", false, 0, "no end after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message passing, plain", "message passing, release only", "message passing, acquire only"})
    void aMessageMayBeLateWithoutReleaseAndAcquire(String name) {
        expectNone(name, false, 3);
        expectFailure(name, true, 2, "the flag without the message");
    }

    @Test
    void storeBufferingShows() {
        expectNone("store buffering", false, 3);
        expectFailure("store buffering", true, 2, "both read before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "message passing",
                "message passing, volatile",
                "message passing, fence",
                "coherence",
                "whole longs",
                "release sequence",
                "last release"
            })
    void whatTheAccessModesOrderStaysInOrder(String name) {
        expectNone(name, true, 3);
    }

    @Test
    void aLastReleaseWithoutAcquireShowsInWeakMemoryOnly() {
        expectNone("last release without acquire", false, 3);
        expectFailure("last release without acquire", true, 2, "destroyed before a write was seen");
    }

    @Test
    void aRecordedExecutionReplays() {
        Runnable program = sample("lost update", false);
        Recording recording = new Recording(new RandomInterference(42));
        Execution execution;
        do {
            recording.next();
            execution = Scheduler.run(recording, false, program);
        } while (execution.failure() == null);
        Replay replay = new Replay(recording.decisions());
        assertThat(replay.next()).isTrue();
        Execution again = Scheduler.run(replay, false, program);
        assertThat(again.failure()).hasMessage(execution.failure().getMessage());
        assertThat(again.switches()).isEqualTo(execution.switches());
        assertThat(replay.next()).isFalse();
    }

    @Test
    void aPlantedBugIsFound() throws ReflectiveOperationException {
        CallEdit edit = new CallEdit(
                "org.refbench.scheduled.Samples",
                null,
                "org.refbench.heap.Memory",
                "getAndAddInt",
                "org.refbench.scheduled.Substitutes",
                "addInTwoSteps");
        ClassLoader loader = InstrumentingLoader.scheduled(SchedulerTest.class.getClassLoader(), false, List.of(edit));
        Runnable program = (Runnable) loader.loadClass("org.refbench.scheduled.Samples")
                .getMethod("named", String.class)
                .invoke(null, "atomic update");
        Strategy strategy = new BoundedSearch(1);
        boolean found = false;
        while (!found && strategy.next()) {
            found = Scheduler.run(strategy, false, program).failure() != null;
        }
        assertThat(found).isTrue();
    }

    /** A method of the facade that the weak-memory mode does not know would fail only when it is first called. */
    @Test
    void theWeakMemoryModeHasTheWholeFacade() {
        assertThat(signatures(WeakMemoryAccess.class)).isEqualTo(signatures(Memory.class));
    }

    private static Set<String> signatures(Class<?> facade) {
        return Arrays.stream(facade.getDeclaredMethods())
                .filter(m -> java.lang.reflect.Modifier.isPublic(m.getModifiers()))
                .map(m -> m.getReturnType() + " " + m.getName() + Arrays.toString(m.getParameterTypes()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
