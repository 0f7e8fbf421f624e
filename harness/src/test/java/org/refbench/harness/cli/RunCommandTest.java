package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.harness.cli.Refbench.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code refbench run} as a process. */
class RunCommandTest {
    private static final String THREADS = """
        import threading
        def work(n, out, i):
            items = [(k, str(k)) for k in range(n)]
            out[i] = len(items)
        out = [0, 0, 0]
        workers = [threading.Thread(target=work, args=(500, out, i)) for i in range(3)]
        for w in workers:
            w.start()
        for w in workers:
            w.join()
        print(out)
        """;

    @TempDir
    private Path directory;

    private Refbench refbench;

    @BeforeEach
    void setUp() {
        refbench = new Refbench(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gil", "gilectomy", "atomic", "plain", "tracing", "none"})
    void standardOutputIsTheProgramsAlone(String scheme) {
        refbench.program("t.py", THREADS);
        Outcome outcome = refbench.run("run", "--scheme", scheme, "--verbose", "t.py");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("[500, 500, 500]\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void whatFollowsTheFileBelongsToTheProgram() {
        refbench.program("a.py", "import sys\nprint(sys.argv)\n");
        Outcome outcome = refbench.run("run", "a.py", "-x", "--scheme", "@none", "ä b");
        assertThat(outcome.out()).isEqualTo("['a.py', '-x', '--scheme', '@none', 'ä b']\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void anUncaughtExceptionIsExitCode1WithATracebackOnStandardError() {
        refbench.program("e.py", "print('before')\ndef f(x):\n    return 1 // x\nf(0)\n");
        Outcome outcome = refbench.run("run", "e.py");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEqualTo("before\n");
        assertThat(outcome.err())
                .startsWith("Traceback (most recent call last):\n  File \"")
                .contains("e.py\", line 4, in <module>")
                .endsWith("ZeroDivisionError: integer division or modulo by zero\n")
                .doesNotContain("org.refbench");
    }

    @ParameterizedTest
    @CsvSource({"'sys.exit(0)',0", "'sys.exit(7)',7", "'sys.exit()',0"})
    void theProgramsExitCodeIsOurs(String statement, int code) {
        refbench.program("x.py", "import sys\n" + statement + "\n");
        assertThat(refbench.run("run", "x.py").exitCode()).isEqualTo(code);
    }

    @Test
    void aSyntaxErrorIsShownWithItsPlace() {
        refbench.program("s.py", "x = 1\ny = (1 +\n");
        Outcome outcome = refbench.run("run", "s.py");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("s.py", "SyntaxError").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"gil,plain,gil", "gilectomy,atomic,object-lock", "tracing,tracing,object-lock"})
    void statistics(String scheme, String name, String lock) {
        refbench.program("t.py", THREADS);
        Outcome outcome = refbench.run("run", "--scheme", scheme, "--checked", "--stats", "s.json", "t.py");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        JsonNode stats = new JsonMapper().readTree(directory.resolve("s.json"));
        assertThat(stats.get("scheme").asString()).isEqualTo(name);
        assertThat(stats.get("lock").asString()).isEqualTo(lock);
        assertThat(stats.get("threads").asInt()).isEqualTo(4);
        assertThat(stats.get("wall_ns").asLong()).isPositive();
        assertThat(stats.get("cpu_ns").asLong()).isPositive();
        assertThat(stats.get("allocated_objects").asLong()).isGreaterThan(1500);
        assertThat(stats.get("live_objects_at_exit").asLong()).isZero();
        assertThat(stats.get("peak_live_bytes").asLong()).isPositive();
        assertThat(stats.get("operations").get("retain_local").asLong()).isPositive();
        for (String field : new String[] {"freed_objects", "cyclic_garbage_at_exit", "immortal_at_exit"}) {
            assertThat(stats.has(field)).as(field).isTrue();
        }
    }

    @Test
    void theHeapsLimitIsAMemoryError() {
        refbench.program("m.py", "x = []\nwhile True:\n    x.append([x, len(x)])\n");
        Outcome outcome = refbench.run("run", "--heap-limit", "8m", "m.py");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("MemoryError").doesNotContain("\tat ");
    }

    @Test
    void controlCIsAKeyboardInterrupt() throws IOException, InterruptedException {
        refbench.program("l.py", "import sys\nprint('started')\nsys.stdout.flush()\nwhile True:\n    pass\n");
        Process process = refbench.start("run", "l.py");
        for (int i = 0; i < 600 && !refbench.output().contains("started"); i++) {
            Thread.sleep(100);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor(10, TimeUnit.SECONDS);
        Outcome outcome = refbench.finish(process);
        assertThat(outcome.err()).contains("KeyboardInterrupt").doesNotContain("\tat ");
        assertThat(outcome.exitCode()).isEqualTo(130);
    }
}
