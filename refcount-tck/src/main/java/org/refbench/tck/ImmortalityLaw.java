package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.RootKind;

/**
 * Immortal objects, where the runtime has any: never freed, never written, whatever is retained or released too often; what they
 * refer to is counted as ever.
 */
interface ImmortalityLaw extends Contract {
    private World immortals() {
        World world = world();
        assumeTrue(world.services().immortals().areEnabled(), "no immortal objects in this runtime");
        return world;
    }

    /** The words that a scheme may write when it counts. */
    private static List<Long> header(World world, long object) {
        List<Long> words = new ArrayList<>();
        words.add(Memory.getLong(object));
        for (int i = 0; 8 * i < world.services().heap().layout().prefixBytes(); i++) {
            words.add(Memory.getLong(object + HeaderLayout.extraWord(i)));
        }
        return words;
    }

    /** An immortal object in local 0, with a mortal child. */
    private static long immortal(Actor a) {
        long object = a.node(0, 1);
        assertThat(a.m.immortalizeNew(object)).isTrue();
        assertThat(a.m.immortalizeNew(object)).as("already immortal").isFalse();
        a.node(1, 0);
        a.init(object, 0, 1);
        return object;
    }

    @Test
    default void noRetainOrReleaseWritesAnImmortalObject() {
        World world = immortals();
        try (Actor keeper = world.enter()) {
            long object = immortal(keeper);
            world.counter().quiesce(keeper.m);
            List<Long> before = header(world, object);
            keeper.blocking(() -> Together.run(4, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < effort(10_000); i++) {
                        a.m.retainLocal(object);
                        for (int n = 0; n < 20; n++) {
                            a.m.releaseLocal(object);
                        }
                        a.poll();
                    }
                }
            }));
            keeper.drop(0);
            world.requireSound(keeper);
            assertThat(header(world, object)).as("header words").isEqualTo(before);
            assertThat(world.objects()).as("it and its child").hasSize(2).contains(object);
        }
    }

    @Test
    default void slotsThatReferToAnImmortalObjectLeaveItAlone() {
        World world = immortals();
        try (Actor a = world.enter()) {
            long object = immortal(a);
            world.counter().quiesce(a.m); // after which it counts as no newer than others
            List<Long> before = header(world, object);
            for (int i = 0; i < 100; i++) {
                long holder = a.node(2, 2);
                a.copy(0, 3);
                a.init(holder, 0, 3);
                a.copy(0, 3);
                a.store(holder, 1, 3);
                a.take(holder, 0, 4);
                a.load(holder, 1, 5);
                a.drop(2);
                a.drop(4);
                a.drop(5);
                a.poll();
            }
            a.drop(0);
            world.requireSound(a);
            assertThat(header(world, object)).as("header words").isEqualTo(before);
        }
    }

    @Test
    default void whatAnImmortalObjectRefersToIsCounted() {
        World world = immortals();
        try (Actor a = world.enter()) {
            long object = immortal(a);
            long first = a.load(object, 0, 2);
            long second = a.node(3, 0);
            a.store(object, 0, 3);
            a.drop(2);
            world.requireSound(a);
            if (traits().reclaims()) {
                assertThat(world.objects())
                        .containsExactlyInAnyOrder(object, second)
                        .doesNotContain(first);
            }
        }
    }

    /** Made immortal while other threads count its parts, in vain or not. */
    @Test
    default void aLiveGraphBecomesImmortal() {
        World world = immortals();
        try (Actor keeper = world.enter()) {
            long top = keeper.node(0, 2);
            long left = keeper.node(1, 1);
            long leaf = keeper.node(2, 0);
            keeper.copy(2, 3);
            keeper.init(left, 0, 2);
            keeper.init(top, 0, 1);
            keeper.init(top, 1, 3);
            long other = keeper.node(4, 0);
            keeper.blocking(() -> Together.run(3, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < effort(2_000); i++) {
                        if (t == 0 && i == effort(2_000) / 2) {
                            world.counter().immortalize(a.m, visitor -> visitor.root(top, RootKind.BORROWED), true);
                        }
                        a.load(top, 1, 0);
                        a.load(top, 0, 1);
                        a.drop(0);
                        a.drop(1);
                        a.poll();
                    }
                }
            }));
            assertThat(List.of(top, left, leaf)).allMatch(Header::isImmortal);
            assertThat(Header.isImmortal(other)).isFalse();
            keeper.drop(0);
            world.requireSound(keeper);
            assertThat(world.objects()).containsExactlyInAnyOrder(top, left, leaf, other);
        }
    }
}
