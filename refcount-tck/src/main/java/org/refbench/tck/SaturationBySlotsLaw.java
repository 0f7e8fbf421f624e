package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.refbench.audit.AuditReport;
import org.refbench.spi.RefCounter;

/** Law 8 where slots hold the references: every exact scheme counts those, also one that does not count locals. */
interface SaturationBySlotsLaw extends Contract {
    /** The greatest exact count. */
    long GREATEST = Integer.MAX_VALUE;

    /** An object in slot 0 of the array in local 0, whose count is forced to {@code count}. */
    private long forcedInSlot(World world, Actor a, int slots, long count) {
        assumeTrue(traits().exactCounts(), "the scheme keeps no exact counts");
        long array = a.make(0, SyntheticShapes.ARRAY, slots);
        long object = a.node(1, 1);
        a.init(array, 0, 1);
        world.counter().quiesce(a.m);
        assumeTrue(forceCount(world, object, count), "no way to force a count of this scheme");
        return object;
    }

    private static void fill(Actor a, long array, int slot) {
        a.load(array, 0, 2);
        a.store(array, slot, 2);
    }

    private static long count(World world, Actor a, long object) {
        world.counter().quiesce(a.m);
        return world.counter().countOf(object);
    }

    private static void expectStuck(World world, Actor a, long object) {
        AuditReport report = world.requireSound(a);
        assertThat(world.counter().countOf(object)).isEqualTo(RefCounter.STUCK);
        assertThat(report.stuck()).isEqualTo(1);
        assertThat(world.objects()).contains(object);
    }

    @Test
    default void aCountSticksByStoresToSlots() {
        World world = world();
        try (Actor a = world.enter()) {
            long object = forcedInSlot(world, a, 100, GREATEST - 3);
            long array = a.get(0);
            for (int slot = 1; slot < 100; slot++) {
                fill(a, array, slot);
            }
            expectStuck(world, a, object);
            for (int slot = 0; slot < 100; slot++) {
                a.store(array, slot, 2); // empties it
            }
            expectStuck(world, a, object);
            a.drop(0);
            expectStuck(world, a, object);
        }
    }

    /** An array that dies releases thousands of references to the stuck object at once. */
    @Test
    default void aStuckObjectOutlivesTheDeathOfItsHolders() {
        World world = world();
        int slots = 5000;
        try (Actor a = world.enter()) {
            long object = forcedInSlot(world, a, slots, GREATEST - slots / 2);
            for (int slot = 1; slot < slots; slot++) {
                fill(a, a.get(0), slot);
            }
            world.counter().quiesce(a.m); // a scheme that coalesces does not see what comes and goes in between
            a.drop(0);
            expectStuck(world, a, object);
        }
    }

    /** A random walk near the greatest count: exact as long as the true count has not passed it, stuck ever after. */
    @Test
    default void aRandomWalkIsExactUpToTheGreatestCountAndStuckPastIt() {
        SplittableRandom random = new SplittableRandom(seed("aRandomWalkIsExactUpToTheGreatestCountAndStuckPastIt"));
        for (int walk = 0; walk < 20; walk++) {
            World world = world(1 << 20, new SyntheticShapes());
            int slots = 40;
            long start = GREATEST - 1 - random.nextInt(30);
            try (Actor a = world.enter()) {
                long object = forcedInSlot(world, a, slots, start);
                long array = a.get(0);
                boolean[] filled = new boolean[slots];
                long truth = start;
                boolean mayStick = false;
                for (int step = 0; step < effort(300); step++) {
                    int slot = 1 + random.nextInt(slots - 1);
                    if (filled[slot]) {
                        a.store(array, slot, 3); // empties it
                    } else {
                        fill(a, array, slot);
                    }
                    filled[slot] = !filled[slot];
                    truth += filled[slot] ? 1 : -1;
                    // a load holds one reference more for a moment where locals are counted
                    mayStick |= truth + (filled[slot] && traits().countsLocals() ? 1 : 0) >= GREATEST;
                    long count = count(world, a, object);
                    if (!mayStick || count != RefCounter.STUCK) {
                        assertThat(count).as("count after %s steps", step).isEqualTo(truth);
                        assertThat(truth).as("true count of what is not stuck").isLessThanOrEqualTo(GREATEST);
                    } else {
                        truth = Long.MAX_VALUE / 2; // for ever
                    }
                }
                while (count(world, a, object) != RefCounter.STUCK) {
                    a.load(array, 0, 3);
                    a.store(array, freeSlot(filled), 3);
                }
                expectStuck(world, a, object);
            }
        }
    }

    private static int freeSlot(boolean[] filled) {
        for (int slot = 1; slot < filled.length; slot++) {
            if (!filled[slot]) {
                filled[slot] = true;
                return slot;
            }
        }
        throw new AssertionError("more slots than references were needed to reach the greatest count");
    }

    @Test
    default void threadsThatFillAndEmptySlotsTogetherLeaveItStuck() {
        int threads = 4;
        int slots = 500;
        for (int round = 0; round < 10; round++) {
            World world = world(4 << 20, new SyntheticShapes());
            try (Actor keeper = world.enter()) {
                long object = forcedInSlot(world, keeper, 1, GREATEST - 2);
                long array = keeper.get(0);
                keeper.blocking(() -> Together.run(threads, t -> {
                    try (Actor a = world.enter()) {
                        long own = a.make(0, SyntheticShapes.ARRAY, slots);
                        for (int slot = 0; slot < slots; slot++) {
                            a.load(array, 0, 1);
                            a.store(own, slot, 1);
                            if (slot % 3 == t % 3) {
                                a.store(own, slot, 1); // empties it
                            }
                            a.poll();
                        }
                        world.counter().quiesce(a.m); // as above
                    }
                }));
                expectStuck(world, keeper, object);
            }
        }
    }
}
