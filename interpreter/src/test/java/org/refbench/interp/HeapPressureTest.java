package org.refbench.interp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refbench.lock.GilProvider;
import org.refbench.spi.SchemeProvider;

/** A heap full of garbage cycles: whoever frees anything goes on, as long as the program has not disabled collections. */
class HeapPressureTest {
    private static final String PROGRAM = """
        import gc
        class Node:
            def __init__(self):
                self.me = self
                self.data = [0] * 2000
        %s
        for i in range(2000):
            Node()
        print("done")
        """;

    @TempDir
    Path directory;

    static Stream<SchemeProvider> reclaiming() {
        return ServiceLoader.load(SchemeProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(scheme -> scheme.traits().reclaims());
    }

    @ParameterizedTest
    @MethodSource("reclaiming")
    void cyclesAreCollectedWhenTheHeapIsFull(SchemeProvider scheme) throws IOException {
        assertThat(run(scheme, "gc.enable()")).isEqualTo("done\n");
    }

    @ParameterizedTest
    @MethodSource("reclaiming")
    void aProgramThatDisablesCollectionsRunsOutOfMemory(SchemeProvider scheme) throws IOException {
        assertThat(run(scheme, "gc.disable()"))
                .isEqualTo(scheme.traits().reclaimsCycles() ? "done\n" : "MemoryError\n");
    }

    /** The program's output, or the last line of its error output. */
    private String run(SchemeProvider scheme, String statement) throws IOException {
        Path file = Files.writeString(directory.resolve("program.py"), PROGRAM.formatted(statement));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        RuntimeSettings settings = new RuntimeSettings(scheme, Map.of(), new GilProvider(), 16L << 20);
        try (PyRuntime runtime = PyRuntime.start(
                settings,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))) {
            runtime.runFile(file, List.of());
            assertThat(runtime.finish().exit().clean()).isTrue();
        }
        String error = err.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8)
                + error.substring(error.stripTrailing().lastIndexOf('\n') + 1);
    }
}
