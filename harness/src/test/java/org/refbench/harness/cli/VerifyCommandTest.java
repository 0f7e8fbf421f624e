package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.harness.cli.Refbench.Outcome;
import org.refbench.harness.verify.SabotagedProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code refbench verify} as a process, on sound schemes and on one that is wrong on purpose. */
class VerifyCommandTest {
    private static final Pattern REPLAY = Pattern.compile("replay: refbench (verify .*)");

    @TempDir
    private Path directory;

    private Refbench refbench;

    @BeforeEach
    void setUp() {
        refbench = new Refbench(directory);
        PluginJar.write(directory.resolve("plugin.jar"), "1", SabotagedProvider.class.getName() + " # wrong\n");
        PluginJar.write(directory.resolve("future.jar"), "99", SabotagedProvider.class.getName());
        PluginJar.write(directory.resolve("empty.jar"), "1", null);
        PluginJar.write(directory.resolve("gone.jar"), "1", "com.example.Gone");
        PluginJar.write(directory.resolve("odd.jar"), "1", "java.lang.Object");
        refbench.program("text.jar", "no jar");
    }

    @Test
    void aSoundSchemePassesAndTheTableSaysHowOften() {
        Outcome outcome = refbench.run("verify", "--schemes", "atomic", "--seconds", "6", "--json", "v.json");
        assertThat(outcome.err()).contains("atomic, checked;", "atomic, python under object-lock;", " left");
        assertThat(outcome.out())
                .containsPattern("law +atomic\n")
                .containsPattern("1 safety +\\d+\n")
                .containsPattern("8 saturation +\\d+\n")
                .containsPattern("1-4 programs of one thread +\\d")
                .containsPattern("1-4, 7 programs of several threads +\\d")
                .containsPattern("1-4, 7 Python, gil +\\d")
                .containsPattern("schedules, strong memory +\\d")
                .containsPattern("schedules, weak memory +\\d")
                .containsPattern("SPI operations +\\d");
        assertThat(outcome.exitCode()).isZero();
        JsonNode json = new JsonMapper().readTree(directory.resolve("v.json").toFile());
        assertThat(json.get("operations").asLong()).isGreaterThan(100_000);
        assertThat(json.get("failures").size()).isZero();
        assertThat(json.at("/laws/4 once/atomic/executions").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leak|law 2 liveness|audit: LEAK|leak",
                "early|law 1 safety|use of a freed object: |freed by thread",
                "halt|law |the JVM ended with exit code 42|exit code",
            })
    void aWrongSchemeIsToldWithSeedAndAReplayThatFailsToo(String bug, String law, String found, String more) {
        Outcome outcome = refbench.run(
                "verify", "--plugin", "plugin.jar", "--schemes", "sabotaged(bug=" + bug + ")", "--seconds", "2");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.out()).contains(law, found, more, "FAILED after", "  seed ");
        Matcher replay = REPLAY.matcher(outcome.out());
        assertThat(replay.find()).isTrue();
        String[] words = replay.group(1).replace("'", "").split(" ");
        Outcome again = refbench.run(words);
        assertThat(again.exitCode()).as(again.out()).isEqualTo(1);
        assertThat(again.out()).contains("FAILED: sabotaged(bug=" + bug + ")");
    }

    @Test
    void aReplayOfWhatIsSoundPasses() {
        Outcome outcome = refbench.run(
                "verify", "--schemes", "atomic", "--seconds", "1", "--replay", "python:gil:fib:3:5", "--locks", "gil");
        assertThat(outcome.out()).containsPattern("Python, gil +\\d+\n").doesNotContain("safety");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void anInterruptedVerificationShowsWhatItHas() throws IOException, InterruptedException {
        Process process = refbench.start("verify", "--schemes", "plain", "--seconds", "100");
        for (int i = 0; i < 600 && process.descendants().count() < 2; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        List<ProcessHandle> jobs = process.descendants().toList();
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        Outcome outcome = refbench.finish(process);
        assertThat(outcome.exitCode()).isEqualTo(130);
        assertThat(outcome.out()).containsPattern("law +plain").containsPattern("SPI operations");
        assertThat(outcome.err()).contains("interrupted");
        assertThat(jobs).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--schemes atomc|unknown scheme 'atomc'. Did you mean 'atomic'?",
                "--locks gill|unknown lock policy 'gill'",
                "--schemes plain --locks object-lock|plain cannot run under object-lock",
                "--seconds 0|--seconds must be at least 1",
                "--seconds soon|Invalid value for option '--seconds'",
                "--replay checked:program:1|--replay needs --schemes",
                "--schemes atomic --replay checked:program:x|is not what a verification prints",
                "--schemes atomic --replay schedules:odd:x@1|is not what a verification prints",
                "--schemes atomic --replay checked:kit:noSuchTest:1.0:1|no test 'noSuchTest'",
                "--schemes plain --replay python:object-lock:fib:2:2|plain cannot run under object-lock",
                "--plugin gone.jat|--plugin gone.jat: no such file, or not readable",
                "--plugin text.jar|--plugin text.jar: not a jar",
                "--plugin empty.jar|it holds no scheme",
                "--plugin gone.jar|names com.example.Gone, which is not there",
                "--plugin odd.jar|java.lang.Object is no SchemeProvider",
                "--plugin future.jar|made for version 99 of the SPI; this is version 1",
                "--plugin plugin.jar --plugin plugin.jar|a scheme or preset called 'sabotaged' already",
            })
    void refusesWithExitCode2(String arguments, String message) {
        Outcome outcome = refbench.run(("verify " + arguments).split(" "));
        assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemes", "run", "shootout"})
    void otherCommandsTakePluginsToo(String command) throws IOException {
        refbench.program("p.py", "print(sum([1, 2, 3]))\n");
        Outcome outcome = switch (command) {
            case "schemes" -> refbench.run("schemes", "--plugin", "plugin.jar");
            case "run" -> refbench.run("run", "--plugin", "plugin.jar", "--scheme", "sabotaged(bug=no)", "p.py");
            default ->
                refbench.run(("shootout --plugin plugin.jar --schemes sabotaged(bug=no) --workloads fib --size 3"
                                + " --threads 1 --rounds 1 --iterations 2 --out out")
                        .split(" "));
        };
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        switch (command) {
            case "schemes" -> assertThat(outcome.out()).containsPattern("sabotaged +wrong on purpose");
            case "run" -> assertThat(outcome.out()).isEqualTo("6\n");
            default -> {
                assertThat(outcome.out()).contains("sabotaged(bug=no)");
                assertThat(Files.list(directory.resolve("out/forks"))).isNotEmpty();
            }
        }
    }
}
