package org.refbench.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** CPython 3.11, if it is there. */
final class Oracle {
    private static final boolean PRESENT = version().startsWith("Python 3.11.");

    private Oracle() {}

    /** Whether the {@code python3} on the path is CPython 3.11. */
    static boolean isPresent() {
        return PRESENT;
    }

    private static String version() {
        try {
            return run(Path.of("."), "--version");
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    /** What {@code python3} prints, on either output. */
    static String run(Path directory, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("python3"));
            command.addAll(Arrays.asList(arguments));
            Path output = Files.createTempFile("oracle", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(2, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("python3 does not end");
                }
                return Files.readString(output, StandardCharsets.UTF_8);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A resource beside this class. */
    static Path resource(String name) {
        try {
            return Path.of(Oracle.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
