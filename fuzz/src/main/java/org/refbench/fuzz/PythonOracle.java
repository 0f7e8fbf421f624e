package org.refbench.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CPython process that runs one program after the other, each in a child of its own. Not thread-safe. */
final class PythonOracle implements AutoCloseable {
    /** What python3 answers for its version when it is the one that the interpreter models. */
    private static final String VERSION = "3.11";

    private final Path script;
    private final Process process;
    private final InputStream answers;
    private final OutputStream requests;

    PythonOracle() {
        try {
            script = Files.createTempFile("oracle", ".py");
            try (InputStream source = PythonOracle.class.getResourceAsStream("oracle.py")) {
                Files.write(script, source.readAllBytes());
            }
            ProcessBuilder builder = new ProcessBuilder("python3", "-W", "ignore", "-S", script.toString());
            builder.environment().put("PYTHONHASHSEED", "0");
            process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start python3", e);
        }
        answers = new BufferedInputStream(process.getInputStream());
        requests = process.getOutputStream();
    }

    /** Whether there is a CPython to compare with. */
    static boolean isPresent() {
        try {
            Process version = new ProcessBuilder(
                            "python3",
                            "-c",
                            "import sys; print('%d.%d' % sys.version_info[:2], sys.implementation.name)")
                    .start();
            String answer = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.strip().equals(VERSION + " cpython");
        } catch (IOException e) {
            return false;
        }
    }

    /** What CPython does with the program; null if it was killed, for time or memory. */
    Outcome run(String source) {
        try {
            byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
            requests.write((bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
            requests.write(bytes);
            requests.flush();
            String[] head = readLine().split(" ");
            String output = new String(answers.readNBytes(Integer.parseInt(head[1])), StandardCharsets.UTF_8);
            String error = new String(answers.readNBytes(Integer.parseInt(head[2])), StandardCharsets.UTF_8);
            int code = Integer.parseInt(head[0]);
            return code < 0 || error.contains("MemoryError") ? null : Outcome.of(code, output, error);
        } catch (IOException e) {
            throw new UncheckedIOException("python3 died", e);
        }
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = answers.read(); b != '\n'; b = answers.read()) {
            if (b < 0) {
                throw new IOException("end of its output");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
