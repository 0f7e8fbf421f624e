package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.refbench.safepoint.Participant;

/** Law 5: freeing a list of ten million nodes neither overflows a stack nor stops other threads but in bounded steps. */
interface NoRecursionLaw extends Contract {
    /** Far less than ten million frames need. */
    int SMALL_STACK = 256 * 1024;

    /** Objects that may be destroyed between two safepoints, twice over. */
    int STEP = 2000;

    /** Runs on a thread with a small stack. */
    static void onSmallStack(Runnable action) {
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(null, action, "small-stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        assertThat(failure[0]).isNull();
    }

    /** Drops local 0 and quiesces; answers how many safepoints were reached before everything was freed. */
    private static int pollsWhileDropping(World world, Actor a) {
        int[] polls = new int[1];
        a.m.setPollListener(bits -> {
            polls[0]++;
            a.m.arm(Participant.RUNTIME);
        });
        a.m.arm(Participant.RUNTIME);
        a.drop(0);
        world.counter().quiesce(a.m);
        a.m.setPollListener(bits -> {});
        return polls[0];
    }

    @Test
    default void aChainOfTenMillionNodesIsFreedInBoundedSteps() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        int nodes = effort(10_000_000);
        World world = world(1L << 30, new SyntheticShapes());
        onSmallStack(() -> {
            try (Actor a = world.enter()) {
                for (int i = 0; i < nodes; i++) {
                    long node = a.make(1, SyntheticShapes.LINK, 1);
                    if (i > 0) {
                        a.init(node, 0, 0);
                    }
                    a.put(0, a.remove(1));
                }
                int polls = pollsWhileDropping(world, a);
                if (traits().prompt()) {
                    assertThat(polls).as("safepoints reached").isGreaterThanOrEqualTo(nodes / STEP);
                }
                long[] left = new long[1];
                world.services().heap().walk(cell -> left[0]++);
                assertThat(left[0]).isZero();
            }
        });
    }

    @Test
    default void aWideTreeIsFreedInBoundedSteps() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        int width = effort(300_000);
        World world = world();
        onSmallStack(() -> {
            try (Actor a = world.enter()) {
                long root = a.make(0, SyntheticShapes.ARRAY, width);
                for (int i = 0; i < width; i++) {
                    if (i % 2 == 0) {
                        a.make(1, SyntheticShapes.LEAF, 0);
                    } else {
                        a.node(1, 1);
                    }
                    a.init(root, i, 1);
                }
                int polls = pollsWhileDropping(world, a);
                if (traits().prompt()) {
                    assertThat(polls).as("safepoints reached").isGreaterThanOrEqualTo(width / STEP);
                }
                assertThat(world.objects()).isEmpty();
            }
        });
    }

    /** Other threads stop the world while chains die, and audit where nothing is being destroyed at that moment. */
    @Test
    default void stopsAreServedWhileChainsDie() {
        World world = world();
        int rounds = effort(60);
        int[] alive = {2};
        Together.run(3, t -> {
            try (Actor a = world.enter()) {
                if (t == 2) {
                    do {
                        world.services().safepoints().stopTheWorld(a.m, () -> {});
                        a.poll();
                    } while (threadsAlive(alive, 0) > 0);
                    return;
                }
                for (int round = 0; round < rounds; round++) {
                    for (int i = 0; i < effort(5000); i++) {
                        long node = a.make(1, SyntheticShapes.LINK, 1);
                        a.init(node, 0, 0);
                        a.put(0, a.remove(1));
                    }
                    a.drop(0);
                    a.poll();
                }
            } finally {
                threadsAlive(alive, t == 2 ? 0 : -1);
            }
        });
        assertThat(world.services().safepoints().stops()).isPositive();
    }

    private static int threadsAlive(int[] alive, int change) {
        synchronized (alive) {
            alive[0] += change;
            return alive[0];
        }
    }
}
