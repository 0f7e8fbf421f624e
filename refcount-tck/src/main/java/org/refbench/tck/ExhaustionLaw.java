package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.heap.HeapExhausted;

/**
 * Law 2 at the heap's limit: only an allocation may fail there. Whatever the scheme does meanwhile (destroying, collecting,
 * applying buffers) needs no room, all bookkeeping stays intact, and what is freed can be used again.
 */
interface ExhaustionLaw extends Contract {
    /** A heap that is soon full. */
    long SMALL_HEAP = 1 << 20;

    /** Slots of the objects that fill it: all of one size class, so that any of them can follow any other. */
    int WIDTH = 120;

    /** Chains arrays from a local until the heap is full; the local after it is used too. Answers how many there were. */
    private static int fill(Actor a, int local) {
        return fill(a, local, Integer.MAX_VALUE);
    }

    private static int fill(Actor a, int local, int atMost) {
        int count = 0;
        try {
            while (count < atMost) {
                long next = a.make(local + 1, SyntheticShapes.ARRAY, WIDTH);
                if (a.get(local) != 0) {
                    a.init(next, 0, local);
                }
                a.put(local, a.remove(local + 1));
                count++;
            }
        } catch (HeapExhausted e) {
            assertThat(a.get(local + 1)).as("nothing was allocated").isZero();
        }
        return count;
    }

    private static void expectFull(Actor a) {
        assertThatExceptionOfType(HeapExhausted.class).isThrownBy(() -> a.make(30, SyntheticShapes.ARRAY, WIDTH));
    }

    @Test
    default void eventsThatAllocateNothingWorkInAFullHeap() {
        World world = world(SMALL_HEAP, new SyntheticShapes());
        try (Actor a = world.enter()) {
            int count = fill(a, 0);
            long top = a.get(0);
            for (int i = 0; i < 10_000; i++) {
                a.copy(0, 1);
                a.store(top, 1 + i % (WIDTH - 1), 1); // a cycle, for a moment
                a.load(top, 0, 2);
                a.borrow(2);
                a.escape(2, 3);
                a.drop(2);
                a.store(a.get(3), 1, 3); // into itself
                a.load(top, 0, 4);
                a.take(a.get(4), 1, 5);
                a.drop(5);
                a.drop(4);
                a.take(top, 1 + i % (WIDTH - 1), 1);
                a.drop(1);
                a.poll();
            }
            expectFull(a);
            world.requireSound(a);
            assertThat(world.objects()).hasSize(count);
        }
    }

    @Test
    default void aFullHeapIsFreedAndFilledAgain() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world(SMALL_HEAP, new SyntheticShapes());
        try (Actor a = world.enter()) {
            int first = fill(a, 0);
            for (int round = 0; round < 5; round++) {
                a.drop(0);
                if (round % 2 == 0) {
                    world.requireSound(a);
                    assertThat(world.objects()).isEmpty();
                }
                assertThat(fill(a, 0)).as("objects that fit").isEqualTo(first);
                world.requireSound(a);
            }
        }
    }

    @Test
    default void randomDropsMakeExactlyTheirRoomInAFullHeap() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        SplittableRandom random = new SplittableRandom(seed("randomDropsMakeExactlyTheirRoomInAFullHeap"));
        World world = world(SMALL_HEAP, new SyntheticShapes());
        int[] lengths = new int[32];
        try (Actor a = world.enter()) {
            long directory = a.make(0, SyntheticShapes.ARRAY, WIDTH);
            int capacity = 1 + fill(a, 1);
            a.drop(1);
            for (int round = 0; round < effort(20); round++) {
                int held = 1;
                for (int slot = 0; slot < lengths.length; slot++) {
                    if (lengths[slot] == 0) {
                        lengths[slot] =
                                fill(a, 1, slot == lengths.length - 1 ? capacity : random.nextInt(capacity / 4));
                        a.store(directory, slot, 1);
                    }
                    held += lengths[slot];
                }
                assertThat(held).as("objects that fit").isEqualTo(capacity);
                expectFull(a);
                for (int slot = 0; slot < lengths.length; slot++) {
                    if (slot == lengths.length - 1 || random.nextInt(3) == 0) {
                        held -= lengths[slot];
                        lengths[slot] = 0;
                        a.store(directory, slot, 1); // empties it
                    }
                }
                world.requireSound(a);
                assertThat(world.objects()).hasSize(held);
            }
        }
    }

    /** Each thread runs into the limit again and again, while the others destroy what they had, or quiesce. */
    @Test
    default void threadsMeetTheLimitWhileOthersDestroyAndQuiesce() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world(SMALL_HEAP, new SyntheticShapes());
        AtomicInteger refused = new AtomicInteger();
        try (Actor keeper = world.enter()) {
            int capacity = fill(keeper, 0);
            keeper.drop(0);
            keeper.blocking(() -> Together.run(4, t -> {
                try (Actor a = world.enter()) {
                    for (int round = 0; round < effort(60); round++) {
                        if (fill(a, 0) <= capacity) {
                            refused.incrementAndGet();
                        }
                        a.poll();
                        if (round % 4 == t) {
                            world.counter().quiesce(a.m);
                        }
                        a.drop(0);
                        a.poll();
                    }
                }
            }));
            assertThat(refused).as("times that the limit was met").hasPositiveValue();
            world.requireSound(keeper);
            assertThat(world.objects()).isEmpty();
            assertThat(fill(keeper, 0)).as("objects that fit").isEqualTo(capacity);
        }
    }
}
