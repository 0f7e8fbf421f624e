package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.refbench.audit.AuditReport;
import org.refbench.heap.HeapExhausted;

/** Law 2: after quiesce every unreachable object is free, but for garbage cycles that the scheme does not claim. */
interface LivenessLaw extends Contract {
    /** A binary tree of the given depth in a local. */
    private static void tree(Actor a, int local, int depth) {
        long node = a.node(local, 2);
        for (int i = 0; i < 2 && depth > 0; i++) {
            tree(a, local + 1, depth - 1);
            a.init(node, i, local + 1);
        }
    }

    @Test
    default void whatIsDroppedIsFreed() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            tree(a, 0, 6);
            a.list(20, 10);
            a.make(21, SyntheticShapes.ARRAY, 5000);
            a.make(22, SyntheticShapes.LEAF, 0);
            assertThat(world.objects()).hasSize(127 + 3);
            for (int local = 0; local < 23; local++) {
                a.drop(local);
            }
            if (traits().prompt()) {
                assertThat(world.objects()).as("before quiesce").isEmpty();
            }
            world.requireSound(a);
            assertThat(world.objects()).isEmpty();
        }
    }

    @Test
    default void whatIsOverwrittenIsFreedAndWhatIsTakenIsNot() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            long holder = a.node(0, 2);
            a.node(1, 0);
            a.init(holder, 0, 1);
            long survivor = a.node(1, 0);
            a.init(holder, 1, 1);
            long second = a.node(1, 0);
            a.store(holder, 0, 1);
            a.take(holder, 1, 2);
            world.requireSound(a);
            assertThat(world.objects()).containsExactlyInAnyOrder(holder, second, survivor);
            a.drop(2);
            a.drop(0);
            world.requireSound(a);
            assertThat(world.objects()).isEmpty();
        }
    }

    @Test
    default void cyclesAreFreedOrAccountedFor() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            for (int i = 0; i < 10; i++) {
                long one = a.node(0, 2);
                long two = a.list(1, 1);
                a.node(2, 0);
                a.init(one, 1, 2); // hangs off the cycle
                a.copy(0, 2);
                a.init(two, 0, 2);
                a.copy(1, 2);
                a.init(one, 0, 2);
                a.drop(0);
                a.drop(1);
            }
            AuditReport report = world.requireSound(a);
            assertThat(report.cyclicGarbage()).isEqualTo(traits().reclaimsCycles() ? 0 : 30);
            assertThat(report.liveObjects()).isEqualTo(report.cyclicGarbage());
        }
    }

    @Test
    default void droppingMakesRoomInASmallHeap() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world(8 << 20, new SyntheticShapes());
        try (Actor a = world.enter()) {
            for (int i = 0; i < effort(100_000); i++) {
                long list = a.list(0, i % 50);
                if (i % 50 > 0) {
                    a.make(1, SyntheticShapes.LEAF, 0);
                    a.init(list, i % 50 - 1, 1);
                }
                a.drop(0);
            }
        }
    }

    @Test
    default void droppingMakesRoomForLargeObjects() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world(8 << 20, new SyntheticShapes());
        try (Actor a = world.enter()) {
            for (int i = 0; i < effort(500); i++) {
                a.make(0, SyntheticShapes.ARRAY, 2000 + 500 * (i % 100));
                a.drop(0);
            }
        }
    }

    @Test
    default void anExhaustedHeapWorksAgainAfterDropping() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world(1 << 20, new SyntheticShapes());
        try (Actor a = world.enter()) {
            int first = fillWithChain(a);
            world.requireSound(a);
            a.drop(0);
            world.requireSound(a);
            assertThat(world.objects()).isEmpty();
            assertThat(fillWithChain(a)).isEqualTo(first);
            a.drop(0);
        }
    }

    /** Chains nodes from local 0 until the heap is exhausted; answers how many there were. */
    private static int fillWithChain(Actor a) {
        int count = 0;
        try {
            while (true) {
                long node = a.make(1, SyntheticShapes.ARRAY, 64);
                if (count++ > 0) {
                    a.init(node, 0, 0);
                }
                a.put(0, a.remove(1));
            }
        } catch (HeapExhausted e) {
            assertThat(count).isPositive();
            return count;
        }
    }
}
