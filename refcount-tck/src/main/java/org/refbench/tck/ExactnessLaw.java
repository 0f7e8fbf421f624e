package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.spi.RefCounter;

/** Law 3: where a scheme claims exact counts, at quiescence count = references of the kinds that it counts. */
interface ExactnessLaw extends Contract {
    private void expectCount(World world, Actor a, long object, int heapSlots, int locals) {
        world.requireSound(a);
        assertThat(world.counter().countOf(object)).isEqualTo(heapSlots + (traits().countsLocals() ? locals : 0));
    }

    @Test
    default void eachEventChangesTheCountAsTheLedgerSays() {
        assumeTrue(traits().exactCounts(), "the scheme keeps no exact counts");
        World world = world();
        try (Actor a = world.enter()) {
            long object = a.node(0, 1);
            expectCount(world, a, object, 0, 1);
            a.copy(0, 1);
            expectCount(world, a, object, 0, 2);
            long holder = a.node(2, 3);
            a.init(holder, 0, 1);
            expectCount(world, a, object, 1, 1);
            a.load(holder, 0, 3);
            expectCount(world, a, object, 1, 2);
            a.store(holder, 1, 3);
            expectCount(world, a, object, 2, 1);
            a.take(holder, 1, 4);
            expectCount(world, a, object, 1, 2);
            a.borrow(4);
            expectCount(world, a, object, 1, 2);
            a.escape(4, 5);
            expectCount(world, a, object, 1, 3);
            a.store(holder, 0, 5); // the same object over itself
            expectCount(world, a, object, 1, 2);
            a.store(holder, 0, 6); // nothing
            expectCount(world, a, object, 0, 2);
            a.drop(4);
            expectCount(world, a, object, 0, 1);
        }
    }

    @Test
    default void movesOfStorageChangeNoCount() {
        assumeTrue(traits().exactCounts(), "the scheme keeps no exact counts");
        World world = world();
        try (Actor a = world.enter()) {
            long list = a.list(0, 2);
            long object = a.node(1, 0);
            a.copy(1, 2);
            a.init(list, 0, 2);
            for (int i = 0; i < 5; i++) {
                SyntheticLists.move(a, 0, 10 + i);
                expectCount(world, a, object, 1, 1);
            }
        }
    }

    @Test
    default void aSchemeWithoutExactCountsSaysSo() {
        assumeTrue(!traits().exactCounts(), "the scheme keeps exact counts");
        World world = world();
        try (Actor a = world.enter()) {
            long object = a.node(0, 0);
            a.copy(0, 1);
            assertThat(world.counter().countOf(object)).isEqualTo(RefCounter.UNKNOWN);
        }
    }

    /** Each thread holds a random number of references in locals and in slots of its own, blocked, while one counts. */
    @Test
    default void referencesOfAllThreadsAreCounted() {
        assumeTrue(traits().exactCounts(), "the scheme keeps no exact counts");
        long seed = seed("referencesOfAllThreadsAreCounted");
        World world = world();
        int threads = 4;
        Phaser together = new Phaser(threads + 1);
        AtomicInteger inLocals = new AtomicInteger();
        AtomicInteger inSlots = new AtomicInteger();
        try (Actor keeper = world.enter()) {
            long array = keeper.make(0, SyntheticShapes.ARRAY, 1);
            long object = keeper.node(1, 0);
            keeper.init(array, 0, 1);
            keeper.blocking(() -> Together.run(threads + 1, t -> {
                SplittableRandom random = new SplittableRandom(seed + t);
                try (Actor a = world.enter()) {
                    for (int round = 0; round < effort(50); round++) {
                        if (t == threads) {
                            a.blocking(together::arriveAndAwaitAdvance);
                            expectCount(world, a, object, 1 + inSlots.getAndSet(0), inLocals.getAndSet(0));
                        } else {
                            int locals = random.nextInt(10);
                            int slots = random.nextInt(10);
                            inLocals.addAndGet(locals);
                            inSlots.addAndGet(slots);
                            holdSome(a, array, locals, slots);
                            a.blocking(together::arriveAndAwaitAdvance);
                        }
                        a.blocking(together::arriveAndAwaitAdvance);
                    }
                }
            }));
        }
    }

    /** Drops what locals 0 to 10 hold and loads the one object into some of them and into slots of a node in local 10. */
    private static void holdSome(Actor a, long array, int locals, int slots) {
        for (int local = 0; local <= 10; local++) {
            a.drop(local);
        }
        long own = a.make(10, SyntheticShapes.ARRAY, slots);
        for (int slot = 0; slot < slots; slot++) {
            a.load(array, 0, 0);
            a.init(own, slot, 0);
        }
        for (int local = 0; local < locals; local++) {
            a.load(array, 0, local);
        }
    }
}
