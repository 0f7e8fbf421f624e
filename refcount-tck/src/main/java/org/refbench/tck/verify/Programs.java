package org.refbench.tck.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.refbench.heap.Switches;
import org.refbench.tck.Actor;
import org.refbench.tck.ConcurrentProgram;
import org.refbench.tck.RandomProgram;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.SlotHistory;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.Together;
import org.refbench.tck.World;

/** Random programs, each given by its seed alone: of one thread against the model, or of several over a shared graph. */
public final class Programs {
    private static final long HEAP_BYTES = 256 << 20;
    private static final int[] SLOTS = {2, 3, 8, 64, 256};
    private static final int MOST_THREADS = 8;

    private final SchemeUnderTest scheme;
    private final Journal journal;

    /** Programs that the scheme runs. */
    public Programs(SchemeUnderTest scheme, Journal journal) {
        this.scheme = scheme;
        this.journal = journal;
    }

    /** Runs the program of that seed once; answers whether it passed. A scheme that failed is not to be trusted with more. */
    public boolean run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean alone = random.nextInt(4) == 0;
        Trial trial = new Trial(alone ? Laws.ONE_THREAD : Laws.THREADS, "random program", seed, "program:" + seed);
        journal.begins(trial);
        try {
            World world = new World(scheme, HEAP_BYTES, new SyntheticShapes());
            if (alone) {
                alone(world, random, trial);
            } else {
                together(world, random, trial);
            }
            world.requireSoundEnd();
            journal.passed(trial, 1, world.operations());
            return true;
        } catch (RuntimeException | Error e) {
            journal.failed(trial, e);
            return false;
        }
    }

    private void alone(World world, SplittableRandom random, Trial trial) {
        try (Actor actor = world.enter()) {
            telling(trial, () -> new RandomProgram(world, actor, random.nextLong()).run(4000, 4));
        }
    }

    private void together(World world, SplittableRandom random, Trial trial) {
        int threads = 2 + random.nextInt(MOST_THREADS - 1);
        int slots = SLOTS[random.nextInt(SLOTS.length)];
        boolean cycles = random.nextInt(3) == 0;
        int steps =
                (Switches.CHECKED ? 500 : 2000) << random.nextInt(8); // many short programs, most events in long ones
        long seed = random.nextLong();
        try (Actor keeper = world.enter()) {
            SlotHistory history = new SlotHistory(); // recording puts threads in order: not where speed is the point
            if (Switches.CHECKED) {
                history.record(keeper);
            }
            long shared = keeper.make(0, SyntheticShapes.ARRAY, slots);
            telling(trial, () -> {
                keeper.blocking(() -> Together.run(
                        threads,
                        t -> telling(trial, () -> {
                            ConcurrentProgram program = new ConcurrentProgram(world, shared, cycles, seed + 31L * t);
                            (Switches.CHECKED ? program.recordedIn(history) : program).run(steps);
                        })));
                world.requireSound(keeper);
                if (Switches.CHECKED) {
                    history.requireSequential(world, shared);
                }
                for (int slot = 0; slot < slots; slot++) {
                    keeper.store(shared, slot, 1); // empties it
                }
                long cyclicGarbage = world.requireSound(keeper).cyclicGarbage();
                if (world.traits().reclaims()) {
                    assertThat(world.objects())
                            .as("objects left over: all but the array and %d in garbage cycles", cyclicGarbage)
                            .hasSize((int) (1 + cyclicGarbage));
                }
            });
        }
    }

    /** The failure goes to the journal at once: leaving a world that a failure has spoiled may take for ever. */
    private void telling(Trial trial, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            journal.failed(trial, e);
            throw e;
        }
    }
}
