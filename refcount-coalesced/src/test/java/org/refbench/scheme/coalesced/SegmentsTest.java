package org.refbench.scheme.coalesced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.tck.Actor;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.SyntheticLists;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** Large holders are logged by segments, other holders whole. */
class SegmentsTest {
    private World world;

    private Actor enter(String handshake) {
        world = new World(
                SchemeUnderTest.named("coalesced", Map.of("handshake", handshake)), 64 << 20, new SyntheticShapes());
        return world.enter();
    }

    @AfterEach
    void close() {
        world.requireSoundEnd();
    }

    private long figure(String name) {
        return world.counter().statistics().get(name);
    }

    private static void fill(Actor a, long holder, int slots) {
        for (int slot = 0; slot < slots; slot++) {
            a.node(30, 0);
            a.init(holder, slot, 30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "on-the-fly"})
    void onlyTheSegmentsThatChangeAreLogged(String handshake) {
        try (Actor a = enter(handshake)) {
            int slots = 5000;
            long array = a.make(0, SyntheticShapes.ARRAY, slots);
            fill(a, array, slots);
            world.requireSound(a);
            for (int slot : new int[] {0, 1, 0, slots - 1}) {
                a.node(1, 0);
                a.store(array, slot, 1);
            }
            world.requireSound(a);
            assertThat(figure("segments_logged")).isEqualTo(2);
            assertThat(figure("holders_logged")).isZero();
            assertThat(figure("decrements")).isLessThanOrEqualTo(2 * 512);
            assertThat(world.objects()).hasSize(1 + slots);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "on-the-fly"})
    void aSmallHolderIsLoggedWhole(String handshake) {
        try (Actor a = enter(handshake)) {
            long array = a.make(0, SyntheticShapes.ARRAY, 500);
            fill(a, array, 500);
            world.requireSound(a);
            a.node(1, 0);
            a.store(array, 7, 1);
            world.requireSound(a);
            assertThat(figure("holders_logged")).isEqualTo(1);
            assertThat(figure("decrements")).isEqualTo(500);
        }
    }

    /** Lists grow and shrink across the sizes where they become large, with stores before and after in the same epoch. */
    @ParameterizedTest
    @ValueSource(strings = {"stop", "on-the-fly"})
    void storesAndMovesOfLargeStorageMix(String handshake) {
        long seed = Long.getLong("refbench.tck.seed", System.nanoTime());
        System.out.println("SegmentsTest: replay with -Drefbench.tck.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (Actor a = enter(handshake)) {
            long list = a.list(0, 3000);
            fill(a, list, 3000);
            for (int step = 0; step < 400; step++) {
                int slots = SyntheticShapes.slotCount(list);
                switch (random.nextInt(6)) {
                    case 0, 1, 2 -> {
                        a.node(1, 0);
                        a.store(list, random.nextInt(slots), 1);
                    }
                    case 3 -> {
                        a.take(list, random.nextInt(slots), 1);
                        a.drop(1);
                    }
                    case 4 -> grow(a, list, random.nextInt(4000));
                    default -> world.requireSound(a);
                }
            }
        }
    }

    /** Storage only ever grows here: what a shorter one has no room for would be lost. */
    private static void grow(Actor a, long list, int more) {
        int slots = SyntheticShapes.slotCount(list) + 1;
        if (slots < 20_000) {
            SyntheticLists.move(a, 0, slots + more);
        }
    }

    /** Threads store into the same segments while epochs end. */
    @ParameterizedTest
    @ValueSource(strings = {"stop", "on-the-fly"})
    void threadsStoreIntoTheSameSegments(String handshake) throws InterruptedException {
        try (Actor keeper = enter(handshake)) {
            int slots = 4000;
            long array = keeper.make(0, SyntheticShapes.ARRAY, slots);
            fill(keeper, array, slots);
            Thread[] threads = new Thread[3];
            for (int t = 0; t < threads.length; t++) {
                int from = t;
                threads[t] = new Thread(() -> {
                    try (Actor a = world.enter()) {
                        for (int i = 0; i < 3000; i++) {
                            a.node(1, 0);
                            a.store(array, (i * 97 + from) % slots, 1);
                            a.take(array, (i * 89 + from) % slots, 1);
                            a.store(array, (i * 83 + from) % slots, 1);
                            a.poll();
                            if (i % 100 == 0) {
                                world.counter().quiesce(a.m);
                            }
                        }
                    }
                });
            }
            keeper.blocking(() -> {
                for (Thread thread : threads) {
                    thread.start();
                }
                for (Thread thread : threads) {
                    thread.join();
                }
            });
            world.requireSound(keeper);
            assertThat(figure("segments_logged")).isPositive();
        }
    }
}
