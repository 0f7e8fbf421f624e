package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refbench.harness.spec.UsageException;

class WorkloadTest {
    @TempDir
    private Path directory;

    static Stream<Workload> workloads() {
        return Workload.all().stream();
    }

    @Test
    void theListIsComplete() {
        assertThat(Workload.names())
                .containsExactly(
                        "fib",
                        "list_churn",
                        "dict_private",
                        "dict_shared",
                        "tree_build_drop",
                        "hand_over",
                        "deep_stack",
                        "slot_burst",
                        "kv_requests",
                        "fib_serial",
                        "lru_cache",
                        "scheduler",
                        "orbits",
                        "string_build",
                        "generator_pipeline",
                        "dict_read_mostly",
                        "work_queue",
                        "closures",
                        "cycles",
                        "thread_pool",
                        "sleepers",
                        "handoff.running",
                        "handoff.blocked",
                        "handoff.exited",
                        "ladder.nothing",
                        "ladder.constant",
                        "ladder.function",
                        "ladder.closure",
                        "ladder.bound_method",
                        "ladder.class_attribute",
                        "ladder.list_element",
                        "ladder.dict_value");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void describesItself(Workload workload) {
        assertThat(workload.description()).isNotBlank().doesNotContain("\n").doesNotStartWith(workload.name());
        assertThat(workload.quickSize()).isPositive().isLessThan(workload.size());
    }

    @Test
    void aVariantIsTheSameProgramWithAnotherAssignment() {
        assertThat(Workload.named("ladder.closure").source())
                .contains("\nVARIANT = 'closure'\n")
                .doesNotContain("\nVARIANT = 'nothing'\n");
        assertThat(Workload.names("handoff")).containsExactly("handoff.running", "handoff.blocked", "handoff.exited");
        assertThat(Workload.names("fib")).containsExactly("fib");
        assertThatThrownBy(() -> Workload.named("ladder.closures"))
                .hasMessageContaining("unknown workload 'ladder.closures'. Did you mean 'ladder.closure'?");
    }

    @Test
    void anUnknownNameIsExplained() {
        assertThatThrownBy(() -> Workload.named("fibb"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("unknown workload 'fibb'. Did you mean 'fib'?");
    }

    /** The programs check themselves; a wrong answer would end them with an AssertionError. */
    @ParameterizedTest
    @MethodSource("workloads")
    void isRightUnderCPython(Workload workload) throws IOException, InterruptedException {
        assumeTrue(hasPython(), "python3 is not installed");
        Path file = Files.writeString(directory.resolve(workload.name() + ".py"), workload.source());
        Process process = new ProcessBuilder("python3", file.toString(), "3", "7")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).startsWith("[").hasLineCount(1);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "--version").start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
