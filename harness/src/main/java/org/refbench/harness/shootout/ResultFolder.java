package org.refbench.harness.shootout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.refbench.harness.spec.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder whose files appear whole or not at all: each is written under another name, forced to the disk and renamed, so that whatever
 * kills the process, what was saved before can be read.
 *
 * @param directory the folder; made when its first file is
 */
public record ResultFolder(Path directory) {
    /** Reads and writes the project's JSON files. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // of files that lack what is newer
            .build();

    /** Puts {@code content} into the file called {@code name}, whole or not at all. */
    public void write(String name, byte[] content) {
        Path target = file(name);
        Path draft = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            Files.write(draft, content);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceName(target.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    /** Forces a rename in {@code directory} to the disk, where the system lets directories be opened. */
    private static void forceName(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // the name may be lost in a power cut; the file is never half there
        }
    }

    /** The path of the file called {@code name}, in a folder that is made if it is not there. */
    public Path file(String name) {
        Path path = directory.resolve(name);
        try {
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + path.getParent(), e);
        }
        return path;
    }

    /** Reads a JSON file. */
    public <T> T read(String name, Class<T> type) {
        return read(directory.resolve(name), type);
    }

    /** Reads all numbered JSON files in a folder of this one, in no particular order; none if it is not there. */
    public <T> List<T> readAll(String folder, Class<T> type) {
        Path numbered = directory.resolve(folder);
        if (!Files.isDirectory(numbered)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(numbered)) {
            return files.filter(f -> f.getFileName().toString().matches("\\d+\\.json"))
                    .map(f -> read(f, type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(file, type);
        } catch (JacksonException e) {
            throw new UsageException(file + " cannot be read: " + e.getOriginalMessage());
        }
    }
}
