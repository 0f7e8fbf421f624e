package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.cli.Refbench.Outcome;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkKind;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.ResultStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code refbench shootout} as a process, with real forks of very small programs. */
class ShootoutCommandTest {
    @TempDir
    private Path directory;

    private Refbench refbench;

    @BeforeEach
    void setUp() {
        refbench = new Refbench(directory);
    }

    @Test
    void measuresAndReports() {
        Outcome outcome =
                refbench.run(("shootout --out out --schemes gil,gilectomy --workloads fib --size 8 --threads 2"
                                + " --rounds 2 --iterations 4 --seed 1")
                        .split(" "));
        assertThat(outcome.err()).contains("[1/4] round 1", "[4/4] round 2");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("fib(8)", "gilectomy", "report: out/report.html");
        List<ForkRecord> forks = ResultStore.open(directory.resolve("out")).forks();
        assertThat(forks).hasSize(4).allSatisfy(f -> {
            assertThat(f.isOk()).as(f.message()).isTrue();
            assertThat(f.wallMs()).hasSize(4).doesNotContain(0);
            assertThat(f.cpuMs()).hasSize(4);
            assertThat(f.heapBytes()).isPositive();
            assertThat(f.figures())
                    .containsKeys("locks_contended", "locks_parked_ns", "safepoint_stops", "handshakes")
                    .doesNotContainKey("count.retain_local");
            assertThat(f.spread().leastWallMs()).hasSize(4).doesNotContain(0);
            assertThat(f.spread().fairness(0)).isBetween(0.0, 1.0);
        });
        assertThat(ResultStore.open(directory.resolve("out")).forks(ForkKind.COUNTING))
                .extracting(f -> f.cell().contender())
                .containsExactly("gil", "gilectomy");
        assertThat(ResultStore.open(directory.resolve("out")).forks(ForkKind.COUNTING))
                .allSatisfy(
                        f -> assertThat(f.figures().get("count.retain_local")).isPositive());
        assertThat(outcome.err()).contains("counting operations [2/2] gilectomy/fib/2");
        assertThat(directory.resolve("out/summary.md")).content().contains("Where the counting operations went");
        JsonNode results = new JsonMapper().readTree(directory.resolve("out/results.json"));
        assertThat(results.size()).isEqualTo(2);
        JsonNode environment = new JsonMapper().readTree(directory.resolve("out/environment.json"));
        assertThat(environment.get("commandLine").asString())
                .startsWith("shootout --out out")
                .contains("--schemes gil,gilectomy");
        assertThat(directory.resolve("out/report.html")).isNotEmptyFile();
        assertThat(directory.resolve("out/summary.md")).isNotEmptyFile();
    }

