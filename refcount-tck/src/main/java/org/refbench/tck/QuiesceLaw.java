package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;

/**
 * Law 2 where several threads call {@code quiesce} at once: when a call returns, what its caller had dropped before is free,
 * whoever's call did the work. Only the caller allocates in the blocks that it owns, so until it does it can look at the
 * headers of what it dropped.
 */
interface QuiesceLaw extends Contract {
    /** Threads that quiesce. */
    int CALLERS = 4;

    /** A random tree, at most 50 objects, hanging off local 0, which is dropped; answers where the objects were. */
    private static List<Long> dropTree(Actor a, SplittableRandom random) {
        List<Long> tree = new ArrayList<>();
        for (int i = 1 + random.nextInt(50); i > 0; i--) {
            long holder = a.node(1, 1 + random.nextInt(SyntheticShapes.MAX_NODE_SLOTS));
            tree.add(holder);
            if (a.get(0) != 0) {
                a.init(holder, 0, 0);
            }
            if (random.nextBoolean() && SyntheticShapes.slotCount(holder) > 1) {
                tree.add(a.make(2, SyntheticShapes.LEAF, 0));
                a.init(holder, 1, 2);
            }
            a.put(0, a.remove(1));
        }
        a.drop(0);
        return tree;
    }

    private static void expectFree(List<Long> dropped) {
        assertThat(dropped).as("what the caller had dropped").noneMatch(Header::isAllocated);
    }

    @Test
    default void quiesceFreesWhatWasDroppedAndASecondOneChangesNothing() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        SplittableRandom random = new SplittableRandom(seed("quiesceFreesWhatWasDroppedAndASecondOneChangesNothing"));
        World world = world();
        try (Actor a = world.enter()) {
            for (int i = 0; i < effort(100); i++) {
                List<Long> dropped = dropTree(a, random);
                world.counter().quiesce(a.m);
                expectFree(dropped);
                world.counter().quiesce(a.m);
                expectFree(dropped);
            }
        }
    }

    @Test
    default void manyThreadsQuiesceAtOnce() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        long seed = seed("manyThreadsQuiesceAtOnce");
        World world = world();
        Phaser together = new Phaser(CALLERS);
        Together.run(CALLERS, t -> {
            SplittableRandom random = new SplittableRandom(seed + t);
            try (Actor a = world.enter()) {
                for (int i = 0; i < effort(300); i++) {
                    List<Long> dropped = dropTree(a, random);
                    if (random.nextBoolean()) {
                        a.poll();
                    }
                    if (i % 10 == 0) {
                        a.blocking(together::arriveAndAwaitAdvance);
                    }
                    world.counter().quiesce(a.m);
                    expectFree(dropped);
                }
            }
        });
    }

    /** Half of the threads only quiesce, as often as they can, while the others' objects change hands and die. */
    @Test
    default void objectsDieAndChangeHandsWhileOthersQuiesce() {
        World world = world();
        int rounds = effort(1000);
        int slots = 8;
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, slots);
            keeper.blocking(() -> Together.run(CALLERS, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < rounds; i++) {
                        if (t % 2 == 0) {
                            world.counter().quiesce(a.m);
                        } else {
                            long node = a.node(0, 1);
                            a.take(shared, i % slots, 1);
                            a.init(node, 0, 1);
                            a.store(shared, (i + t) % slots, 0);
                            if (i % 50 == 0) {
                                for (int slot = 0; slot < slots; slot++) {
                                    a.store(shared, slot, 2); // empties it: chains die
                                }
                            }
                        }
                        a.poll();
                    }
                }
            }));
            world.requireSound(keeper);
        }
    }
}
