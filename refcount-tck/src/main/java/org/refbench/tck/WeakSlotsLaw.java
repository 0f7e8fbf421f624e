package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.safepoint.Participant;
import org.refbench.spi.RefCounter;

/**
 * Law 9, weak slots: a weak load answers a live reference or nothing, never a dying one; weak slots are cleared before the memory
 * of their object is reused.
 */
interface WeakSlotsLaw extends Contract {
    private static long raw(long weak, int index) {
        return Memory.getLong(SyntheticShapes.weakSlot(weak, index));
    }

    @Test
    default void aWeakLoadAnswersTheObjectUntilItDies() {
        World world = world();
        try (Actor a = world.enter()) {
            long weak = a.make(0, SyntheticShapes.WEAK, 1);
            for (int kind = 0; kind < 4; kind++) {
                long target = switch (kind) {
                    case 0 -> a.node(1, 2);
                    case 1 -> a.make(1, SyntheticShapes.LEAF, 0);
                    case 2 -> a.make(1, SyntheticShapes.ARRAY, 10_000);
                    default -> a.list(1, 5);
                };
                long id = SyntheticShapes.id(target);
                a.storeWeak(weak, 0, 1);
                a.storeWeak(weak, 1, 1);
                assertThat(a.loadWeak(weak, 0, 2)).isEqualTo(target);
                a.drop(1);
                world.requireSound(a);
                assertThat(a.loadWeak(weak, 1, 1)).isEqualTo(target);
                assertThat(SyntheticShapes.id(target)).isEqualTo(id);
                a.drop(1);
                a.drop(2);
                if (!traits().prompt()) {
                    world.requireSound(a);
                }
                assertThat(a.loadWeak(weak, 0, 2)).isEqualTo(traits().reclaims() ? 0 : target);
                assertThat(raw(weak, 1)).isEqualTo(traits().reclaims() ? 0 : target);
                a.drop(2);
            }
        }
    }

    @Test
    default void weakSlotsAreNotCounted() {
        assumeTrue(traits().exactCounts(), "the scheme keeps no exact counts");
        World world = world();
        try (Actor a = world.enter()) {
            long weak = a.make(0, SyntheticShapes.WEAK, 1);
            long target = a.node(1, 0);
            int locals = traits().countsLocals() ? 1 : 0;
            a.storeWeak(weak, 0, 1);
            a.storeWeak(weak, 1, 1);
            a.storeWeak(weak, 0, 1);
            world.requireSound(a);
            assertThat(world.counter().countOf(target)).isEqualTo(locals);
            a.loadWeak(weak, 0, 2);
            world.requireSound(a);
            assertThat(world.counter().countOf(target)).isEqualTo(2L * locals);
            a.dropWeak(weak, 0);
            a.drop(2);
            world.requireSound(a);
            assertThat(world.counter().countOf(target)).isEqualTo(locals);
        }
    }

    /** An object dies while weak slots of its own refer to others, to itself, and others to it. */
    @Test
    default void weakSlotsOfTheDeadAreForgotten() {
        World world = world();
        try (Actor a = world.enter()) {
            for (int i = 0; i < 200; i++) {
                long one = a.make(0, SyntheticShapes.WEAK, 1);
                long two = a.make(1, SyntheticShapes.WEAK, 1);
                a.storeWeak(one, 0, 1);
                a.storeWeak(two, 0, 0);
                a.storeWeak(i % 2 == 0 ? one : two, 1, i % 2);
                a.drop(i / 2 % 2);
                a.node(2, 3);
                a.make(3, SyntheticShapes.WEAK, 1);
                if (i % 4 == 0) {
                    a.storeWeak(a.get(3), 0, 2);
                    world.requireSound(a);
                }
                a.drop(1 - i / 2 % 2);
                for (int slot = 0; slot < 3; slot++) {
                    assertThat(Memory.getLong(SyntheticShapes.slot(a.get(2), slot)))
                            .as("a slot of a new object")
                            .isZero();
                }
                a.drop(2);
                a.drop(3);
            }
            world.requireSound(a);
            assertThat(world.objects()).hasSize(traits().reclaims() ? 0 : 800);
        }
    }

