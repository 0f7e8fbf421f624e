package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refbench.heap.HeapExhausted;
import org.refbench.heap.Memory;

/**
 * Law 9, finalisers: each runs once, on an interpreter thread, between two of its operations; never inside a release, under
 * a lock, in a stop or in quiesce. An object that its finaliser resurrects lives on, and dies silently the next time. Every
 * {@link Actor} checks where it is when it runs one.
 */
interface NoSurpriseLaw extends Contract {
    /** Brings about the death of what has been dropped, as far as that is up to the scheme, without a poll. */
    private void letDie(World world, Actor a) {
        if (!traits().prompt()) {
            world.counter().quiesce(a.m);
        }
    }

    private static long slotOf(long object, int index) {
        return Memory.getLong(SyntheticShapes.slot(object, index));
    }

    @Test
    default void aFinaliserRunsOnceAtAPollAndNowhereElse() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            List<Long> ran = new ArrayList<>();
            a.onFinalize(object -> ran.add(SyntheticShapes.id(object)));
            long node = a.make(0, SyntheticShapes.FINAL, 2);
            a.node(1, 0);
            a.init(node, 0, 1);
            long leaf = a.makeFinalizable(1, SyntheticShapes.LEAF, 0);
            List<Long> expected = List.of(SyntheticShapes.id(node), SyntheticShapes.id(leaf));
            a.drop(0);
            a.drop(1);
            letDie(world, a);
            world.counter().quiesce(a.m);
            assertThat(world.audit(a).reachable()).as("what waits is alive").isEqualTo(3);
            world.services().safepoints().stopTheWorld(a.m, () -> {});
            a.blocking(() -> {});
            a.m.poll();
            assertThat(ran).as("before a poll between operations").isEmpty();
            a.poll();
            assertThat(ran).containsExactlyInAnyOrderElementsOf(expected);
            world.requireSound(a);
            assertThat(world.objects()).isEmpty();
            a.poll();
            assertThat(ran).hasSize(2);
        }
    }

    /** Overwritten under its lock, a reference dies there; the finaliser stores into the same slot. */
    @Test
    default void aFinaliserMayTakeTheLockUnderWhichItsObjectDied() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            long holder = a.make(0, SyntheticShapes.ARRAY, 1);
            a.onFinalize(object -> {
                a.keep(Actor.FINALIZER_LOCAL, object);
                a.replace(holder, 0, Actor.FINALIZER_LOCAL);
            });
            for (int i = 0; i < 10; i++) {
                long object = a.make(1, SyntheticShapes.FINAL, 2);
                a.store(holder, 0, 1);
                if (i % 2 == 0) {
                    a.store(holder, 0, 2);
                } else {
                    a.replace(holder, 0, 2);
                }
                letDie(world, a);
                a.poll();
                assertThat(slotOf(holder, 0)).isEqualTo(object);
            }
            assertThat(world.finalizedObjects()).isEqualTo(10);
        }
    }

    @Test
    default void aResurrectedObjectLivesOnWholeAndDiesSilently() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            long shared = a.make(0, SyntheticShapes.ARRAY, 4);
            long weak = a.make(1, SyntheticShapes.WEAK, 1);
            a.onFinalize(object -> {
                assertThat(a.m.loadWeak(weak, SyntheticShapes.weakSlot(weak, 0)))
                        .as("cleared before the finaliser sees the object")
                        .isZero();
                for (int i = 0; i < 3; i++) {
                    a.keep(Actor.FINALIZER_LOCAL, object);
                    a.store(shared, i, Actor.FINALIZER_LOCAL);
                }
            });
            long object = a.make(2, SyntheticShapes.FINAL, 2);
            long id = SyntheticShapes.id(object);
            a.storeWeak(weak, 0, 2);
            long child = a.list(3, 1);
            a.node(4, 0);
            a.init(child, 0, 4);
            a.init(object, 1, 3);
            a.drop(2);
            letDie(world, a);
            a.poll();
            world.requireSound(a);
            assertThat(world.objects()).hasSize(5).contains(object, child);
            assertThat(SyntheticShapes.id(object)).isEqualTo(id);
            assertThat(slotOf(object, 1)).isEqualTo(child);
            if (traits().exactCounts()) {
                assertThat(world.counter().countOf(object)).isEqualTo(3);
                assertThat(world.counter().countOf(child)).isEqualTo(1);
            }
            a.load(shared, 0, 2);
            a.storeWeak(weak, 1, 2); // the second life has weak references of its own
            a.drop(2);
            for (int i = 0; i < 3; i++) {
                assertThat(a.loadWeak(weak, 1, 2)).isEqualTo(object);
                a.drop(2);
                a.store(shared, i, 2);
            }
            world.requireSound(a);
            assertThat(world.objects()).as("the second death").containsExactlyInAnyOrder(shared, weak);
            assertThat(a.loadWeak(weak, 1, 2)).isZero();
            assertThat(world.finalizedObjects()).isEqualTo(1);
        }
    }

    /** Each finaliser drops what was kept alive by its object alone: the rest follows without recursion. */
    @Test
    default void aChainOfFinalisersNeedsNoStack() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        boolean atOnce = traits().prompt() || traits().reclaimsCycles();
        int length = effort(atOnce ? 100_000 : 3_000); // a scheme that delays needs a quiesce for each
        World world = world(256 << 20, new SyntheticShapes());
        NoRecursionLaw.onSmallStack(() -> {
            try (Actor a = world.enter()) {
                a.onFinalize(object -> a.poll());
                for (int i = 0; i < length; i++) {
                    long object = a.make(1, SyntheticShapes.FINAL, 2);
                    a.init(object, 0, 0);
                    a.put(0, a.remove(1));
                }
                a.drop(0);
                letDie(world, a);
                a.poll();
                world.requireSound(a);
                assertThat(world.finalizedObjects()).isEqualTo(length);
                assertThat(world.objects()).isEmpty();
            }
        });
    }

    /** A finaliser breaks the chain, takes what is left of it, and drops other objects that have finalisers. */
    @Test
    default void aFinaliserMayDropTheLastReferenceOfOthers() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            long shared = a.make(0, SyntheticShapes.ARRAY, 20);
            a.onFinalize(object -> {
                int slot = (int) (SyntheticShapes.id(object) % 20);
                if (a.get(0) != 0) {
                    a.store(shared, slot, Actor.FINALIZER_LOCAL); // empties it
                }
                a.store(object, 0, Actor.FINALIZER_LOCAL);
            });
            for (int i = 0; i < 200; i++) {
                long object = a.make(1, SyntheticShapes.FINAL, 2);
                a.load(shared, (i * 7) % 20, 2);
                a.init(object, 0, 2);
                a.load(shared, (i * 3) % 20, 2);
                a.init(object, 1, 2);
                a.store(shared, i % 20, 1);
                if (i % 10 == 0) {
                    letDie(world, a);
                    a.poll();
                }
            }
            a.drop(0);
            world.requireSound(a);
            assertThat(world.finalizedObjects()).isEqualTo(200);
            assertThat(world.objects()).isEmpty();
        }
    }

    /** Every object of a garbage cycle is still whole when the finalisers run; then the cycle goes. */
    @Test
    default void garbageCyclesAreFinalisedWhole() {
        assumeTrue(traits().reclaimsCycles(), "the scheme does not claim cycles");
        World world = world();
        try (Actor a = world.enter()) {
            long weak = a.make(0, SyntheticShapes.WEAK, 1);
            a.onFinalize(object -> {
                long other = slotOf(object, 0);
                assertThat(slotOf(other, 0)).isEqualTo(object);
                assertThat(SyntheticShapes.type(slotOf(object, 1))).isEqualTo(SyntheticShapes.NODE);
                assertThat(Memory.getLong(SyntheticShapes.weakSlot(weak, 0))).isZero();
            });
            for (int i = 0; i < 20; i++) {
                long one = a.make(1, SyntheticShapes.FINAL, 2);
                long two = a.make(2, SyntheticShapes.FINAL, 2);
                a.copy(1, 3);
                a.init(two, 0, 3);
                a.copy(2, 3);
                a.init(one, 0, 3);
                a.node(3, 0);
                a.copy(3, 4);
                a.init(one, 1, 3);
                a.storeWeak(weak, 0, 4);
                a.init(two, 1, 4);
                a.drop(1);
                a.drop(2);
            }
            world.requireSound(a);
            assertThat(world.finalizedObjects()).isEqualTo(40);
            assertThat(world.objects()).containsExactly(weak);
        }
    }

    @Test
    default void aFinaliserMayReachTheHeapsLimit() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world(1 << 20, new SyntheticShapes());
        try (Actor a = world.enter()) {
            int[] exhausted = new int[1];
            a.onFinalize(object -> {
                try {
                    while (true) {
                        long array = a.make(Actor.FINALIZER_LOCAL + 1, SyntheticShapes.ARRAY, 64);
                        a.init(array, 0, Actor.FINALIZER_LOCAL);
                        a.put(Actor.FINALIZER_LOCAL, a.remove(Actor.FINALIZER_LOCAL + 1));
                    }
                } catch (HeapExhausted e) {
                    exhausted[0]++;
                    assertThat(SyntheticShapes.type(slotOf(object, 0))).isEqualTo(SyntheticShapes.NODE);
                }
                a.drop(Actor.FINALIZER_LOCAL);
            });
            for (int i = 0; i < 5; i++) {
                long object = a.make(0, SyntheticShapes.FINAL, 2);
                a.node(1, 0);
                a.init(object, 0, 1);
                a.drop(0);
                world.requireSound(a);
                assertThat(exhausted[0]).isEqualTo(i + 1);
                assertThat(world.objects()).isEmpty();
            }
        }
    }

    @Test
    default void aThreadThatEndsLosesNoQueuedFinaliser() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        int each = 100;
        try (Actor keeper = world.enter()) {
            keeper.blocking(() -> Together.run(4, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < each; i++) {
                        a.make(0, SyntheticShapes.FINAL, 2);
                        if (i < 90) {
                            a.drop(0);
                        } else {
                            a.put(i - 80, a.remove(0)); // held until the thread ends
                        }
                    }
                }
            }));
            letDie(world, keeper);
            keeper.poll();
            assertThat(world.finalizedObjects()).isEqualTo(4 * each);
            long left = keeper.make(0, SyntheticShapes.FINAL, 2);
            assertThat(left).isNotZero();
        } // the last thread there is leaves one
        try (Actor next = world.enter()) {
            letDie(world, next);
            next.poll();
            assertThat(world.finalizedObjects()).isEqualTo(4 * each + 1);
            world.requireSound(next);
            assertThat(world.objects()).isEmpty();
        }
    }

    /** Objects pass from thread to thread, die anywhere, and come back through a shared array, each of them once. */
    @Test
    default void threadsResurrectIntoASharedArray() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        int threads = 3;
        int each = effort(10_000);
        int slots = 8;
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, slots);
            keeper.blocking(() -> Together.run(threads, t -> {
                try (Actor a = world.enter()) {
                    a.onFinalize(object -> {
                        assertThat(SyntheticShapes.type(slotOf(object, 0))).isEqualTo(SyntheticShapes.NODE);
                        a.keep(Actor.FINALIZER_LOCAL, object);
                        a.replace(shared, (int) (SyntheticShapes.id(object) % slots), Actor.FINALIZER_LOCAL);
                    });
                    for (int i = 0; i < each; i++) {
                        long object = a.make(1, SyntheticShapes.FINAL, 2);
                        a.node(2, 0);
                        a.init(object, 0, 2);
                        a.store(shared, (i + t) % slots, 1);
                        a.load(shared, (i + 3 * t) % slots, 3);
                        if (i % 3 == 0) {
                            a.poll();
                        }
                        a.drop(3);
                    }
                }
            }));
            world.requireSound(keeper);
            keeper.drop(0);
            world.requireSound(keeper);
            assertThat(world.finalizedObjects()).isEqualTo(threads * each);
            assertThat(world.objects()).isEmpty();
        }
    }
}
