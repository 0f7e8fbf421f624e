package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.cli.Refbench.Outcome;

/** {@code refbench spi-benchmarks} as a process, with real forks. */
class SpiBenchmarksCommandTest {
    @TempDir
    private Path directory;

    @Test
    void measuresSchemesAndYardsticksAndMakesATable() throws Exception {
        Outcome outcome = run("--schemes", "atomic,immortal(plain)", "--rows", "^pair, (immortal|one object, 2)");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("`immortal(plain)`", "*Netty*", "table: out/spi-benchmarks.md");
        assertThat(Files.readString(directory.resolve("out/spi-benchmarks.md")))
                .contains("| pair, immortal | `immortal(plain)` | gil |")
                .contains("| pair, one object, 2 threads | `atomic` | object-lock |")
                .contains("Made on ", "spi-benchmarks --out out");
        Outcome again = run("--schemes", "atomic,immortal(plain)", "--rows", "^pair, (immortal|one object, 2)");
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).doesNotContain("round 1");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(run("--rows", "nothing like it").exitCode()).isEqualTo(2);
        assertThat(run("--rows", "(").exitCode()).isEqualTo(2);
        assertThat(run("--threads", "0").exitCode()).isEqualTo(2);
    }

    private Outcome run(String... arguments) {
        String[] fixed = {
            "spi-benchmarks", "--out", "out", "--rounds", "1", "--warmups", "1", "--iterations", "1", "--millis", "20"
        };
        String[] all = new String[fixed.length + arguments.length];
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(arguments, 0, all, fixed.length, arguments.length);
        return new Refbench(directory).run(all);
    }
}
