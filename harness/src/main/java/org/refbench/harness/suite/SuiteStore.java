package org.refbench.harness.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.refbench.harness.spec.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of a run: one line of JSON for each fork, added as it ends, and each fork's log. */
public final class SuiteStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORKS = "forks.jsonl";

    private final Path directory;

    /** The store in {@code directory}, which is made if it is not there. */
    public SuiteStore(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }

    /** What was measured so far; a line that was cut off by a crash is left out. */
    public List<SuiteFork> forks() {
        Path file = directory.resolve(FORKS);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<SuiteFork> forks = new ArrayList<>();
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                forks.add(JSON.readValue(line, SuiteFork.class));
            }
            if (whole.length() < text.length()) {
                Files.writeString(file, whole);
            }
            return forks;
        } catch (JacksonException e) {
            throw new UsageException(file + " cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Adds a fork. */
    public void add(SuiteFork fork) {
        append(FORKS, JSON.writeValueAsString(fork) + "\n");
    }

    /** Takes what fork {@code number} prints. */
    public Path log(int number) {
        return directory.resolve("logs").resolve(number + ".log");
    }

    /** Writes a file for people. */
    public Path write(String name, String text) {
        Path file = directory.resolve(name);
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void append(String name, String text) {
        Path file = directory.resolve(name);
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
