package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Law 1: no object is freed while a local or a slot of a live object refers to it. */
interface SafetyLaw extends Contract {
    /** Quiesces, allocates and drops a little, and expects the object to be there and itself. */
    private static void expectAlive(World world, Actor a, long object, long id) {
        world.requireSound(a);
        for (int i = 0; i < 100; i++) {
            a.node(31, i % 9);
            a.drop(31);
        }
        assertThat(world.objects()).contains(object);
        assertThat(SyntheticShapes.id(object)).isEqualTo(id);
    }

    @Test
    default void aLocalKeepsItsObject() {
        World world = world();
        try (Actor a = world.enter()) {
            long object = a.node(0, 2);
            long id = SyntheticShapes.id(object);
            expectAlive(world, a, object, id);
            for (int local = 1; local < 10; local++) {
                a.copy(local - 1, local);
                a.drop(local - 1);
            }
            expectAlive(world, a, object, id);
        }
    }

    @Test
    default void aSlotKeepsItsObject() {
        World world = world();
        try (Actor a = world.enter()) {
            int type = 0;
            for (long holder : new long[] {a.node(0, 3), a.list(1, 3), a.make(2, SyntheticShapes.ARRAY, 3000)}) {
                long child = type++ == 0 ? a.make(10, SyntheticShapes.LEAF, 0) : a.node(10, 1);
                long id = SyntheticShapes.id(child);
                a.init(holder, 1, 10);
                expectAlive(world, a, child, id);
                a.load(holder, 1, 11);
                a.store(holder, 2, 11);
                a.store(holder, 1, 12); // empty: the first slot's reference goes
                expectAlive(world, a, child, id);
                assertThat(a.take(holder, 2, 13)).isEqualTo(child);
                expectAlive(world, a, child, id);
                a.drop(13);
            }
        }
    }

    @Test
    default void aLoadedReferenceOutlivesItsSlotAndHolder() {
        World world = world();
        try (Actor a = world.enter()) {
            long holder = a.node(0, 1);
            long child = a.node(1, 0);
            long id = SyntheticShapes.id(child);
            a.init(holder, 0, 1);
            assertThat(a.load(holder, 0, 2)).isEqualTo(child);
            assertThat(a.load(holder, 0, 3)).isEqualTo(child);
            a.drop(0);
            a.drop(2);
            expectAlive(world, a, child, id);
        }
    }

    @Test
    default void anEscapedBorrowedReferenceOutlivesItsOwner() {
        World world = world();
        try (Actor a = world.enter()) {
            long object = a.node(0, 0);
            long id = SyntheticShapes.id(object);
            a.borrow(0);
            expectAlive(world, a, object, id);
            a.escape(0, 1);
            a.drop(0);
            expectAlive(world, a, object, id);
        }
    }

    @Test
    default void referencesSurviveMovesOfTheirStorage() {
        World world = world();
        try (Actor a = world.enter()) {
            long list = a.list(0, 4);
            long child = a.node(1, 0);
            long id = SyntheticShapes.id(child);
            a.init(list, 0, 1);
            for (int moves = 1; moves <= 10; moves++) {
                SyntheticLists.move(a, 0, 4 + moves * moves * 20);
                assertThat(a.load(list, moves, 2)).isEqualTo(child);
                a.drop(2);
                expectAlive(world, a, child, id);
            }
        }
    }

    @Test
    default void aGlobalSlotKeepsItsObject() {
        World world = world();
        try (Actor a = world.enter()) {
            long object = a.node(0, 0);
            long id = SyntheticShapes.id(object);
            world.globals().add(a.remove(0));
            expectAlive(world, a, object, id);
        }
    }

    @Test
    default void aThreadKeepsItsLocalsWhileItIsBlocked() {
        World world = world();
        Together.run(2, t -> {
            try (Actor a = world.enter()) {
                long object = a.node(0, 0);
                long id = SyntheticShapes.id(object);
                for (int i = 0; i < effort(200); i++) {
                    a.blocking(Thread::yield);
                    assertThat(SyntheticShapes.id(object)).isEqualTo(id);
                    a.node(1, 0);
                    a.drop(1);
                    world.counter().quiesce(a.m);
                }
            }
        });
    }
}
