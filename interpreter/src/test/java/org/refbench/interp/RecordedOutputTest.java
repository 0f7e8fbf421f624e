package org.refbench.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The recorded outputs are CPython's: where python3 3.11 is present, each program is run by it again. */
class RecordedOutputTest {
    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> recordedOutputs() throws InterruptedException {
        assumeTrue(pythonIs311(), "python3 is no CPython 3.11");
        return Corpus.programs().stream().map(p -> DynamicTest.dynamicTest(p.name(), () -> check(p)));
    }

    private void check(Corpus.Program program) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder python = new ProcessBuilder(
                        "python3", "-X", "utf8", "-W", "ignore", program.file().toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        python.environment().put("PYTHONHASHSEED", "0");
        int code = python.start().waitFor();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(program.output());
        assertThat(Corpus.normalized(Files.readString(err, StandardCharsets.UTF_8)))
                .isEqualTo(program.error());
        assertThat(code).isEqualTo(program.exitCode());
    }

    private static boolean pythonIs311() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
