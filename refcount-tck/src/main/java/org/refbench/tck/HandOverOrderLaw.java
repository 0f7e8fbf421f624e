package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Memory;

/** Law 6 where references are handed over, copied and overwritten on the way to the last release. */
interface HandOverOrderLaw extends Contract {
    /** Threads that share each object; each writes a data word of its own, 0 to begin with. */
    int HOLDERS = 3;

    private static void write(long witness, int holder) {
        Memory.setLong(SyntheticShapes.data(witness, holder), SyntheticShapes.id(witness) + holder);
    }

    private static boolean isComplete(long witness) {
        for (int holder = 0; holder < HOLDERS; holder++) {
            if (Memory.getLong(SyntheticShapes.data(witness, holder)) != SyntheticShapes.id(witness) + holder) {
                return false;
            }
        }
        return true;
    }

    /** A witness in as many arrays (locals 0 and up) as there are holders. */
    private static void share(Actor keeper, int index) {
        keeper.witness(11, HOLDERS);
        for (int holder = 0; holder < HOLDERS; holder++) {
            keeper.copy(11, 12);
            keeper.init(keeper.get(holder), index, 12);
        }
        keeper.drop(11);
    }

    /** The holders let go one after the other, in each possible order: the last one destroys, and not before it has written. */
    @Test
    default void whoLetsGoLastDestroysWithAllWritesInPlace() {
        assumeTrue(traits().prompt(), "the scheme does not destroy at the last release");
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        AtomicInteger incomplete = new AtomicInteger();
        AtomicReference<Thread> destroyer = new AtomicReference<>();
        World world = world(HEAP_BYTES, new SyntheticShapes(witness -> {
            destroyer.set(Thread.currentThread());
            if (!isComplete(witness)) {
                incomplete.incrementAndGet();
            }
        }));
        Phaser turn = new Phaser(HOLDERS);
        try (Actor keeper = world.enter()) {
            for (int holder = 0; holder < HOLDERS; holder++) {
                keeper.make(holder, SyntheticShapes.ARRAY, orders.length);
            }
            for (int i = 0; i < orders.length; i++) {
                share(keeper, i);
            }
            keeper.blocking(() -> Together.run(HOLDERS, t -> {
                try (Actor a = world.enter()) {
                    for (int i = 0; i < orders.length; i++) {
                        for (int position = 0; position < HOLDERS; position++) {
                            if (orders[i][position] == t) {
                                assertThat(destroyer).as("destroyed too early").hasNullValue();
                                write(a.take(keeper.get(t), i, 0), t);
                                a.drop(0);
                            }
                            a.blocking(turn::arriveAndAwaitAdvance);
                        }
                        if (orders[i][HOLDERS - 1] == t) {
                            assertThat(destroyer.getAndSet(null)).isSameAs(Thread.currentThread());
                        }
                        a.blocking(turn::arriveAndAwaitAdvance);
                    }
                }
            }));
        }
        assertThat(incomplete).as("destroyed without a holder's write").hasValue(0);
    }

    /**
     * Each holder writes and then lets go in a way of its own: drops, drops a copy as well, overwrites the slot, or puts the
     * reference into a slot where the next thread's overwrites it.
     */
    @Test
    default void randomHandOversKeepTheOrder() {
        assumeTrue(traits().reclaims() && traits().exactCounts(), "the scheme does not destroy what it counts");
        long seed = seed("randomHandOversKeepTheOrder");
        AtomicInteger destroyed = new AtomicInteger();
        AtomicInteger incomplete = new AtomicInteger();
        World world = world(HEAP_BYTES, new SyntheticShapes(witness -> {
            (isComplete(witness) ? destroyed : incomplete).incrementAndGet();
        }));
        int objects = effort(20_000);
        try (Actor keeper = world.enter()) {
            for (int holder = 0; holder < HOLDERS; holder++) {
                keeper.make(holder, SyntheticShapes.ARRAY, objects);
            }
            long relay = keeper.make(HOLDERS, SyntheticShapes.ARRAY, 4);
            for (int i = 0; i < objects; i++) {
                share(keeper, i);
            }
            keeper.blocking(() -> Together.run(HOLDERS, t -> {
                SplittableRandom random = new SplittableRandom(seed + t);
                try (Actor a = world.enter()) {
                    for (int i = 0; i < objects; i++) {
                        letGo(a, keeper.get(t), i, t, relay, random);
                        a.poll();
                    }
                }
            }));
            for (int local = 0; local <= HOLDERS; local++) {
                keeper.drop(local);
            }
            world.counter().quiesce(keeper.m);
        }
        assertThat(incomplete).as("destroyed without a holder's write").hasValue(0);
        assertThat(destroyed).hasValue(objects);
    }

    private static void letGo(Actor a, long array, int index, int holder, long relay, SplittableRandom random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                write(a.take(array, index, 0), holder);
                a.drop(0);
            }
            case 1 -> {
                a.load(array, index, 0);
                a.take(array, index, 1);
                a.drop(random.nextInt(2));
                write(a.get(0) == 0 ? a.get(1) : a.get(0), holder);
                a.drop(0);
                a.drop(1);
            }
            case 2 -> {
                write(a.load(array, index, 0), holder);
                a.drop(0);
                a.store(array, index, 0); // empties it
            }
            default -> {
                write(a.take(array, index, 0), holder);
                a.store(relay, random.nextInt(4), 0);
            }
        }
    }
}
