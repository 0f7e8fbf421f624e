package org.refbench.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refbench.mutants.Hunt.Found;

/** Every mutant dies by one of the tools that are named for it; where nothing is wrong, nothing is found. */
class MutantsTest {
    private static final int EXECUTIONS_OF_CONTROLS = 300;

    private static long seed(String what) {
        long seed = Long.getLong("refbench.tck.seed", System.nanoTime());
        System.out.println(what + ": replay with -Drefbench.tck.seed=" + seed);
        return seed;
    }

    static Stream<Mutant> mutants() {
        return Mutants.all().stream();
    }

    static Stream<Hunt> controls() {
        return Mutants.controls().stream();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void everyMutantDies(Mutant mutant) throws IOException, InterruptedException {
        long seed = seed(mutant.name());
        if (mutant.hunts().stream().anyMatch(Hunt::mayCrash)) {
            assertThat(Children.run(mutant, 1, seed).found()).as(mutant.name()).isEqualTo(1);
            return;
        }
        assertThat(mutant.hunts().stream().anyMatch(hunt -> hunt.run(seed).isPresent()))
                .as("%s is found by %s", mutant.name(), mutant.hunts())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void nothingIsFoundWhereNothingIsWrong(Hunt control) {
        long seed = seed(control.toString());
        Optional<Found> found =
                control instanceof ProgramHunt program ? program.run(seed, EXECUTIONS_OF_CONTROLS) : control.run(seed);
        assertThat(found).as("%s", control).isEmpty();
    }

    @Test
    void namesAreUniqueAndOriginsGiven() {
        List<Mutant> all = Mutants.all();
        assertThat(all).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(mutant -> {
            assertThat(mutant.origin()).isNotBlank();
            assertThat(mutant.hunts()).isNotEmpty();
        });
    }
}
