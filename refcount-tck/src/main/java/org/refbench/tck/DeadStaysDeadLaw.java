package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Phaser;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.heap.UseAfterFreeError;

/**
 * Laws 1 and 4 after the death: no event, by whichever thread, brings a dead object back, and in checked mode each one that
 * tries is an error that names the object's type and history. The cases are those of Netty's {@code
 * AbstractReferenceCountedTest}: over-release, resurrection, the text of the error, both from many threads.
 */
interface DeadStaysDeadLaw extends Contract {
    /** Threads that use the same dead objects. */
    int MOURNERS = 4;

    /** How an error tells a freed object's history. */
    String HISTORY = "object at 0x%x, use [1-9]\\d* of its cell, allocated by thread %d, freed by thread %s";

    private void assumeDeathIsChecked() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        assumeTrue(Switches.CHECKED, "a use of a freed object is found in checked mode only");
    }

    /** Every event that takes {@code dead} from a stale local, each with a live holder in local 0 to store it into. */
    private static List<LongConsumer> staleUses(Actor a) {
        long holder = a.get(0);
        long slot = SyntheticShapes.slot(holder, 0);
        return List.of(
                a.m::releaseLocal,
                a.m::retainLocal,
                a.m::borrow,
                a.m::escape,
                dead -> a.m.store(holder, slot, dead),
                dead -> a.m.initStore(holder, slot, dead),
                dead -> a.m.loadStable(dead, dead + Header.PAYLOAD + 8),
                dead -> a.m.take(dead, dead + Header.PAYLOAD + 8),
                dead -> a.m.store(dead, dead + Header.PAYLOAD + 8, 0),
                SyntheticShapes::type);
    }

    private static void expectError(LongConsumer use, long dead) {
        assertThatExceptionOfType(UseAfterFreeError.class)
                .isThrownBy(() -> use.accept(dead))
                .withMessageMatching("use of a freed object: node3 " + HISTORY.formatted(dead, 1, "[1-9]\\d*"));
    }

    /** Dead, and in the state in which a racy reader finds the count of a dead object. */
    private static void expectDead(World world, long object) {
        assertThat(Header.isAllocated(object)).as("allocated again").isFalse();
        if (world.services().heap().layout().countBytes() != 0) {
            assertThat(Memory.getInt(object + Header.COUNT))
                    .as("the dead object's count word")
                    .isEqualTo(world.services().heap().layout().deadCount());
        }
    }

    @Test
    default void everyUseOfADeadObjectIsAnErrorAndLeavesItDead() {
        assumeDeathIsChecked();
        World world = world();
        try (Actor a = world.enter()) {
            long holder = a.node(0, 1);
            for (LongConsumer use : staleUses(a)) {
                long dead = a.node(1, 3);
                a.drop(1);
                world.requireSound(a);
                expectError(use, dead);
                expectDead(world, dead);
                world.requireSound(a);
                assertThat(world.objects()).containsExactly(holder);
            }
        }
    }

    /** Children go with their parent: a stale reference to any of them is as dead. */
    @Test
    default void whatDiedWithItsHolderIsDeadToo() {
        assumeDeathIsChecked();
        World world = world();
        try (Actor a = world.enter()) {
            a.node(0, 1);
            long[] family = new long[100];
            for (int i = 0; i < family.length; i++) {
                family[i] = a.node(2, 3);
                if (i > 0) {
                    a.init(family[i], i % 3, 1);
                }
                a.put(1, a.remove(2));
            }
            a.drop(1);
            world.requireSound(a);
            for (long dead : family) {
                expectError(a.m::retainLocal, dead);
                expectError(a.m::releaseLocal, dead);
                expectDead(world, dead);
            }
        }
    }

    /** The allocator's thread and the one whose release was the last are two. */
    @Test
    default void anErrorNamesWhoAllocatedAndWhoFreed() {
        assumeDeathIsChecked();
        World world = world();
        try (Actor first = world.enter()) {
            long shared = first.make(0, SyntheticShapes.ARRAY, 1);
            long object = first.node(1, 3);
            first.store(shared, 0, 1);
            first.blocking(() -> Together.run(1, t -> {
                try (Actor second = world.enter()) {
                    second.take(shared, 0, 0);
                    second.drop(0);
                    world.requireSound(second);
                    assertThatExceptionOfType(UseAfterFreeError.class)
                            .isThrownBy(() -> second.m.releaseLocal(object))
                            .withMessageMatching("use of a freed object: node3 "
                                    + HISTORY.formatted(object, 1, traits().prompt() ? "2" : "[12]"));
                }
            }));
        }
    }

    /** One release too many is found when the object's other holder lets go, at the latest. */
    @Test
    default void anOverReleaseIsFoundByTheOtherHolder() {
        assumeDeathIsChecked();
        assumeTrue(traits().exactCounts() && traits().countsLocals(), "a local's release does not kill");
        World world = world();
        try (Actor a = world.enter()) {
            long object = a.node(0, 3);
            a.copy(0, 1);
            a.drop(0);
            a.m.releaseLocal(object);
            world.counter().quiesce(a.m);
            expectError(a.m::releaseLocal, a.remove(1));
            expectDead(world, object);
        }
    }

    @Test
    default void noRandomUseBringsADeadObjectBack() {
        assumeDeathIsChecked();
        SplittableRandom random = new SplittableRandom(seed("noRandomUseBringsADeadObjectBack"));
        World world = world();
        try (Actor a = world.enter()) {
            long holder = a.node(0, 1);
            List<LongConsumer> uses = staleUses(a);
            List<Long> dead = new ArrayList<>();
            for (int round = 0; round < effort(100); round++) {
                for (int i = random.nextInt(20); i > 0; i--) {
                    dead.remove(a.node(1, 3)); // its memory may have been a dead object's
                    dead.add(a.get(1));
                    a.drop(1);
                }
                world.requireSound(a);
                for (int i = 0; i < 100 && !dead.isEmpty(); i++) {
                    long object = dead.get(random.nextInt(dead.size()));
                    expectError(uses.get(random.nextInt(uses.size())), object);
                    expectDead(world, object);
                }
                world.requireSound(a);
                assertThat(world.objects()).containsExactly(holder);
            }
        }
    }

    /** Each of the threads has one reference to each object. Together they kill it; then each uses it once more. */
    @Test
    default void ofManyReleasesEachOneTooManyIsAnError() {
        assumeDeathIsChecked();
        World world = world();
        int objects = effort(1000);
        Phaser together = new Phaser(MOURNERS);
        try (Actor keeper = world.enter()) {
            for (int t = 0; t < MOURNERS; t++) {
                keeper.make(t, SyntheticShapes.ARRAY, objects);
            }
            long[] all = new long[objects];
            for (int i = 0; i < objects; i++) {
                all[i] = keeper.node(10, 3);
                for (int t = 0; t < MOURNERS; t++) {
                    keeper.copy(10, 11);
                    keeper.init(keeper.get(t), i, 11);
                }
                keeper.drop(10);
            }
            keeper.blocking(() -> Together.run(MOURNERS, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < objects; i++) {
                        a.take(keeper.get(t), i, 0);
                        a.drop(0);
                        a.poll();
                    }
                    a.blocking(together::arriveAndAwaitAdvance);
                    world.counter().quiesce(a.m);
                    a.blocking(together::arriveAndAwaitAdvance);
                    for (long dead : all) {
                        expectError(a.m::releaseLocal, dead);
                        expectError(a.m::retainLocal, dead);
                        expectDead(world, dead);
                        a.poll();
                    }
                }
            }));
            world.requireSound(keeper);
            assertThat(world.objects()).hasSize(MOURNERS);
        }
    }

    /** A load, racy where the scheme can, that begins after an object was overwritten never answers that object. */
    @Test
    default void noLoadMeetsWhatWasOverwrittenBeforeItBegan() {
        World world = world();
        int rounds = effort(20_000);
        long[] overwritten = new long[1]; // ids rise: every object up to this one is out of the slot
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, 1);
            keeper.blocking(() -> Together.run(3, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < rounds; i++) {
                        if (t == 0) {
                            long id = SyntheticShapes.id(a.node(0, 0));
                            a.store(shared, 0, 0);
                            synchronized (overwritten) {
                                overwritten[0] = id - 1;
                            }
                        } else {
                            long gone;
                            synchronized (overwritten) {
                                gone = overwritten[0];
                            }
                            if (a.load(shared, 0, 0) != 0) {
                                assertThat(SyntheticShapes.id(a.get(0))).isGreaterThan(gone);
                            }
                            a.drop(0);
                        }
                        a.poll();
                    }
                }
            }));
        }
    }
}
