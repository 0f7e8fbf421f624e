package org.refbench.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A directory with made-up JDKs and tools, and processes that see nothing else of the machine. */
final class Sandbox {
    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "cat",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "mkdir",
            "mktemp",
            "readlink",
            "rm",
            "sleep",
            "touch");

    private final Path dir;

    /** The only directory on the PATH. */
    final Path bin;

    /** How a process ended and what it wrote. */
    record Outcome(int exit, String out, String err) {}

    Sandbox(Path dir) throws IOException {
        this.dir = dir;
        this.bin = Files.createDirectory(dir.resolve("bin"));
        for (String tool : TOOLS) {
            program(bin.resolve(tool), "exec '" + which(tool) + "' \"$@\"");
        }
    }

    /** A JDK that says it is of {@code version}; its java runs the shell command {@code java}. */
    Path jdk(String name, String version, String java) throws IOException {
        Path home = Files.createDirectories(dir.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/java"), java);
        program(home.resolve("bin/javac"), "exit 3");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    static void program(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Runs {@code command} in {@code directory}; no variable is set but the PATH and {@code settings}. */
    Outcome run(Path directory, Map<String, String> settings, String... command)
            throws IOException, InterruptedException {
        Path out = dir.resolve("out");
        Path err = dir.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = new TreeMap<>(Map.of("PATH", bin.toString(), "REFBENCH_JDK_DIRS", ""));
        environment.putAll(settings);
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(exit, Files.readString(out), Files.readString(err));
    }

    private static Path which(String tool) {
        for (String place : System.getenv("PATH").split(":")) {
            Path candidate = Path.of(place, tool);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no " + tool + " on the PATH");
    }
}