    @Test
    void aSchemeThatFreesNothingDoesNotApplyWhereTheHeapIsTooSmall() {
        Outcome outcome = shootout(
                "--schemes",
                "none",
                "--workloads",
                "list_churn,fib",
                "--threads",
                "1",
                "--rounds",
                "1",
                "--heap-limit",
                "4m",
                "--size",
                "500");
        assertThat(outcome.err()).contains("NOT_APPLICABLE");
        assertThat(outcome.out()).contains("not applicable");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void aPlanIsWrittenThatRepeatsTheShootout() throws IOException {
        Files.writeString(directory.resolve("mine.yaml"), """
            schemes: [gil, atomic+gil]
            workloads: [fib: 8, list_churn:3]
            threads: 2
            rounds: 9
            """);
        assertThat(refbench.run("shootout", "--plan", "mine.yaml", "--rounds", "1", "--iterations", "3", "--out", "out")
                        .exitCode())
                .isZero();
        Plan plan = ResultStore.open(directory.resolve("out")).plan();
        assertThat(plan.rounds()).as("the command line counts more").isEqualTo(1);
        assertThat(plan.cells())
                .extracting(Cell::id, Cell::size)
                .containsExactly(
                        tuple("gil/fib/2", 8),
                        tuple("atomic+gil/fib/2", 8),
                        tuple("gil/list_churn/2", 3),
                        tuple("atomic+gil/list_churn/2", 3));
        assertThat(refbench.run("shootout", "--plan", "out/plan.yaml", "--out", "again")
                        .exitCode())
                .isZero();
        assertThat(ResultStore.open(directory.resolve("again")).plan()).isEqualTo(plan);
    }

    @Test
    void aFlawInAPlanIsNamedWithItsLine() throws IOException {
        Files.writeString(directory.resolve("mine.yaml"), "rounds: 1\nworkloads: [fib, list_chrn]\n");
        Outcome outcome = refbench.run("shootout", "--plan", "mine.yaml");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("mine.yaml, line 2: unknown workload 'list_chrn'. Did you mean 'list_churn'?");

        Files.writeString(directory.resolve("mine.yaml"), "rounds: 1\nlock: gill\n");
        assertThat(refbench.run("shootout", "--plan", "mine.yaml").err())
                .contains("mine.yaml, line 2: unknown lock policy 'gill'. Did you mean 'gil'?");
    }

    @Test
    void anUnpinnedForkIsPossibleOnlyOnPurpose() {
        Outcome outcome =
                shootout("--schemes", "gil", "--workloads", "fib", "--threads", "1", "--rounds", "1", "--unpinned");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(directory.resolve("out/report.html")).content().contains("UNPINNED");
    }

    @Test
    void anInterruptedShootoutKeepsItsForksAndResumes() throws IOException, InterruptedException {
        Process process =
                refbench.start(arguments("--schemes", "gil", "--workloads", "fib", "--threads", "1", "--rounds", "3"));
        Path first = directory.resolve("out/forks/0001.json");
        for (int i = 0; i < 600 && !Files.exists(first); i++) {
            Thread.sleep(100);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor(10, TimeUnit.SECONDS);
        Outcome outcome = refbench.finish(process);
        assertThat(outcome.exitCode()).isEqualTo(130);
        assertThat(outcome.err()).contains("scripts/refbench shootout --resume out");
        int kept = ResultStore.open(directory.resolve("out")).forks().size();
        assertThat(kept).isBetween(1, 2);

        Outcome resumed = refbench.run("shootout", "--resume", "out");
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.err()).contains("[" + (kept + 1) + "/3]").doesNotContain("[" + kept + "/3]");
        assertThat(ResultStore.open(directory.resolve("out")).forks())
                .extracting(ForkRecord::round)
                .containsExactly(1, 2, 3);
    }

    @Test
    void profiledForksLeaveARecordingAndAPictureAndAreNotTimed() {
        Outcome outcome = shootout(
                "--schemes",
                "buffered(log=100)",
                "--workloads",
                "dict_shared",
                "--threads",
                "2",
                "--rounds",
                "1",
                "--profile");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("profiles: out/profiles");
        ResultStore store = ResultStore.open(directory.resolve("out"));
        assertThat(store.forks()).hasSize(1);
        ForkRecord profiled = store.forks(ForkKind.PROFILING).getFirst();
        assertThat(profiled.isOk()).as(profiled.message()).isTrue();
        assertThat(profiled.figures()).containsKeys("jfr.samples", "jmh.gc.alloc.rate.norm");
        assertThat(profiled.figures().get("jfr.WorldStopped")).isPositive();
        assertThat(profiled.figures().get("jfr.Epoch")).isPositive();
        assertThat(directory.resolve("out/profiles/0001.jfr")).isNotEmptyFile();
        assertThat(directory.resolve("out/profiles/0001.svg"))
                .content()
                .startsWith("<svg")
                .endsWith("</svg>\n");
    }

    @Test
    void aFolderThatHoldsAShootoutIsNotOverwritten() throws IOException {
        Files.createDirectories(directory.resolve("out"));
        Files.writeString(directory.resolve("out/plan.json"), "{}");
        Outcome outcome = shootout("--schemes", "gil", "--workloads", "fib", "--threads", "1");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("already holds a shootout", "--resume out");
    }

    private Outcome shootout(String... options) {
        return refbench.run(arguments(options));
    }

    private static String[] arguments(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("shootout", "--no-counts", "--out", "out", "--iterations", "4", "--seed", "1"));
        if (!List.of(options).contains("--size")) {
            arguments.addAll(List.of("--size", "8"));
        }
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }
}
