package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.cli.Refbench.Outcome;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.ForkRecord.Status;
import org.refbench.harness.shootout.ResultStore;
import org.refbench.harness.verify.SabotagedProvider;

/** Cells that end in every bad way, beside one that is well: each is marked, and the others are measured. */
class FailingCellsTest {
    @TempDir
    private Path directory;

    @Test
    void eachIsMarkedAndTheRestGoesOn() {
        PluginJar.write(directory.resolve("plugin.jar"), "1", SabotagedProvider.class.getName());
        Outcome outcome = new Refbench(directory)
                .run(("shootout --out out --plugin plugin.jar --workloads fib --size 8 --threads 1 --iterations 3"
                                + " --rounds 2 --timeout 8s --seed 1 --schemes"
                                + " atomic,sabotaged(bug=crash),sabotaged(bug=halt),"
                                + "sabotaged(bug=hang),sabotaged(bug=leak),sabotaged(bug=exhaust)")
                        .split(" "));
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);

        Map<String, ForkRecord> last = ResultStore.open(directory.resolve("out")).forks().stream()
                .collect(Collectors.toMap(f -> f.cell().scheme(), f -> f, (earlier, later) -> later));
        assertThat(last.get("atomic").round())
                .as("the good cell is measured in every round")
                .isEqualTo(2);
        assertThat(last.get("atomic").isOk()).isTrue();
        assertFails(last, "crash", Status.CRASHED, "crash.log");
        assertFails(last, "halt", Status.CRASHED, "exit code 42");
        assertFails(last, "hang", Status.TIMED_OUT, "killed after 8 s");
        assertFails(last, "leak", Status.FAILED, "audit failed");
        assertFails(last, "exhaust", Status.OUT_OF_MEMORY, "on purpose");

        int crashed = last.get("sabotaged(bug=crash)").number();
        assertThat(directory.resolve("out/forks/%04d-crash.log".formatted(crashed)))
                .content()
                .contains("SIGSEGV");
        assertThat(directory.resolve("out/report.html")).isNotEmptyFile();
        assertThat(outcome.out()).contains("CRASHED", "TIMED OUT", "FAILED", "OUT OF MEMORY");
    }

    private static void assertFails(Map<String, ForkRecord> forks, String bug, Status status, String message) {
        ForkRecord fork = forks.get("sabotaged(bug=" + bug + ")");
        assertThat(fork.status()).as(bug + ": " + fork.message()).isEqualTo(status);
        assertThat(fork.message()).contains(message);
        assertThat(fork.round()).as("not measured again").isEqualTo(1);
    }

    @Test
    void aWorkloadThatNeedsMoreThanTheHeapMayTakeIsOutOfMemory() {
        Outcome outcome = new Refbench(directory)
                .run(("shootout --out out --schemes gil --workloads list_churn --size 20000 --heap-limit 1m --threads 1"
                                + " --iterations 2 --rounds 1")
                        .split(" "));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("OUT OF MEMORY").contains("limit of the measured heap");
        assertThat(Files.exists(directory.resolve("out/report.html"))).isTrue();
    }
}
