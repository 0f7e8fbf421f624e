package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Law 4: an object is freed exactly once, and its children released exactly once. */
interface OnceLaw extends Contract {
    @Test
    default void eachDyingParentReleasesASharedChildOnce() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            long child = a.node(0, 0);
            long id = SyntheticShapes.id(child);
            for (int parent = 1; parent <= 20; parent++) {
                long holder = parent % 2 == 0 ? a.node(parent, 3) : a.list(parent, 3);
                for (int slot = 0; slot < 3; slot++) {
                    a.copy(0, 30);
                    a.init(holder, slot, 30);
                }
            }
            a.drop(0);
            for (int parent = 1; parent <= 20; parent++) {
                world.requireSound(a);
                assertThat(world.objects()).hasSize(22 - parent).contains(child);
                assertThat(SyntheticShapes.id(child)).isEqualTo(id);
                if (traits().exactCounts()) {
                    assertThat(world.counter().countOf(child)).isEqualTo(3L * (21 - parent));
                }
                a.drop(parent);
            }
            world.requireSound(a);
            assertThat(world.objects()).isEmpty();
        }
    }

    @Test
    default void aDiamondDiesOnce() {
        assumeTrue(traits().reclaims(), "the scheme frees nothing");
        World world = world();
        try (Actor a = world.enter()) {
            a.node(0, 0);
            for (int layer = 0; layer < 200; layer++) {
                long top = a.node(1, 2);
                for (int side = 0; side < 2; side++) {
                    long middle = a.node(2, 1);
                    a.copy(0, 3);
                    a.init(middle, 0, 3);
                    a.init(top, side, 2);
                }
                a.drop(0);
                a.put(0, a.remove(1));
            }
            world.requireSound(a);
            assertThat(world.objects()).hasSize(601);
            a.drop(0);
            world.requireSound(a);
            assertThat(world.objects()).isEmpty();
        }
    }

    /** Several threads drop their reference to each of the same objects at about the same time: last against last. */
    @Test
    default void ofManyLastReleasesOneFrees() {
        World world = world();
        int threads = 3;
        int objects = effort(20_000);
        try (Actor keeper = world.enter()) {
            for (int t = 0; t < threads; t++) {
                keeper.make(t, SyntheticShapes.ARRAY, objects);
            }
            keeper.node(10, 0);
            for (int i = 0; i < objects; i++) {
                long object = keeper.node(11, 1);
                keeper.copy(10, 12);
                keeper.init(object, 0, 12);
                for (int t = 0; t < threads; t++) {
                    keeper.copy(11, 12);
                    keeper.init(keeper.get(t), i, 12);
                }
                keeper.drop(11);
            }
            world.requireSound(keeper);
            keeper.blocking(() -> Together.run(threads, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < objects; i++) {
                        a.take(keeper.get(t), i, 0);
                        a.drop(0);
                        a.poll();
                    }
                }
            }));
            world.requireSound(keeper);
            if (traits().reclaims()) {
                assertThat(world.objects()).hasSize(threads + 1);
            }
        }
    }
}
