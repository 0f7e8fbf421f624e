package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Law 7: threads may end at any moment, holding anything; laws 1 to 4 still hold. */
interface ThreadEndsLaw extends Contract {
    @Test
    default void whatAnEndedThreadPassedOnLivesAndTheRestIsFreed() {
        World world = world();
        try (Actor keeper = world.enter()) {
            int threads = 8;
            long shared = keeper.make(0, SyntheticShapes.ARRAY, threads);
            keeper.blocking(() -> Together.run(threads, t -> {
                try (Actor a = world.enter()) {
                    long list = a.list(0, 2);
                    a.node(1, 0);
                    a.init(list, 0, 1);
                    a.copy(0, 2);
                    a.store(shared, t, 2);
                    for (int local = 5; local < 25; local++) {
                        a.node(local, 3); // held until the thread ends
                    }
                }
            }));
            world.requireSound(keeper);
            if (traits().reclaims()) {
                assertThat(world.objects()).hasSize(1 + 2 * threads);
            }
            for (int t = 0; t < threads; t++) {
                long list = keeper.take(shared, t, 1);
                assertThat(SyntheticShapes.type(keeper.load(list, 0, 2))).isEqualTo(SyntheticShapes.NODE);
                keeper.drop(2);
                keeper.drop(1);
            }
            world.requireSound(keeper);
            if (traits().reclaims()) {
                assertThat(world.objects()).containsExactly(shared);
            }
        }
    }

    /** The last reference of each object is dropped by a thread that did not allocate it, after the allocator's end. */
    @Test
    default void theLastReferenceMayOutliveTheThreadThatAllocated() {
        World world = world();
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, 200);
            for (int generation = 0; generation < 10; generation++) {
                keeper.blocking(() -> Together.run(2, t -> {
                    try (Actor a = world.enter()) {
                        for (int i = t * 100; i < t * 100 + 100; i++) {
                            long node = a.node(0, 1);
                            a.take(shared, i, 1); // of a thread that has ended
                            a.init(node, 0, 1);
                            a.store(shared, i, 0);
                        }
                    }
                }));
                world.requireSound(keeper);
                assertThat(world.objects()).hasSize(1 + 200 * (generation + 1));
            }
            keeper.blocking(() -> Together.run(2, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < 200; i++) {
                        a.take(shared, i, 0);
                        a.drop(0);
                    }
                }
            }));
            world.requireSound(keeper);
            if (traits().reclaims()) {
                assertThat(world.objects()).hasSize(1);
            }
        }
    }

    /** A thread that lives on, blocked, may have buffered the last release of an object: quiesce must reach it. */
    @Test
    default void bufferedReleasesOfAnotherThread() {
        World world = world();
        try (Actor keeper = world.enter()) {
            CountDownLatch dropped = new CountDownLatch(1);
            CountDownLatch checked = new CountDownLatch(1);
            keeper.blocking(() -> Together.run(2, t -> {
                try (Actor a = world.enter()) {
                    if (t == 0) {
                        for (int i = 0; i < 10; i++) {
                            a.node(0, 1);
                            a.drop(0);
                        }
                        dropped.countDown();
                        a.blocking(checked::await);
                        return;
                    }
                    a.blocking(dropped::await);
                    try {
                        world.requireSound(a);
                        assertThat(world.objects()).hasSize(traits().reclaims() ? 0 : 10);
                    } finally {
                        checked.countDown();
                    }
                }
            }));
        }
    }

    @Test
    default void manyThreadsComeAndGo() {
        World world = world();
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, 16);
            keeper.blocking(() -> Together.run(4, t -> {
                for (int life = 0; life < effort(1000); life++) {
                    try (Actor a = world.enter()) {
                        int slot = (t * 7 + life) % 16;
                        a.load(shared, slot, 0);
                        a.node(1, 2);
                        a.copy(1, 2);
                        a.store(shared, (slot + 5) % 16, 1);
                        if (life % 3 == 0) {
                            a.poll();
                        }
                        a.node(3, 1);
                    }
                }
            }));
            world.requireSound(keeper);
            assertThat(world.services().safepoints().participants()).hasSize(1);
        }
    }

    @Test
    default void attachAndDetachAreNotDisturbedByQuiesceOnOtherThreads() {
        assumeTrue(!traits().singleMutator(), "only one thread runs at a time");
        World world = world();
        Together.run(3, t -> {
            for (int life = 0; life < effort(500); life++) {
                try (Actor a = world.enter()) {
                    a.node(0, 1);
                    if (t == 0) {
                        world.counter().quiesce(a.m);
                    } else {
                        a.node(1, 0);
                        a.init(a.get(0), 0, 1);
                    }
                }
            }
        });
    }
}
