package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.safepoint.Participant;

/**
 * Law 5, measured: however the dying objects hang together, a thread destroys no more than {@link NoRecursionLaw#STEP} of
 * them before it reaches a safepoint. Witnesses count the steps; each poll begins a new one.
 */
interface BoundedStepsLaw extends Contract {
    /** Witnesses that one thread has destroyed since its last safepoint, and the most there ever were. */
    final class Steps {
        private final ThreadLocal<int[]> sinceSafepoint = new ThreadLocal<>();
        private final AtomicInteger longest = new AtomicInteger();
        private final AtomicInteger destroyed = new AtomicInteger();

        private void visited() {
            destroyed.getAndIncrement();
            int[] since = sinceSafepoint.get();
            if (since != null) { // else a thread of the scheme's own, for which nobody waits
                longest.accumulateAndGet(++since[0], Math::max);
            }
        }

        /** Every safepoint of the thread begins a new step. */
        private void count(Actor a) {
            int[] since = new int[1];
            sinceSafepoint.set(since);
            a.m.setPollListener(bits -> {
                since[0] = 0;
                a.m.arm(Participant.RUNTIME);
            });
            a.m.arm(Participant.RUNTIME);
        }

        private void expectBounded(int objects) {
            assertThat(destroyed).as("objects destroyed").hasValue(objects);
            assertThat(longest).as("objects destroyed in one step").hasValueLessThanOrEqualTo(NoRecursionLaw.STEP);
        }
    }

    private World witnessed(Steps steps) {
        assumeTrue(traits().reclaims() && traits().exactCounts(), "the scheme does not destroy what it counts");
        return world(256 << 20, new SyntheticShapes(witness -> steps.visited()));
    }

    /** Drops a local, and has destroyed what died with it. */
    private void destroy(World world, Actor a, int local) {
        a.drop(local);
        if (!traits().prompt()) {
            world.counter().quiesce(a.m);
        }
    }

    /** Puts a chain of witnesses in local 0, hanging off what was there; local 1 is used too. */
    private static void chain(Actor a, int length) {
        for (int i = 0; i < length; i++) {
            long witness = a.witness(1, 0);
            a.m.initStore(witness, SyntheticShapes.slot(witness, 0), a.remove(0));
            a.put(0, a.remove(1));
        }
    }

    /** Random shapes of random sizes, until there are so many witnesses; all die with local 0. */
    private static void randomGraph(Actor a, SplittableRandom random, int witnesses) {
        for (int made = 0; made < witnesses; ) {
            int length = Math.min(witnesses - made, 1 + random.nextInt(1 << random.nextInt(15)));
            switch (random.nextInt(3)) {
                case 0 -> chain(a, length);
                case 1 -> fan(a, random, length);
                default -> shareMany(a, length);
            }
            made += length;
        }
    }

    /** A holder of everything so far and of many single witnesses. */
    private static void fan(Actor a, SplittableRandom random, int width) {
        long holder = random.nextBoolean() ? a.make(2, SyntheticShapes.ARRAY, width + 1) : a.list(2, width + 1);
        for (int i = 0; i < width; i++) {
            a.witness(1, 0);
            a.init(holder, i, 1);
        }
        if (a.get(0) != 0) {
            a.init(holder, width, 0);
        }
        a.put(0, a.remove(2));
    }

    /** Witnesses, each with a parent of its own, that all hold the graph so far: it dies with the last of them. */
    private static void shareMany(Actor a, int width) {
        long holder = a.make(2, SyntheticShapes.ARRAY, width);
        for (int i = 0; i < width; i++) {
            long witness = a.witness(1, 0);
            if (a.get(0) != 0) {
                a.copy(0, 3);
                a.init(witness, 0, 3);
            }
            a.init(holder, i, 1);
        }
        a.drop(0);
        a.put(0, a.remove(2));
    }

    @Test
    default void aChainDiesInBoundedSteps() {
        Steps steps = new Steps();
        World world = witnessed(steps);
        int length = effort(200_000);
        try (Actor a = world.enter()) {
            chain(a, length);
            steps.count(a);
            destroy(world, a, 0);
            steps.expectBounded(length);
        }
    }

    @Test
    default void randomGraphsDieInBoundedSteps() {
        SplittableRandom random = new SplittableRandom(seed("randomGraphsDieInBoundedSteps"));
        for (int graph = 0; graph < 10; graph++) {
            Steps steps = new Steps();
            World world = witnessed(steps);
            int witnesses = effort(30_000);
            try (Actor a = world.enter()) {
                randomGraph(a, random, witnesses);
                steps.count(a);
                destroy(world, a, 0);
                steps.expectBounded(witnesses);
            }
        }
    }

    /** Random graphs, held in common by several threads: each destroys what it was the last to let go. */
    @Test
    default void graphsOfManyThreadsDieInBoundedStepsOfEach() {
        long seed = seed("graphsOfManyThreadsDieInBoundedStepsOfEach");
        Steps steps = new Steps();
        World world = witnessed(steps);
        int threads = 3;
        int graphs = 8;
        int witnesses = effort(10_000);
        try (Actor keeper = world.enter()) {
            for (int t = 0; t < threads; t++) {
                keeper.make(10 + t, SyntheticShapes.ARRAY, graphs);
            }
            for (int graph = 0; graph < graphs; graph++) {
                randomGraph(keeper, new SplittableRandom(seed + graph), witnesses);
                for (int t = 0; t < threads; t++) {
                    keeper.copy(0, 1);
                    keeper.init(keeper.get(10 + t), graph, 1);
                }
                keeper.drop(0);
            }
            keeper.blocking(() -> Together.run(threads, t -> {
                try (Actor a = world.enter()) {
                    steps.count(a);
                    for (int graph = 0; graph < graphs; graph++) {
                        a.take(keeper.get(10 + t), graph, 0);
                        destroy(world, a, 0);
                        a.poll();
                    }
                }
            }));
            steps.expectBounded(graphs * witnesses);
        }
    }
}