    /** What has the dead object's memory must not be taken for it. Without quarantine the next allocation gets it. */
    @Test
    default void theNextUseOfTheMemoryIsNotWeaklyReferenced() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        int reused = 0;
        try (Actor a = world.enter()) {
            long weak = a.make(0, SyntheticShapes.WEAK, 1);
            for (int i = 0; i < effort(2000); i++) {
                long dead = a.node(1, 2);
                a.storeWeak(weak, i % 2, 1);
                a.drop(1);
                if (!traits().prompt()) {
                    world.counter().quiesce(a.m);
                }
                long next = a.node(1, 2);
                reused += next == dead ? 1 : 0;
                assertThat(a.loadWeak(weak, i % 2, 2)).isZero();
                a.storeWeak(weak, i % 2, 1);
                assertThat(a.loadWeak(weak, i % 2, 2)).isEqualTo(next);
                a.drop(1);
                a.drop(2);
            }
        }
        if (traits().prompt() && !Switches.CHECKED) {
            assertThat(reused)
                    .as("objects that got the memory of the one before")
                    .isPositive();
        }
    }

    /**
     * Objects die in the middle of a long destruction, some before a safepoint in it and some after. At the safepoint neither
     * can be loaded, and no slot may point to memory that another thread could be given there.
     */
    @Test
    default void theDyingAndTheDeadAmidACascadeCannotBeLoaded() {
        assumeTrue(traits().prompt(), "the scheme does not destroy at the last release");
        World world = world();
        try (Actor a = world.enter()) {
            long early = a.make(0, SyntheticShapes.WEAK, 1);
            long late = a.make(1, SyntheticShapes.WEAK, 1);
            long root = a.make(2, SyntheticShapes.ARRAY, 3);
            for (int slot = 0; slot < 3; slot++) {
                if (slot == 1) {
                    a.make(3, SyntheticShapes.ARRAY, 5000);
                    for (int i = 0; i < 5000; i++) {
                        a.make(4, SyntheticShapes.LEAF, 0);
                        a.init(a.get(3), i, 4);
                    }
                } else {
                    a.node(3, 1);
                    a.storeWeak(slot == 0 ? early : late, 0, 3);
                }
                a.init(root, slot, 3);
            }
            int polls = pollsOfADrop(a, 2, () -> {
                for (long weak : new long[] {early, late}) {
                    long target = raw(weak, 0);
                    if (target != 0) {
                        assertThat(Header.isAllocated(target))
                                .as("a weak slot points to an object")
                                .isTrue();
                        assertThat(a.m.loadWeak(weak, SyntheticShapes.weakSlot(weak, 0)))
                                .as("an object whose last reference has gone")
                                .isZero();
                    }
                }
            });
            assertThat(polls).as("safepoints amid the destruction").isPositive();
            assertThat(raw(early, 0)).isZero();
            assertThat(raw(late, 0)).isZero();
        }
    }

    private static int pollsOfADrop(Actor a, int local, Runnable atEachPoll) {
        int[] polls = new int[1];
        a.m.setPollListener(bits -> {
            polls[0]++;
            atEachPoll.run();
            a.m.arm(Participant.RUNTIME);
        });
        a.m.arm(Participant.RUNTIME);
        a.drop(local);
        a.m.setPollListener(bits -> {});
        a.poll();
        return polls[0];
    }

    @Test
    default void aStuckObjectCanBeLoadedAndStaysStuck() {
        World world = world();
        try (Actor a = world.enter()) {
            long weak = a.make(0, SyntheticShapes.WEAK, 1);
            long target = a.node(1, 0);
            a.storeWeak(weak, 0, 1);
            assumeTrue(
                    traits().exactCounts() && traits().countsLocals() && forceCount(world, target, Integer.MAX_VALUE),
                    "no way to force a count of this scheme");
            for (int i = 0; i < 5; i++) {
                assertThat(a.loadWeak(weak, 0, 2)).isEqualTo(target);
                world.counter().quiesce(a.m);
                assertThat(world.counter().countOf(target)).isEqualTo(RefCounter.STUCK);
                a.drop(2);
            }
            a.drop(1);
            assertThat(a.loadWeak(weak, 0, 1)).isEqualTo(target);
        }
    }

    /** Two threads load weakly and drop what a third one drops: whoever is last destroys it, and nobody gets it after. */
    @Test
    default void lastReleaseAgainstWeakLoad() {
        World world = world();
        int objects = effort(20_000);
        try (Actor keeper = world.enter()) {
            long strong = keeper.make(0, SyntheticShapes.ARRAY, objects);
            long weak = keeper.make(1, SyntheticShapes.ARRAY, objects);
            long[] ids = new long[objects];
            for (int i = 0; i < objects; i++) {
                ids[i] = SyntheticShapes.id(keeper.node(2, 1));
                keeper.make(3, SyntheticShapes.WEAK, 1);
                keeper.storeWeak(keeper.get(3), 0, 2);
                keeper.init(strong, i, 2);
                keeper.init(weak, i, 3);
            }
            keeper.blocking(() -> Together.run(3, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < objects; i++) {
                        long holder = a.load(weak, i, 0);
                        if (t == 0) {
                            a.take(strong, i, 1);
                        } else if (a.loadWeak(holder, 0, 1) != 0) {
                            assertThat(SyntheticShapes.type(a.get(1))).isEqualTo(SyntheticShapes.NODE + 1);
                            assertThat(SyntheticShapes.id(a.get(1))).isEqualTo(ids[i]);
                        }
                        a.drop(1);
                        a.drop(0);
                        a.poll();
                    }
                }
            }));
            world.requireSound(keeper);
            assertThat(world.objects()).hasSize(traits().reclaims() ? 2 + objects : 2 + 2 * objects);
        }
    }

    /** Threads make the same weak slots point to objects of their own, which soon die, and load what others put there. */
    @Test
    default void threadsOverwriteTheSameWeakSlots() {
        World world = world();
        int rounds = effort(20_000);
        try (Actor keeper = world.enter()) {
            long weak = keeper.make(0, SyntheticShapes.WEAK, 1);
            keeper.blocking(() -> Together.run(3, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < rounds; i++) {
                        a.make(1, SyntheticShapes.NODE + i % 3, i % 3);
                        a.storeWeak(weak, i % 2, 1);
                        long loaded = a.loadWeak(weak, (i + t) % 2, 2);
                        if (loaded != 0) {
                            assertThat(SyntheticShapes.type(loaded))
                                    .isBetween(SyntheticShapes.NODE, SyntheticShapes.NODE + 2);
                        }
                        if (i % 7 == t) {
                            a.dropWeak(weak, i % 2);
                        }
                        a.drop(1);
                        a.drop(2);
                        a.poll();
                    }
                }
            }));
            world.requireSound(keeper);
            assertThat(world.objects()).hasSize(traits().reclaims() ? 1 : 1 + 3 * rounds);
        }
    }
}
