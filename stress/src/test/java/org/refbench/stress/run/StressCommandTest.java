package org.refbench.stress.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskWriteCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.vm.CompileMode;

/** What becomes of a result file, as a run leaves it behind, and of options that make no sense. No test of the list runs. */
class StressCommandTest {
    private static final String SOUND = "org.refbench.stress.LastRelease.Atomic";
    private static final String PLAIN = "org.refbench.stress.LastRelease.Plain";
    private static final String WEAK = "org.refbench.stress.weakened.WeakLastRelease.DecrementThenLook";
    private static final String SELECTED = "LastRelease.(Atomic|Plain|DecrementThenLook)$";

    @TempDir
    private Path dir;

    private Path file;
    private DiskWriteCollector results;

    @BeforeEach
    void anEmptyResultFile() throws Exception {
        file = dir.resolve("results.bin.gz");
        results = new DiskWriteCollector(file.toString());
    }

    @Test
    void cleanResultsAndACaughtWeaknessAreGood() throws Exception {
        add(SOUND, "11", 700);
        add(SOUND, "11", 300); // two JVMs: samples add up
        add(PLAIN, "11", 1000);
        add(WEAK, "22", 1);
        assertThat(judge()).isZero();
    }

    @Test
    void aMissingTestIsBad() throws Exception {
        add(SOUND, "11", 1000);
        add(WEAK, "22", 1);
        assertThat(judge()).isEqualTo(1);
    }

    @Test
    void tooFewSamplesAreBad() throws Exception {
        add(SOUND, "11", 1000);
        add(PLAIN, "11", 999);
        add(WEAK, "22", 1);
        assertThat(judge()).isEqualTo(1);
    }

    @Test
    void aForbiddenOutcomeIsBad() throws Exception {
        add(SOUND, "11", 1000);
        add(SOUND, "0", 1);
        add(PLAIN, "11", 1000);
        add(WEAK, "22", 1);
        assertThat(judge()).isEqualTo(1);
    }

    @Test
    void aWeaknessThatIsNotCaughtIsBad() throws Exception {
        add(SOUND, "11", 1000);
        add(PLAIN, "11", 1000);
        add(WEAK, "11", 1_000_000);
        assertThat(judge()).isEqualTo(1);
    }

    @Test
    void aCrashIsBad() throws Exception {
        add(SOUND, "11", 1000);
        add(PLAIN, "11", 1000);
        add(WEAK, "22", 1);
        results.add(result(PLAIN, Status.VM_ERROR));
        assertThat(judge()).isEqualTo(1);
    }

    @Test
    void thePageNamesMachineCommandAndEveryOutcome() throws Exception {
        add(SOUND, "11", 1000);
        add(PLAIN, "11", 1000);
        add(WEAK, "22", 12_345);
        Path page = dir.resolve("page.md");
        assertThat(judge("--markdown", page.toString())).isZero();
        assertThat(Files.readString(page))
                .contains("scripts/refbench jcstress -- ", " -t '" + SELECTED + "'", System.getProperty("os.arch"))
                .contains("| last release against last release | Atomic | 1,000 | 0 | sound |")
                .contains("| weakened: DecrementThenLook | 12,345 | 12,345 | caught, as it must be |")
                .contains("| 22 | forbidden | destroyed twice | 0 | 0 | 12,345 |")
                .doesNotContain("{");
    }

    @Test
    void optionsThatMakeNoSense() throws Exception {
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(run("-m", "nonsense")).isEqualTo(2);
        assertThat(run("-af", "none")).isEqualTo(2);
        assertThat(run("-t", "(")).isEqualTo(2);
        assertThat(run("-t", "no test has this name")).isEqualTo(2);
        assertThat(run("-p", dir.resolve("missing").toString())).isEqualTo(2);
        assertThat(run("--min-samples", "many")).isEqualTo(2);
        assertThat(run("--markdown")).isEqualTo(2);
    }

    @Test
    void helpAndListAreFine() throws Exception {
        assertThat(run("-h")).isZero();
        assertThat(run("-l", "-t", "FreeList")).isZero();
    }

    private void add(String test, String outcome, long count) throws Exception {
        TestResult result = result(test, Status.NORMAL);
        result.addState(outcome, count);
        results.add(result);
    }

    private TestResult result(String test, Status status) throws Exception {
        StressOptions options = new StressOptions(List.of(), dir);
        options.parse();
        TestResult result = new TestResult(status);
        SchedulingClass anywhere = new SchedulingClass(AffinityMode.NONE, 2, NodeType.PACKAGE);
        result.setConfig(new TestConfig(options, TestList.getInfo(test), 0, List.of(), CompileMode.UNIFIED, anywhere));
        return result;
    }

    private int judge(String... more) throws Exception {
        results.close();
        String[] judging = {"-p", file.toString(), "-t", SELECTED, "--min-samples", "1000"};
        return run(Stream.of(judging, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private int run(String... arguments) throws Exception {
        return StressCommand.run(arguments, dir.resolve("out"));
    }
}
