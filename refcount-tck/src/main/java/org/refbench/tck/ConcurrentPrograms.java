package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * Laws 1 to 4 and 7 under random programs of several threads over a shared graph, compared afterwards with one order in which a
 * single thread could have done the same.
 */
interface ConcurrentPrograms extends Contract {
    /** Threads that share one object. */
    int MUTATORS = 4;

    /** Retains in a row, then as many releases. */
    int BURST = 1000;

    /** Runs a program twice; once it is not recorded, because recording orders the threads more strictly than locks alone. */
    private void runProgram(long seed, boolean cycles, int slots, int steps) {
        runProgram(seed, cycles, slots, steps / 2, true);
        runProgram(seed, cycles, slots, steps / 2, false);
    }

    /** Runs a program on 2 to 8 threads, as the seed says, which do {@code steps} steps together. */
    private void runProgram(long seed, boolean cycles, int slots, int steps, boolean recorded) {
        World world = world(256 << 20, new SyntheticShapes());
        int threads = 2 + (int) Math.floorMod(seed, 7L);
        SlotHistory history = new SlotHistory();
        try (Actor keeper = world.enter()) {
            if (recorded) {
                history.record(keeper);
            }
            long shared = keeper.make(0, SyntheticShapes.ARRAY, slots);
            keeper.blocking(() -> Together.run(threads, t -> {
                ConcurrentProgram program = new ConcurrentProgram(world, shared, cycles, seed + 31L * t);
                (recorded ? program.recordedIn(history) : program).run(steps / threads);
            }));
            world.requireSound(keeper);
            if (recorded) {
                history.requireSequential(world, shared);
            }
            for (int slot = 0; slot < slots; slot++) {
                keeper.store(shared, slot, 1); // empties it
            }
            long cyclicGarbage = world.requireSound(keeper).cyclicGarbage();
            if (traits().reclaims()) {
                assertThat(world.objects()).hasSize((int) (1 + cyclicGarbage));
            }
            if (!cycles) {
                assertThat(cyclicGarbage).isZero();
            }
        }
    }

    @Test
    default void threadsShareAGraphWithoutCycles() {
        runProgram(seed("threadsShareAGraphWithoutCycles"), false, 64, effort(240_000));
    }

    @Test
    default void threadsShareAGraphWithCycles() {
        runProgram(seed("threadsShareAGraphWithCycles"), true, 64, effort(120_000));
    }

    /** Few slots: nearly every operation meets another thread's. */
    @Test
    default void threadsFightOverFewSlots() {
        runProgram(seed("threadsFightOverFewSlots"), false, 3, effort(240_000));
    }

    /** The count of one object bounces between all threads; in bursts, so that what one thread undoes of another's work shows. */
    @Test
    default void threadsRetainAndReleaseOneObject() {
        World world = world();
        int rounds = effort(3_000);
        try (Actor keeper = world.enter()) {
            long object = keeper.node(0, 0);
            CountDownLatch ready = new CountDownLatch(MUTATORS);
            keeper.blocking(() -> Together.run(MUTATORS, t -> {
                try (Actor a = world.enter()) {
                    ready.countDown();
                    a.blocking(ready::await);
                    for (int round = 0; round < rounds; round++) {
                        for (int i = 0; i < BURST; i++) {
                            a.m.retainLocal(object);
                        }
                        for (int i = 0; i < BURST; i++) {
                            a.m.releaseLocal(object);
                        }
                        a.poll();
                    }
                }
            }));
            world.requireSound(keeper);
            if (traits().exactCounts()) {
                assertThat(world.counter().countOf(object)).isEqualTo(traits().countsLocals() ? 1 : 0);
            }
        }
    }
}
