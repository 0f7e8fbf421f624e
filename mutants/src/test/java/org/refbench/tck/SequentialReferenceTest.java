package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refbench.tck.SlotJournal.Kind;

/** The sequential reference must be able to fail: on a falsified record, on a wrong end, and on hand-made histories. */
class SequentialReferenceTest {
    private final World world = new World(SchemeUnderTest.named("atomic", Map.of()), 64 << 20, new SyntheticShapes());
    private final SlotHistory history = new SlotHistory();

    @AfterEach
    void close() {
        world.requireSoundEnd();
    }

    /** Runs a small program on two threads, lets {@code tamper} change the world or the record, then replays. */
    private void run(Consumer<Actor> tamper) {
        try (Actor keeper = world.enter()) {
            history.record(keeper);
            long shared = keeper.make(0, SyntheticShapes.ARRAY, 8);
            keeper.blocking(() -> Together.run(
                    2,
                    t -> new ConcurrentProgram(world, shared, false, 42 + t)
                            .recordedIn(history)
                            .run(3000)));
            world.requireSound(keeper);
            tamper.accept(keeper);
            history.requireSequential(world, shared);
        }
    }

    @Test
    void aTrueRecordOfASoundWorldPasses() {
        assertThatCode(() -> run(keeper -> {})).doesNotThrowAnyException();
        assertThat(history.journals()).hasSize(3).allMatch(journal -> journal.events() > 0);
    }

    /** The last event of the kind that has a value. */
    private static int last(SlotJournal journal, Kind kind) {
        int event = journal.events() - 1;
        while (journal.kind(event) != kind || journal.value(event) == 0) {
            event--;
        }
        return event;
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LOADED", "TOOK"})
    void aLoadOrTakeOfSomethingElseFailsInDomainWords(Kind kind) {
        SlotJournal[] falsified = new SlotJournal[1];
        int[] event = new int[1];
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(keeper -> {
                    falsified[0] = history.journals().get(2);
                    event[0] = last(falsified[0], kind);
                    falsified[0].falsify(event[0], 1);
                }))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("operation " + event[0] + " of thread 2 " + falsified[0].text(event[0]))
                        .containsPattern("slot \\d+ of #\\d+, which held #\\d+\\. Before it on that slot: ")
                        .containsPattern("thread [12] stored #\\d+"));
    }

    @Test
    void aStoreOfSomethingElseFailsAtTheNextTakeOrAtTheEnd() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(keeper -> {
                    keeper.node(5, 0);
                    keeper.store(
                            keeper.get(0), 3, 5); // the slot's last: a store that another one follows is never seen
                    SlotJournal journal = history.journals().getFirst();
                    journal.falsify(last(journal, Kind.STORED), 1);
                }));
    }

    @Test
    void anEndThatNoRecordExplainsFails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> run(keeper -> {
                    keeper.record(null);
                    keeper.node(5, 0); // unknown to the record
                    keeper.store(keeper.get(0), 3, 5);
                }))
                .withMessageContaining("live objects");
    }

    // ---- by hand: slot 0 of #1, into which #2, #3 and #4 are stored, with stamps 0, 1 and 2 ----

    private static void replay(Consumer<SlotJournal> reader) {
        AtomicLong clock = new AtomicLong();
        SlotJournal writer = new SlotJournal(0, clock);
        SlotJournal other = new SlotJournal(1, clock);
        for (int id = 1; id <= 4; id++) {
            writer.made(id, 1000L * id, SyntheticShapes.NODE + 1, 1);
        }
        for (int id = 2; id <= 4; id++) {
            writer.locked(Kind.STORED, writer.stamp(), 1, 0, id);
        }
        reader.accept(other);
        new SequentialReference(List.of(writer, other), clock.get()).replay();
    }

    private static void racyLoad(long from, long until, long value) {
        replay(reader -> reader.racy(from, until, 1, 0, value));
    }

    @Test
    void aRacyLoadMayGetWhatTheSlotHeldWhileItLasted() {
        assertThatCode(() -> {
                    racyLoad(0, 0, 0); // before the first store
                    racyLoad(0, 0, 2); // the first store may have happened, though it has no stamp yet
                    racyLoad(0, 3, 0);
                    racyLoad(0, 3, 3);
                    racyLoad(1, 1, 2);
                    racyLoad(1, 1, 3);
                    racyLoad(3, 3, 4);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aRacyLoadOfWhatTheSlotDidNotHoldThenFails() {
        long[][] wrong = {{0, 0, 3}, {1, 1, 0}, {1, 1, 4}, {2, 3, 2}, {3, 3, 3}, {3, 3, 0}};
        for (long[] load : wrong) {
            assertThatExceptionOfType(AssertionError.class)
                    .as("load of #%s from %s until %s", load[2], load[0], load[1])
                    .isThrownBy(() -> racyLoad(load[0], load[1], load[2]))
                    .withMessageContaining("thread 1 loaded")
                    .withMessageContaining("did not hold it at any moment of the load");
        }
    }

    @Test
    void aTakeThatLeftTheReferenceInTheSlotIsFoundByTheNextLoad() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> replay(reader -> {
                    reader.locked(Kind.TOOK, reader.stamp(), 1, 0, 4);
                    reader.locked(Kind.LOADED, reader.stamp(), 1, 0, 4);
                }))
                .withMessageContaining("operation 1 of thread 1 loaded #4, slot 0 of #1, which held nothing")
                .withMessageContaining("thread 0 stored #4; thread 1 took #4");
    }
}
