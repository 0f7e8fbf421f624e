package org.refbench.interp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.refbench.lock.LockPolicyProvider;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/**
 * Every program of the corpus under every legal pair of scheme and lock policy: its output, its error output and its exit
 * code are CPython's, and the audit finds nothing left over. The torture programs run under the tracing scheme's stress
 * mode too, which collects at every allocation: a reference that no root holds is gone at once. Programs that {@linkplain
 * Corpus.Observes show} when objects die run under the schemes that destroy them at once, as CPython does.
 */
class ConformanceTest {
    private static final long HEAP = 256L << 20;

    @TestFactory
    Stream<DynamicContainer> programs() {
        return Corpus.programs().stream()
                .map(program -> DynamicContainer.dynamicContainer(
                        program.name(),
                        settings(program).map(s -> DynamicTest.dynamicTest(describe(s), () -> check(program, s)))));
    }

    private static Stream<RuntimeSettings> settings(Corpus.Program program) {
        Stream<RuntimeSettings> pairs = providers(SchemeProvider.class)
                .filter(scheme -> agrees(program.observes(), scheme.traits()))
                .flatMap(scheme -> providers(LockPolicyProvider.class)
                        .filter(lock -> lock.isLegalWith(scheme.traits()))
                        .map(lock -> new RuntimeSettings(scheme, Map.of(), lock, HEAP)));
        return program.name().startsWith("torture/") ? Stream.concat(pairs, stressed()) : pairs;
    }

    /** Whether a program that shows this shows under the scheme what it shows under CPython. */
    private static boolean agrees(Corpus.Observes observes, SchemeTraits traits) {
        return switch (observes) {
            case NOTHING -> true;
            case RECLAMATION -> traits.reclaims();
            case GARBAGE -> traits.reclaims() && !traits.reclaimsCycles();
            case DEATHS -> traits.prompt();
        };
    }

    private static Stream<RuntimeSettings> stressed() {
        return providers(SchemeProvider.class)
                .filter(scheme ->
                        scheme.options().stream().anyMatch(o -> o.name().equals("stress")))
                .flatMap(scheme -> providers(LockPolicyProvider.class)
                        .map(lock -> new RuntimeSettings(scheme, Map.of("stress", "true"), lock, HEAP)));
    }

    private static <T> Stream<T> providers(Class<T> type) {
        return StreamSupport.stream(ServiceLoader.load(type).spliterator(), false);
    }

    private static String describe(RuntimeSettings settings) {
        return settings.scheme().alias() + settings.options() + "+"
                + settings.lock().alias();
    }

    private static void check(Corpus.Program program, RuntimeSettings settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        RuntimeStatistics statistics;
        try (PyRuntime runtime = PyRuntime.start(settings, printer(out), printer(err))) {
            code = runtime.runFile(program.file(), List.of());
            statistics = runtime.finish();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(program.output());
        assertThat(Corpus.normalized(err.toString(StandardCharsets.UTF_8))).isEqualTo(program.error());
        assertThat(code).isEqualTo(program.exitCode());
        assertThat(statistics.failedAudit())
                .as(() -> statistics.failedAudit().text())
                .isNull();
        assertThat(statistics.exit().clean()).as(statistics.exit().text()).isTrue();
        assertThat(statistics.exit().leaks()).isZero();
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
