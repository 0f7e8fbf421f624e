package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Collections of cycles free garbage that a scheme's counts keep, and nothing else, whatever else threads do meanwhile; weak
 * references and finalisers see it whole. A scheme need not do anything for it but keep the other laws.
 */
interface CyclesLaw extends Contract {
    private void ring(Actor a, int length, int type) {
        a.make(0, type, 2);
        a.copy(0, 1);
        for (int i = 1; i < length; i++) {
            long next = a.make(2, type, 2);
            a.copy(1, 3);
            a.init(next, 0, 3);
            a.drop(1);
            a.put(1, a.remove(2));
        }
        a.copy(1, 2);
        a.store(a.get(0), 0, 2);
        a.drop(1);
    }

    @Test
    default void aRingIsFreedOnceNothingElseRefersToIt() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            for (int length : new int[] {1, 2, 3, 100}) {
                ring(a, length, SyntheticShapes.ARRAY);
                assertThat(a.collectCycles(false))
                        .as("a live ring of " + length)
                        .isZero();
                assertThat(world.objects()).hasSize(length);
                a.drop(0);
                assertThat(a.collectCycles(false))
                        .as("a dead ring of " + length)
                        .isEqualTo(length);
                world.requireSound(a);
                assertThat(world.objects()).isEmpty();
            }
        }
    }

    /** What hangs on a cycle goes with it; what else is referred to from elsewhere stays. */
    @Test
    default void whatACycleRefersToGoesOnlyIfNothingElseRefersToIt() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            long kept = a.list(4, 2);
            a.node(5, 1);
            a.store(kept, 0, 5);
            ring(a, 3, SyntheticShapes.ARRAY);
            a.copy(4, 5);
            a.store(a.get(0), 1, 5);
            long tail = a.list(5, 1);
            a.make(6, SyntheticShapes.LEAF, 0);
            a.store(tail, 0, 6);
            a.load(a.get(0), 0, 6);
            a.store(a.get(6), 1, 5);
            a.drop(6);
            world.requireSound(a);
            a.drop(0);
            a.collectCycles(false);
            world.requireSound(a);
            assertThat(world.objects()).hasSize(2).contains(kept);
        }
    }

    /** Finalisers see the garbage whole, oldest first, once; what one brings back lives on. */
    @Test
    default void finalisersOfACycleRunOnceAndMayResurrect() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            long shared = a.make(7, SyntheticShapes.ARRAY, 1);
            List<Long> order = new ArrayList<>();
            a.onFinalize(object -> {
                order.add(SyntheticShapes.id(object));
                a.load(object, 0, Actor.FINALIZER_LOCAL);
                assertThat(a.get(Actor.FINALIZER_LOCAL))
                        .as("the next in the ring")
                        .isNotZero();
                a.drop(Actor.FINALIZER_LOCAL);
                if (order.size() == 2) {
                    a.keep(Actor.FINALIZER_LOCAL, object);
                    a.store(shared, 0, Actor.FINALIZER_LOCAL);
                }
            });
            ring(a, 5, SyntheticShapes.FINAL);
            a.drop(0);
            assertThat(a.collectCycles(true)).as("plain garbage").isZero();
            assertThat(order).isEmpty();
            assertThat(a.collectCycles(false)).as("the ring was resurrected").isZero();
            assertThat(order).hasSize(5).isSorted();
            world.requireSound(a);
            assertThat(world.objects()).hasSize(6);
            a.store(shared, 0, 0);
            assertThat(a.collectCycles(true)).as("finalised garbage is plain").isEqualTo(5);
            assertThat(order).hasSize(5);
            world.requireSound(a);
            assertThat(world.objects()).containsExactly(shared);
        }
    }

    /** Weak slots are cleared, and live holders that want to know are told; others are not. */
    @Test
    default void weakSlotsThatReferToACycleAreCleared() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world(HEAP_BYTES, SyntheticShapes.withNotices());
        try (Actor a = world.enter()) {
            List<Long> told = new ArrayList<>();
            a.onFinalize(told::add);
            long first = a.make(4, SyntheticShapes.WEAK, 1);
            long second = a.make(5, SyntheticShapes.WEAK, 1);
            ring(a, 3, SyntheticShapes.ARRAY);
            long inside = a.make(6, SyntheticShapes.WEAK, 1);
            for (long holder : new long[] {first, second, inside}) {
                a.storeWeak(holder, 0, 0);
            }
            a.store(a.get(0), 1, 6);
            a.drop(0);
            assertThat(a.collectCycles(true)).isZero();
            assertThat(a.collectCycles(false)).isEqualTo(4);
            world.requireSound(a);
            assertThat(told).as("the newest first").containsExactly(second, first);
            assertThat(a.loadWeak(first, 0, 0)).isZero();
            assertThat(world.objects()).containsExactlyInAnyOrder(first, second);
        }
    }

    /** Threads build and drop rings, some of them passed on, while all of them collect; nothing live is freed, nothing is left. */
    @Test
    default void cyclesAreCollectedWhileThreadsMakeThem() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        int threads = traits().singleMutator() ? 1 : 3;
        long seed = seed("cyclesAreCollectedWhileThreadsMakeThem");
        World world = world();
        AtomicInteger freed = new AtomicInteger();
        try (Actor a = world.enter()) {
            long shared = a.make(7, SyntheticShapes.ARRAY, 8);
            a.blocking(() -> Together.run(threads, index -> {
                try (Actor b = world.enter()) {
                    b.keep(7, shared);
                    makeAndCollect(b, new Random(seed + index), freed);
                }
            }));
            a.drop(7);
            freed.addAndGet(a.collectCycles(false));
            world.requireSound(a);
            assertThat(world.objects()).as("seed " + seed).isEmpty();
            assertThat(freed.get()).as("seed " + seed).isPositive();
        }
    }

    private void makeAndCollect(Actor a, Random random, AtomicInteger freed) {
        long shared = a.get(7);
        for (int i = 0; i < effort(400); i++) {
            int length = 1 + random.nextInt(5);
            ring(a, length, SyntheticShapes.ARRAY);
            a.load(shared, random.nextInt(8), 4);
            if (a.get(4) != 0 && random.nextBoolean()) {
                a.store(a.get(0), 1, 4); // a ring that refers to another
            }
            a.drop(4);
            if (random.nextInt(3) == 0) {
                a.copy(0, 4);
                a.replace(shared, random.nextInt(8), 4);
            }
            a.load(a.get(0), 0, 5);
            assertThat(SyntheticShapes.type(a.get(5))).isEqualTo(SyntheticShapes.ARRAY);
            a.drop(5);
            a.drop(0);
            a.poll();
            if (random.nextInt(20) == 0) {
                freed.addAndGet(a.collectCycles(random.nextBoolean()));
            }
        }
    }
}
