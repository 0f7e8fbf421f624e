package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.heap.Switches;
import org.refbench.interp.PyRuntime;
import org.refbench.interp.RuntimeSettings;
import org.refbench.interp.RuntimeStatistics;

/** Programs in runtimes with immortal objects: what is immortal, that it is left alone, and that nothing leaks beside it. */
class ImmortalProgramsTest {
    private static final String SHARING = """
        import refbench
        import threading

        def function():
            return 1

        def maker():
            def inner():
                return 2
            return inner

        data = [1000, [2000]]
        print(refbench.is_immortal(None), refbench.is_immortal(function), refbench.is_immortal(maker()))
        print(refbench.is_immortal(len), refbench.is_immortal(list), refbench.is_immortal(list.append))
        print(refbench.is_immortal(data), refbench.immortalize(data), refbench.is_immortal(data),
              refbench.is_immortal(data[1]))
        refbench.immortalize(data, transitive=True)
        print(refbench.is_immortal(data[0]), refbench.is_immortal(data[1]))
        mortal = ['m' * 3]

        def work():
            for _ in range(300):
                data.append(mortal)
                data.pop()

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(refbench.is_immortal(mortal), data)
        """;

    @TempDir
    private Path directory;

    private String printed;

    private RuntimeStatistics run(String scheme, String source) throws IOException {
        InstalledCatalog catalog = new InstalledCatalog();
        Contender contender = new ContenderResolver(catalog).resolve(scheme, Optional.empty());
        RuntimeSettings settings = new RuntimeSettings(
                catalog.provider(contender.scheme()),
                contender.scheme().allOptions(),
                catalog.lockProvider(contender.lock()),
                64L << 20);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        try (PyRuntime runtime = PyRuntime.start(settings, out, out)) {
            int code = runtime.runFile(Files.writeString(directory.resolve("program.py"), source), List.of());
            out.flush();
            printed = bytes.toString(StandardCharsets.UTF_8);
            assertThat(code).as(printed).isZero();
            RuntimeStatistics statistics = runtime.finish();
            assertThat(statistics.exit().clean()).as(statistics.exit().text()).isTrue();
            return statistics;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "immortal(plain)",
                "immortal(atomic)",
                "immortal(coalesced)",
                "immortal(deferred)",
                "immortal(tracing)",
                "nogil",
                "private"
            })
    void whatIsChosenIsImmortalAndNothingElseStays(String scheme) throws IOException {
        assumeTrue(Switches.IMMORTAL, "this JVM has no immortal objects");
        RuntimeStatistics statistics = run(scheme, SHARING);
        assertThat(printed).isEqualTo("""
            True True False
            True True True
            False True True False
            True True
            False [1000, [2000]]
            """);
        assertThat(statistics.exit().liveObjects()
                        - statistics.exit().stuck()
                        - statistics.exit().kept())
                .as("objects left that are not immortal")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"immortal(atomic,startup=true)", "immortal(biased,startup=true)"})
    void whatLivesWhenTheFirstThreadStartsIsImmortal(String scheme) throws IOException {
        assumeTrue(Switches.IMMORTAL, "this JVM has no immortal objects");
        run(scheme, SHARING);
        assertThat(printed).endsWith("True [1000, [2000]]\n");
    }

    @Test
    void withoutImmortalObjectsTheModuleDoesNothing() throws IOException {
        RuntimeStatistics statistics = run("gil", SHARING);
        assertThat(printed).startsWith("False False False\nFalse False False\nFalse False False False\n");
        assertThat(statistics.exit().liveObjects()).isZero();
    }

    @Test
    void functionsThatALoopDefinesDoNotPileUp() throws IOException {
        assumeTrue(Switches.IMMORTAL, "this JVM has no immortal objects");
        String loop = "for i in range(%d):\n    def f():\n        return 1\n";
        long few = run("nogil", loop.formatted(300)).exit().stuck();
        assertThat(run("nogil", loop.formatted(900)).exit().stuck()).isEqualTo(few);
    }
}
