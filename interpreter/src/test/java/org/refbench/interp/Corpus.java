package org.refbench.interp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs under {@code programs/AREA/NAME.py} and what CPython 3.11 did with them. */
final class Corpus {
    private static final Pattern DIRECTORY = Pattern.compile("File \"[^\"]*[/\\\\]([^\"/\\\\]+\\.py)\"");
    private static final Pattern OBSERVES = Pattern.compile("(?m)^# observes: (\\w+)$");
    private static final Pattern LIBRARY_FRAME = Pattern.compile("(?m)^  File \"threading\\.py\".*\\n(    .*\\n)*");

    private Corpus() {}

    /** What the memory manager does that a program shows: it says so in a line {@code # observes: deaths}. */
    enum Observes {
        /** Nothing, or only after {@code gc.collect()}. */
        NOTHING,
        /** Whether anything is freed at all. */
        RECLAMATION,
        /** How much garbage there is when it asks for it to be collected. */
        GARBAGE,
        /** When objects die. */
        DEATHS
    }

    /** A program and what is recorded of it; {@code error} is as {@link #normalized}. */
    record Program(Path file, String name, Observes observes, String output, String error, int exitCode) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All programs, in order of their names. */
    static List<Program> programs() {
        Path root = directory("/programs");
        return sources(root).stream()
                .map(file -> program(file, root.relativize(file).toString().replace('\\', '/')))
                .toList();
    }

    /** The programs that must be refused. */
    static List<Path> refused() {
        return sources(directory("/refused"));
    }

    private static Program program(Path file, String name) {
        String code = recorded(file, ".rc", "0").strip();
        String error = normalized(recorded(file, ".err", ""));
        Matcher observes = OBSERVES.matcher(read(file));
        return new Program(
                file,
                name.substring(0, name.length() - 3),
                observes.find() ? Observes.valueOf(observes.group(1).toUpperCase(Locale.ROOT)) : Observes.NOTHING,
                recorded(file, ".out", null),
                error,
                Integer.parseInt(code));
    }

    /** Error output without what legitimately differs: directories, and frames of CPython's own library. */
    static String normalized(String error) {
        String plain = DIRECTORY.matcher(error.replace("\r\n", "\n")).replaceAll("File \"$1\"");
        return LIBRARY_FRAME.matcher(plain).replaceAll("");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recorded(Path program, String extension, String missing) {
        Path file = program.resolveSibling(program.getFileName().toString().replace(".py", extension));
        return missing != null && !Files.exists(file) ? missing : read(file);
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(String resource) {
        try {
            return Path.of(Corpus.class.getResource(resource).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
