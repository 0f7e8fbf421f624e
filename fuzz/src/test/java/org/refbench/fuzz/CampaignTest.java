package org.refbench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refbench.fuzz.grammar.Block;
import org.refbench.fuzz.grammar.Programs;

class CampaignTest {
    private static final int PROGRAMS = 40;

    /** Always the same programs, unless {@code -Drefbench.fuzz.seed} is given: what new ones show is for {@code scripts/fuzz}. */
    @Test
    void cpythonAndTheInterpreterAgreeOnRandomPrograms() {
        assumeTrue(PythonOracle.isPresent(), "needs CPython 3.11 as python3");
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        long seed = Long.getLong("refbench.fuzz.seed", 2016);
        System.out.println("random programs: -Drefbench.fuzz.seed=" + seed);
        try (Campaign campaign = new Campaign(new PrintStream(log, true, StandardCharsets.UTF_8), null)) {
            campaign.run(seed, PROGRAMS, Long.MAX_VALUE / 1_000_000_000L);
            assertThat(campaign.divergences())
                    .as(log.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
    }

    @Test
    void theSameSeedMakesTheSameProgram() {
        assertThat(Programs.text(Programs.make(42))).isEqualTo(Programs.text(Programs.make(42)));
        assertThat(Programs.text(Programs.make(42))).isNotEqualTo(Programs.text(Programs.make(43)));
    }

    @Test
    void aProgramIsMadeSmallerUntilNothingCanBeLeftOut() {
        List<Block> program = Programs.make(7);
        assertThat(Programs.text(program)).contains("print(");
        List<Block> smallest = new Minimizer(candidate -> Block.text(candidate).contains("print(")).minimize(program);
        assertThat(Block.text(smallest).lines().filter(line -> line.contains("print(")))
                .hasSize(1);
        for (int i = 0; i < Block.removable(smallest); i++) {
            assertThat(Block.text(Block.without(smallest, i, i + 1)))
                    .as("what statement %d is needed for", i)
                    .doesNotContain("print(");
        }
    }

    @Test
    void differencesAreToldByTheLine() {
        Outcome expected = Outcome.of(0, "1\n2\n", "");
        assertThat(expected.differenceFrom(Outcome.of(0, "1\n2\n", ""))).isNull();
        assertThat(expected.differenceFrom(Outcome.of(0, "1\n3\n", "")))
                .contains("line 2", "CPython:  2", "refbench: 3");
        assertThat(expected.differenceFrom(Outcome.of(1, "1\n2\n", "Traceback:\nValueError: x\n")))
                .contains("refbench: ValueError: x");
        assertThat(Outcome.of(1, "", "NameError: name 'x' is not defined. Did you mean: 'y'?")
                        .error())
                .isEqualTo("NameError: name 'x' is not defined");
    }
}
