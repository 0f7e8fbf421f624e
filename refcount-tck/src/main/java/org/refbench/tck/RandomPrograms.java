package org.refbench.tck;

import org.junit.jupiter.api.Test;

/** Laws 1 to 4 under random programs of one thread, compared with a model at every quiescence. */
interface RandomPrograms extends Contract {
    @Test
    default void randomProgramsDoWhatTheModelDoes() {
        long seed = seed("randomProgramsDoWhatTheModelDoes");
        for (int program = 0; program < effort(50); program++) {
            World world = world();
            try (Actor a = world.enter()) {
                new RandomProgram(world, a, seed + program).run(1000, 10);
            }
        }
    }

    @Test
    default void aLongRandomProgramDoesWhatTheModelDoes() {
        World world = world();
        try (Actor a = world.enter()) {
            new RandomProgram(world, a, seed("aLongRandomProgramDoesWhatTheModelDoes")).run(effort(200_000), 40);
        }
    }
}
