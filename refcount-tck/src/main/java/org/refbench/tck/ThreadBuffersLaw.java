package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Law 7 where a thread ends with work that the scheme may have put off: releases of its own objects and of others'. */
interface ThreadBuffersLaw extends Contract {
    /** Objects that a thread lets go before it ends: around each size that a buffer is likely to have. */
    int[] BUFFER_SIZES = {0, 1, 2, 7, 8, 9, 31, 32, 33, 63, 64, 65, 127, 128, 129, 255, 256, 257, 1023, 1024, 1025, 4097
    };

    private void expectObjects(World world, Actor a, int left, int ever) {
        world.requireSound(a);
        assertThat(world.objects()).hasSize(traits().reclaims() ? left : ever);
    }

    /** The objects belong to a thread that lives on, blocked; the last reference to each is the ending thread's. */
    @Test
    default void aThreadMayEndAfterAnyNumberOfReleasesOfAnothersObjects() {
        World world = world();
        int ever = 1;
        try (Actor owner = world.enter()) {
            for (int count : BUFFER_SIZES) {
                long shared = owner.make(0, SyntheticShapes.ARRAY, count);
                for (int i = 0; i < count; i++) {
                    owner.node(1, 0);
                    owner.init(shared, i, 1);
                }
                owner.blocking(() -> Together.run(1, t -> {
                    try (Actor a = world.enter()) {
                        for (int i = 0; i < count; i++) {
                            a.take(shared, i, 0);
                            a.drop(0);
                        }
                    }
                }));
                expectObjects(world, owner, 1, ever + count);
                owner.drop(0);
                ever += count + 1;
            }
        }
    }

    /** The same with the thread's own objects, some of which another thread holds too and lets go later. */
    @Test
    default void aThreadMayEndAfterAnyNumberOfReleasesOfItsOwnObjects() {
        World world = world();
        int ever = 1;
        try (Actor keeper = world.enter()) {
            for (int count : BUFFER_SIZES) {
                long shared = keeper.make(0, SyntheticShapes.ARRAY, count);
                keeper.blocking(() -> Together.run(1, t -> {
                    try (Actor a = world.enter()) {
                        for (int i = 0; i < count; i++) {
                            a.node(0, 0);
                            if (i % 2 == 1) {
                                a.copy(0, 1);
                                a.store(shared, i, 1);
                            }
                            a.drop(0);
                        }
                    }
                }));
                expectObjects(world, keeper, 1 + count / 2, ever + count);
                keeper.drop(0);
                expectObjects(world, keeper, 0, ever + count);
                ever += count + 1;
            }
        }
    }

    /** A thread ends holding the last reference of an object whose owner has ended, is blocked, or is at work. */
    @Test
    default void theLastReferenceMayBeAnothersInWhateverStateTheOwnerIs() {
        World world = world();
        int objects = effort(2000);
        try (Actor blocked = world.enter()) {
            long shared = blocked.make(0, SyntheticShapes.ARRAY, objects);
            for (int i = 0; i < objects; i++) {
                blocked.node(1, 1);
                blocked.init(shared, i, 1);
            }
            blocked.blocking(() -> {
                Together.run(2, t -> replaceAndHold(world, shared, t, objects)); // owners that end
                Together.run(3, t -> replaceAndHold(world, shared, t, objects)); // owners at work
            });
            expectObjects(world, blocked, 1 + objects, 1 + 6 * objects);
        }
    }

    /** Takes each object, keeps the last 20 until it ends, and puts one of its own in its place. */
    private static void replaceAndHold(World world, long shared, int thread, int objects) {
        try (Actor a = world.enter()) {
            for (int i = 0; i < objects; i++) {
                int slot = (i + thread * objects / 3) % objects;
                int local = i % 20;
                a.drop(local);
                a.load(shared, slot, local);
                a.node(30, 1);
                a.store(shared, slot, 30);
                a.poll();
            }
        }
    }

    /** Lives of a few random events each, on several threads at once, over a graph that they share. */
    @Test
    default void threadsMayLiveForAFewRandomEvents() {
        long seed = seed("threadsMayLiveForAFewRandomEvents");
        World world = world();
        int slots = 16;
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, slots);
            keeper.blocking(() -> Together.run(4, t -> {
                SplittableRandom random = new SplittableRandom(seed + t);
                for (int life = 0; life < effort(1000); life++) {
                    try (Actor a = world.enter()) {
                        for (int events = random.nextInt(12); events > 0; events--) {
                            randomEvent(world, a, shared, random);
                        }
                    }
                }
            }));
            world.requireSound(keeper);
            for (int slot = 0; slot < slots; slot++) {
                keeper.store(shared, slot, 1); // empties it
            }
            world.requireSound(keeper);
            if (traits().reclaims()) {
                assertThat(world.objects()).containsExactly(shared);
            }
        }
    }

    private static void randomEvent(World world, Actor a, long shared, SplittableRandom random) {
        int local = random.nextInt(6);
        int slot = random.nextInt(SyntheticShapes.slotCount(shared));
        a.drop(local);
        switch (random.nextInt(8)) {
            case 0, 1 -> a.load(shared, slot, local);
            case 2 -> a.take(shared, slot, local);
            case 3 -> {
                long holder = a.node(local, 2);
                a.load(shared, slot, 10);
                a.init(holder, 0, 10); // from younger to older: no cycles
            }
            case 4 -> {
                a.node(local, 0);
                a.copy(local, 10);
                a.store(shared, slot, 10);
            }
            case 5 -> {
                if (random.nextInt(20) == 0) {
                    world.counter().quiesce(a.m);
                }
            }
            case 6 -> a.blocking(Thread::yield);
            default -> a.poll();
        }
    }
}
