package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators, functions, constructors and methods of numbers and strings, compared with CPython 3.11. */
class ScalarConformanceTest {
    private static final int RANDOM_CALLS = 20_000;
    private static final String ANSWERS = " => ";

    @TempDir
    Path directory;

    /** The file holds each call with CPython's answer. */
    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestRuntime.STRESS})
    void recordedCalls(String spec) throws IOException {
        List<String> lines = resource("scalar-calls.txt").lines().toList();
        List<String> wrong = new ArrayList<>();
        TestRuntime.run(spec, r -> {
            ScalarNatives.define(r.t.space.natives);
            for (String line : lines) {
                int split = line.lastIndexOf(ANSWERS);
                check(r, line.substring(0, split), line.substring(split + ANSWERS.length()), wrong);
            }
        });
        assertThat(lines).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void randomCallsAgreeWithPython() throws Exception {
        assumeTrue(pythonIs311(), "python3 is no CPython 3.11");
        long seed = Long.getLong("refbench.seed", System.nanoTime());
        System.out.println("ScalarConformanceTest: refbench.seed=" + seed);
        RandomCalls calls = new RandomCalls(seed);
        List<String> lines = Stream.generate(calls::next).limit(RANDOM_CALLS).toList();
        List<String> answers = askPython(lines);
        assertThat(answers).hasSameSizeAs(lines);
        List<String> wrong = new ArrayList<>();
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            ScalarNatives.define(r.t.space.natives);
            for (int i = 0; i < lines.size(); i++) {
                check(r, lines.get(i), answers.get(i), wrong);
            }
        });
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    private static void check(TestRuntime r, String call, String expected, List<String> wrong) {
        String answer = ScalarCalls.answer(r, call);
        if (!answer.equals(expected)) {
            wrong.add(call + " answers " + answer + ", not " + expected);
        }
    }

    private List<String> askPython(List<String> lines) throws IOException, InterruptedException {
        Path script = Files.writeString(directory.resolve("oracle.py"), resource("scalar_oracle.py"));
        Path questions = Files.write(directory.resolve("questions"), lines);
        Path answers = directory.resolve("answers");
        Process python = new ProcessBuilder("python3", script.toString())
                .redirectInput(questions.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(python.waitFor()).isZero();
        return Files.readAllLines(answers);
    }

    private static boolean pythonIs311() throws InterruptedException {
        try {
            Process python = new ProcessBuilder(
                            "python3", "-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11))")
                    .start();
            return python.waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ScalarConformanceTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
