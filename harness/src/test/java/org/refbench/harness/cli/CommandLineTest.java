package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.harness.cli.Refbench.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands other than {@code run} and {@code shootout}, and what all of them refuse. */
class CommandLineTest {
    @TempDir
    private Path directory;

    private Refbench refbench;

    @BeforeEach
    void setUp() {
        refbench = new Refbench(directory);
        refbench.program("p.py", "print('ran')\n");
    }

    @ParameterizedTest
    @CsvSource({"schemes,atomic", "schemes,gilectomy", "workloads,fib", "locks,object-lock"})
    void lists(String command, String expected) {
        Outcome plain = refbench.run(command);
        assertThat(plain.exitCode()).isZero();
        assertThat(plain.err()).isEmpty();
        assertThat(plain.out().lines()).anyMatch(line -> line.matches(expected + " +\\S.*"));
        Outcome json = refbench.run(command, "--json");
        JsonNode entries = new JsonMapper().readTree(json.out());
        assertThat(entries.size()).isEqualTo((int) plain.out().lines().count());
        assertThat(entries.valueStream().map(e -> e.get("name").asString())).contains(expected);
    }

    @Test
    void verboseSchemesShowTheLegalPairs() {
        assertThat(refbench.run("schemes", "--verbose").out())
                .contains("plain under gil\n", "atomic under gil, object-lock", "tracing(stress=...)");
    }

    @Test
    void everyCommandIsListed() {
        String help = refbench.run("--help").out();
        assertThat(help).contains("run", "shootout", "report", "compare", "verify", "new-scheme", "jmh", "jcstress");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --scheme atomc p.py|unknown scheme 'atomc'. Did you mean 'atomic'? Known: atomic, biased,",
                "run --scheme plain --lock object-lock p.py|plain cannot run under object-lock",
                "run --scheme immortl(plain) p.py|unknown wrapper 'immortl'. Did you mean 'immortal'?",
                "run --scheme atomic(x p.py|column 9: expected ',' or ')'",
                "run --lock gill p.py|unknown lock policy 'gill'. Did you mean 'gil'?",
                "run --heap-limit 64q p.py|--heap-limit: '64q' is not a size",
                "run missing.py|can't open file 'missing.py'",
                "run|Missing required parameter: 'FILE.py'",
                "run --chekced p.py|Unknown option: '--chekced'",
                "shotout|unknown command 'shotout'",
                "shootout --workloads fibb|unknown workload 'fibb'. Did you mean 'fib'?",
                "shootout --threads 0|--threads must be at least 1",
                "shootout --budget soon|--budget: 'soon' is not a time",
                "shootout --resume .|holds no shootout",
                "report .|holds no shootout",
                "compare . .|holds no shootout",
                "compare . . --fail-on-regression much|--fail-on-regression: 'much' is not a percentage",
                "serve nowhere|nowhere is no folder",
                "serve --port 70000 .|--port must be from 0 to 65535, not 70000",
                "completion fish|expected one of [bash, zsh]",
            })
    void refusesWithExitCode2BeforeAnythingRuns(String arguments, String message) {
        Outcome outcome = refbench.run(arguments.split(" "));
        assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertThat(refbench.run("run", "--verbose", "missing.py").err()).contains("UsageException", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "shootout", "report", "compare", "verify", "new-scheme", "jmh", "jcstress", "schemes"})
    void everyCommandHasHelp(String command) {
        Outcome outcome = refbench.run(command, "--help");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Usage: refbench " + command);
    }

    @Test
    void jmhGetsItsOwnOptions() {
        Outcome outcome = refbench.run("jmh", "--", "-l", "Yardstick");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("YardstickBenchmark.javaFieldPair").doesNotContain("CountingBenchmark");
    }
}
