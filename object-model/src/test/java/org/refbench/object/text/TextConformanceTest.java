package org.refbench.object.text;

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

/** Numbers and strings as text, compared with answers of CPython 3.11: recorded ones, and asked for on the spot. */
class TextConformanceTest {
    private static final int RANDOM_CASES = 40_000;

    @TempDir
    Path directory;

    @Test
    void recordedCases() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : resource("cases.txt").lines().toList()) {
            int split = line.lastIndexOf("\t=\t");
            check(line.substring(0, split), line.substring(split + 3), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void randomCasesAgreeWithPython() throws Exception {
        assumeTrue(pythonIs311(), "python3 is no CPython 3.11");
        long seed = Long.getLong("refbench.seed", System.nanoTime());
        System.out.println("TextConformanceTest: refbench.seed=" + seed);
        RandomCases cases = new RandomCases(seed);
        List<String> lines = Stream.generate(cases::next).limit(RANDOM_CASES).toList();
        List<String> answers = askPython(lines);
        assertThat(answers).hasSameSizeAs(lines);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), answers.get(i), wrong);
        }
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    @Test
    void everyCodePointAgreesWithPython() throws Exception {
        assumeTrue(pythonIs311(), "python3 is no CPython 3.11");
        List<String> lines = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.getType(c) != Character.UNASSIGNED && Character.getType(c) != Character.PRIVATE_USE) {
                lines.add("str.is\t\\" + Integer.toHexString(c) + ";");
                lines.add("str.case\ta\\" + Integer.toHexString(c) + ";\\3a3;");
            }
        }
        List<String> answers = askPython(lines);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), answers.get(i), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(String request, String expected, List<String> wrong) {
        String actual = TextOps.answer(request);
        if (!actual.equals(expected)) {
            wrong.add(clip(request) + "\n  expected " + clip(expected) + "\n  but was  " + clip(actual));
        }
    }

    private static String clip(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "...";
    }

    private List<String> askPython(List<String> lines) throws IOException, InterruptedException {
        Path script = directory.resolve("oracle.py");
        Path input = directory.resolve("input");
        Path output = directory.resolve("output");
        Files.writeString(script, resource("oracle.py"));
        Files.write(input, lines);
        Process python = new ProcessBuilder("python3", "-I", "-X", "utf8", script.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(python.waitFor()).isZero();
        return Files.readAllLines(output);
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

    private static String resource(String name) throws IOException {
        try (InputStream in = TextConformanceTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
