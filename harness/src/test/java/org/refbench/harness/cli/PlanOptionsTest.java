package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.PlanFile;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.Preset;
import org.refbench.harness.spec.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

class PlanOptionsTest {
    @TempDir
    private Path directory;

    @Command
    private static final class Options {
        @ArgGroup(validate = false)
        private PlanOptions options = new PlanOptions();
    }

    private static Plan plan(String... arguments) {
        Options options = new Options();
        new CommandLine(options).parseArgs(arguments);
        return options.options.plan(new InstalledCatalog());
    }

    @Test
    void withoutOptionsThePresetsCompete() {
        Plan plan = plan();
        assertThat(plan.contenders()).containsExactlyInAnyOrderElementsOf(Preset.aliases());
        assertThat(plan.cells()).as("6 presets, 4 workloads, 1 and 2 threads").hasSize(48);
        assertThat(plan.baseline()).isEqualTo("gil");
        assertThat(plan.comparisons()).isEqualTo(40);
        assertThat(plan.budgetSeconds()).isEqualTo(20 * 60);
    }

    @Test
    void quickPlansAreTheDefaultOneWithLess() {
        Plan plan = plan("--quick");
        assertThat(plan.contenders()).containsExactly("gil", "gilectomy");
        assertThat(plan.cells())
                .hasSize(8)
                .allMatch(c -> c.size() == Workload.named(c.workload()).quickSize());
        assertThat(plan.budgetSeconds()).isLessThan(180);
        assertThat(plan.precision()).isEqualTo(0.03);
    }

    @Test
    void inAFullPlanEverybodyCompetesOnce() {
        Plan plan = plan("--full");
        assertThat(plan.contenders())
                .containsAll(Preset.aliases())
                .contains("tracing+object-lock", "coalesced+object-lock", "immortal(plain)+gil");
        assertThat(plan.cells().stream()
                        .map(c -> c.scheme() + "+" + c.lock() + c.workload() + c.threads())
                        .distinct())
                .hasSameSizeAs(plan.cells());
        assertThat(plan.cells().stream().map(c -> c.workload()).distinct()).containsExactlyElementsOf(Workload.names());
    }

    @Test
    void aProgramStandsForAllItsVariants() {
        assertThat(plan("--workloads", "fib,handoff:500,ladder.closure", "--schemes", "gil", "--threads", "1")
                        .cells())
                .extracting(c -> c.workload() + ":" + c.size())
                .containsExactly(
                        "fib:27",
                        "handoff.running:500",
                        "handoff.blocked:500",
                        "handoff.exited:500",
                        "ladder.closure:" + Workload.named("ladder.closure").size());
    }

    @Test
    void optionsCountMoreThanAPlanAndAPlanMoreThanTheDefaults() throws IOException {
        Path file = Files.writeString(
                directory.resolve("p.yaml"), "quick: true\nschemes: [gil, nogil]\nrounds: 4\nbaseline: nogil\n");
        Plan plan = plan("--plan", file.toString(), "--rounds", "9", "--workloads", "fib:11");
        assertThat(plan.contenders()).containsExactly("gil", "nogil");
        assertThat(plan.rounds()).isEqualTo(9);
        assertThat(plan.iterations()).as("of the quick plan").isEqualTo(15);
        assertThat(plan.cells()).allMatch(c -> c.size() == 11);
        assertThat(plan.baseline()).isEqualTo("nogil");
    }

    @Test
    void theReadablePlanAsksForTheSame() throws IOException {
        Plan plan = plan("--schemes", "a=gil,b=atomic+gil,nogil,deferred", "--handicap", "b:5%", "--threads", "3");
        assertThat(plan.handicaps()).containsExactly(Map.entry("b", 0.05));
        Path file = Files.writeString(directory.resolve("p.yaml"), PlanFile.text("again", plan.settings()));
        assertThat(plan("--plan", file.toString())).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--quick --full;exclude each other",
                "--baseline gill;unknown contender for --baseline 'gill'. Did you mean 'gil'?",
                "--handicap gil;is not CONTENDER:PERCENT",
                "--handicap gill:5%;unknown contender for --handicap 'gill'",
                "--rounds 0;--rounds must be at least 1",
                "--precision x;--precision: 'x' is not a percentage",
                "--workloads fibb;unknown workload 'fibb'. Did you mean 'fib'?",
            })
    void refusals(String arguments, String message) {
        assertThatThrownBy(() -> plan(arguments.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }
}
