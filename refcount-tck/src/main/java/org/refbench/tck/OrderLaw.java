package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Memory;

/** Law 6: what a thread did to an object before releasing it happens before its destruction. */
interface OrderLaw extends Contract {
    /** Threads that share each object; each writes a data word of its own. */
    int SHARERS = 3;

    /**
     * Each thread writes its word of the object with a plain write and releases its reference; the destroyer, which visits
     * the object's slots, must see all words. On x86 the hardware alone sees to that; the JIT could still break it.
     */
    @Test
    default void theDestroyerSeesEverySharersLastWrite() {
        assumeTrue(traits().prompt(), "the scheme does not destroy at the last release");
        AtomicInteger destroyed = new AtomicInteger();
        AtomicInteger incomplete = new AtomicInteger();
        World world = world(HEAP_BYTES, new SyntheticShapes(witness -> {
            if (isComplete(witness)) {
                destroyed.incrementAndGet();
            } else {
                incomplete.incrementAndGet();
            }
        }));
        int objects = effort(20_000);
        try (Actor keeper = world.enter()) {
            for (int t = 0; t < SHARERS; t++) {
                keeper.make(t, SyntheticShapes.ARRAY, objects);
            }
            for (int i = 0; i < objects; i++) {
                keeper.witness(11, SHARERS);
                for (int t = 0; t < SHARERS; t++) {
                    keeper.copy(11, 12);
                    keeper.init(keeper.get(t), i, 12);
                }
                keeper.drop(11);
            }
            keeper.blocking(() -> Together.run(SHARERS, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < objects; i++) {
                        long witness = a.take(keeper.get(t), i, 0);
                        Memory.setLong(SyntheticShapes.data(witness, t), SyntheticShapes.id(witness) + t);
                        a.drop(0);
                        a.poll();
                    }
                }
            }));
        }
        assertThat(incomplete)
                .as("destroyed before a sharer's write was visible")
                .hasValue(0);
        assertThat(destroyed).hasValue(objects);
    }

    private static boolean isComplete(long witness) {
        for (int t = 0; t < SHARERS; t++) {
            if (Memory.getLong(SyntheticShapes.data(witness, t)) != SyntheticShapes.id(witness) + t) {
                return false;
            }
        }
        return true;
    }

    /** A sharer's last write must not land in the next object that gets the memory. */
    @Test
    default void lateWritesDoNotReachTheNextUseOfTheMemory() {
        World world = world();
        int rounds = effort(20_000);
        try (Actor keeper = world.enter()) {
            for (int t = 0; t < SHARERS; t++) {
                keeper.make(t, SyntheticShapes.ARRAY, rounds);
            }
            for (int i = 0; i < rounds; i++) {
                keeper.witness(11, SHARERS);
                for (int t = 0; t < SHARERS; t++) {
                    keeper.copy(11, 12);
                    keeper.init(keeper.get(t), i, 12);
                }
                keeper.drop(11);
            }
            keeper.blocking(() -> Together.run(SHARERS, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < rounds; i++) {
                        long shared = a.take(keeper.get(t), i, 0);
                        Memory.setLong(SyntheticShapes.data(shared, t), -1);
                        a.drop(0);
                        long own = a.witness(1, SHARERS);
                        for (int word = 0; word < SHARERS; word++) {
                            assertThat(Memory.getLong(SyntheticShapes.data(own, word)))
                                    .as("a new object's data")
                                    .isZero();
                        }
                        a.poll();
                        a.drop(1);
                    }
                }
            }));
        }
    }
}
