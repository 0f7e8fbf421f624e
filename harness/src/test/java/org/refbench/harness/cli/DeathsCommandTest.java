package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.cli.Refbench.Outcome;
import org.refbench.harness.latency.LatencyStore;
import org.refbench.harness.latency.LatencySummary;
import org.refbench.harness.latency.Reuse;

class DeathsCommandTest {
    @TempDir
    private Path directory;

    /** One worker at 500 requests a second for a second: it makes every marker and drops every one. */
    @Test
    void countingFreesBeforeTheDropReturnsAndTracingDoesNot() {
        Outcome outcome = new Refbench(directory)
                .run(
                        "latency",
                        "--schemes",
                        "gil,tracing",
                        "--threads",
                        "1",
                        "--arrivals",
                        "constant",
                        "--rate",
                        "500",
                        "--rounds",
                        "1",
                        "--warmup",
                        "0.2",
                        "--seconds",
                        "1",
                        "--no-pauses",
                        "--out",
                        "out");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        LatencySummary summary = LatencySummary.of(LatencyStore.open(directory.resolve("out")));
        Reuse counting = own(summary.rows().getFirst());
        assertThat(counting.deaths()).isPositive();
        assertThat(counting.within().getTotalCount()).as("freed at once").isEqualTo(counting.deaths());
        Reuse tracing = own(summary.rows().getLast());
        assertThat(tracing.deaths()).isPositive();
        assertThat(tracing.within().getTotalCount()).as("freed at once").isZero();
        assertThat(outcome.out()).contains("at once", "100%", "0%");
    }

    private static Reuse own(LatencySummary.Row row) {
        assertThat(row.reuse()).extracting(Reuse::dropped).containsExactly("own");
        return row.reuse().getFirst();
    }
}
