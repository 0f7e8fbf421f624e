package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refbench.heap.Switches;
import org.refbench.interp.Program;
import org.refbench.interp.PyRuntime;
import org.refbench.interp.PyValue;
import org.refbench.interp.RuntimeSettings;
import org.refbench.interp.RuntimeStatistics;
import org.refbench.lock.LockPolicyProvider;
import org.refbench.spi.SchemeProvider;

/**
 * Every workload under every legal pair of scheme and lock policy, on 1 to 5 threads, in checked mode: right answer, clean
 * audits (at safepoints in the middle as well, where the scheme is exact there), nothing live after teardown.
 */
class WorkloadMatrixTest {
    private static final long HEAP_BYTES = 128L << 20;

    /** Small enough for hundreds of runs in checked mode, large enough for threads to meet. */
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("fib", 10),
            Map.entry("fib_serial", 11),
            Map.entry("list_churn", 2),
            Map.entry("dict_shared", 2),
            Map.entry("hand_over", 3),
            Map.entry("kv_requests", 60),
            Map.entry("lru_cache", 60),
            Map.entry("handoff", 60),
            Map.entry("ladder", 400),
            Map.entry("scheduler", 40),
            Map.entry("orbits", 12),
            Map.entry("string_build", 40),
            Map.entry("generator_pipeline", 400),
            Map.entry("dict_read_mostly", 300),
            Map.entry("work_queue", 30),
            Map.entry("closures", 60),
            Map.entry("cycles", 3),
            Map.entry("thread_pool", 8),
            Map.entry("sleepers", 2));

    static Stream<Arguments> cells() {
        return Workload.all().stream()
                .flatMap(workload -> ServiceLoader.load(SchemeProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .flatMap(scheme -> ServiceLoader.load(LockPolicyProvider.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .filter(lock -> lock.isLegalWith(scheme.traits()))
                                .flatMap(lock -> Stream.of(1, 2, 5)
                                        .map(threads -> Arguments.of(
                                                workload.name(), scheme.alias(), lock.alias(), threads)))));
    }

    @ParameterizedTest(name = "{0} under {1} + {2}, {3} threads")
    @MethodSource("cells")
    void rightAnswerAndNothingLeft(String workload, String scheme, String lock, int threads) {
        SchemeProvider provider = provider(SchemeProvider.class, scheme);
        RuntimeSettings settings =
                new RuntimeSettings(provider, Map.of(), provider(LockPolicyProvider.class, lock), HEAP_BYTES);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        try (PyRuntime runtime = PyRuntime.start(settings, nowhere, nowhere)) {
            Workload program = Workload.named(workload);
            int size = SIZES.getOrDefault(Workload.program(workload), 1);
            Program module = runtime.load(program.source(), workload + ".py", workload);
            try (PyValue result = module.call("main", threads, size);
                    PyValue verdict = module.call("check", result, threads, size)) {
                assertThat(verdict.isTrue()).as("answer %s", result.repr()).isTrue();
            }
            RuntimeStatistics end = runtime.finish();
            assertThat(end.failedAudit() == null ? "" : end.failedAudit().text())
                    .as("what the audits found")
                    .isEmpty();
            assertThat(end.exit().text()).as("audit at exit").isEmpty();
            if (provider.traits().prompt() && Switches.CHECKED) {
                assertThat(end.audits()).as("audits, two of them at the end").isGreaterThan(2);
            }
            if (provider.traits().reclaims()) {
                assertThat(end.exit().liveObjects()).as("live objects at exit").isZero();
            }
        }
    }

    private static <T> T provider(Class<T> kind, String alias) {
        List<T> found = ServiceLoader.load(kind).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> alias.equals(p instanceof SchemeProvider s ? s.alias() : ((LockPolicyProvider) p).alias()))
                .toList();
        return found.getFirst();
    }
}
