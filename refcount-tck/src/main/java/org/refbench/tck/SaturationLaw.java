package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.refbench.audit.AuditReport;
import org.refbench.spi.RefCounter;

/** Law 8: a count never wraps. It sticks, and the object lives on. */
interface SaturationLaw extends Contract {
    /** The greatest exact count. */
    long MAX = Integer.MAX_VALUE;

    /** An object in local 0, with a child, whose count is forced to {@code count}. */
    private long forced(World world, Actor a, long count) {
        long object = a.node(0, 1);
        a.node(1, 0);
        a.init(object, 0, 1);
        assumeTrue(forceCount(world, object, count), "no way to force a count of this scheme");
        return object;
    }

    private static long count(World world, Actor a, long object) {
        world.counter().quiesce(a.m);
        return world.counter().countOf(object);
    }

    private static void expectStuck(World world, Actor a, long object) {
        assertThat(world.counter().countOf(object)).isEqualTo(RefCounter.STUCK);
        AuditReport report = world.requireSound(a);
        assertThat(report.stuck()).isEqualTo(1);
        assertThat(world.objects()).as("the object and its child").hasSize(2).contains(object);
    }

    @Test
    default void aCountSticksAtItsGreatestValue() {
        assumeTrue(traits().exactCounts() && traits().countsLocals(), "no counts to saturate by locals");
        World world = world();
        try (Actor a = world.enter()) {
            long object = forced(world, a, MAX - 2);
            int[] retained = new int[1];
            while (count(world, a, object) >= 0) {
                assertThat(count(world, a, object)).isEqualTo(MAX - 2 + retained[0]);
                a.m.retainLocal(object);
                assertThat(++retained[0]).as("retains until it sticks").isLessThanOrEqualTo(3);
            }
            expectStuck(world, a, object);
            for (int i = 0; i < 100_000; i++) {
                a.m.retainLocal(object);
            }
            expectStuck(world, a, object);
            for (int i = 0; i < 300_000; i++) {
                a.m.releaseLocal(object);
            }
            expectStuck(world, a, object);
            a.drop(0);
            expectStuck(world, a, object);
        }
    }

    @Test
    default void aCountBelowItsGreatestValueIsExact() {
        assumeTrue(traits().exactCounts() && traits().countsLocals(), "no counts to saturate by locals");
        World world = world();
        try (Actor a = world.enter()) {
            long object = forced(world, a, MAX - 1);
            a.m.retainLocal(object);
            assertThat(count(world, a, object)).isIn(MAX, RefCounter.STUCK);
            if (count(world, a, object) == MAX) {
                a.m.releaseLocal(object);
                assertThat(count(world, a, object)).isEqualTo(MAX - 1);
                forceCount(world, object, 1);
            }
        }
    }

    /** Many threads cross the boundary back and forth; once it is stuck, no number of releases brings it back. */
    @Test
    default void threadsThatCrossTheBoundaryTogetherLeaveItStuck() {
        assumeTrue(traits().exactCounts() && traits().countsLocals(), "no counts to saturate by locals");
        for (int round = 0; round < 20; round++) {
            World world = world(1 << 20, new SyntheticShapes());
            try (Actor keeper = world.enter()) {
                long object = forced(world, keeper, MAX - 1);
                keeper.blocking(() -> Together.run(4, t -> {
                    try (Actor a = world.enter()) {
                        for (int i = 0; i < 2000; i++) {
                            a.m.retainLocal(object);
                            a.m.retainLocal(object);
                            a.m.releaseLocal(object);
                            a.m.releaseLocal(object);
                            a.m.retainLocal(object);
                        }
                        world.counter()
                                .quiesce(a.m); // a scheme that cancels does not see what comes and goes in between
                        for (int i = 0; i < 20_000; i++) {
                            a.m.releaseLocal(object);
                        }
                    }
                }));
                expectStuck(world, keeper, object);
            }
        }
    }
}
