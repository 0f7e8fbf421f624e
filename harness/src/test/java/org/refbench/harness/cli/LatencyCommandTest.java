package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refbench.harness.cli.Refbench.Outcome;
import org.refbench.harness.latency.LatencyStore;
import org.refbench.harness.latency.LatencySummary;

class LatencyCommandTest {
    @TempDir
    private Path directory;

    /** A stall of 200 ms among 8,000 requests in 4 seconds: 400 were due meanwhile, 5%; two were being served, 0.025%. */
    @Test
    void aStallShowsInResponseTimesAndHidesFromAClosedLoop() throws IOException {
        Refbench refbench = new Refbench(directory);
        Outcome outcome = refbench.run(
                "latency",
                "--schemes",
                "other=gil",
                "--stall",
                "other:200ms",
                "--rate",
                "2000",
                "--rounds",
                "1",
                "--warmup",
                "1",
                "--seconds",
                "4",
                "--seed",
                "7",
                "--out",
                "out");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("STALLED on purpose", "other");
        LatencySummary.Row other = LatencySummary.of(LatencyStore.open(directory.resolve("out")))
                .rows()
                .getLast();
        assertThat(other.contender()).isEqualTo("other");
        assertThat(other.response().getValueAtPercentile(99.9) / 1e6)
                .as("99.9th percentile from when requests were due, in ms")
                .isGreaterThan(100);
        assertThat(other.service().getValueAtPercentile(99))
                .as("what a closed loop sees of it")
                .isLessThan(other.response().getValueAtPercentile(99) / 10);
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("latency.md", "latency.html", "other@2000.hgrm", "other@2000-service.hgrm");
        }

        List<Path> before = forks();
        Outcome resumed = refbench.run("latency", "--resume", "out");
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(forks()).as("nothing is measured twice").isEqualTo(before);
        assertThat(refbench.run("report", "out").out()).isEqualTo(resumed.out());
    }

    private List<Path> forks() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("out/forks"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--workload fib;workload fib serves no requests; kv_requests",
                "--arrivals poison;unknown arrivals 'poison'. Did you mean 'poisson'?;poisson",
                "--stall gill:200ms;unknown contender for --stall 'gill'. Did you mean 'gil'?;gil",
                "--rate 0;--rate must be more than 0;0",
                "--sweep many;--sweep: 'many' is not a percentage;3%",
            })
    void refusals(String arguments, String message, String hint) throws IOException {
        Outcome outcome = new Refbench(directory).run(("latency " + arguments).split(" "));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(message, hint).doesNotContain("\tat ");
    }
}
