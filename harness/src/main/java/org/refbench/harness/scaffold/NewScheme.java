package org.refbench.harness.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Preset;
import org.refbench.harness.spec.UsageException;
import org.refbench.spi.SpiVersion;

/** Writes a new scheme that builds, passes the contract kit and competes at once, as it does what another one does. */
public final class NewScheme {
    private final String name;
    private final String from;
    private final SchemeTemplate template;

    /**
     * A scheme to be written.
     *
     * @throws UsageException if the name is none, or is taken
     */
    public NewScheme(Catalog installed, String name, String from) {
        if (!name.matches("[a-z][a-z0-9]*") || SourceVersion.isKeyword(name)) {
            throw new UsageException("'" + name + "' is no name for a scheme: lower-case letters and digits, a letter"
                    + " first, no word of Java's");
        }
        if (installed.scheme(name).isPresent() || Preset.aliases().contains(name)) {
            throw new UsageException("there is a scheme or preset called '" + name + "' already");
        }
        this.name = name;
        this.from = from;
        this.template = new SchemeTemplate(from, name);
    }

    private String artifact() {
        return "refcount-" + name;
    }

    /** Writes a module into the repository at {@code root}; answers the paths that are new or changed. */
    public List<Path> writeInto(Path root) {
        Path parent = root.resolve("pom.xml");
        Path harness = root.resolve("harness/pom.xml");
        if (!Files.isRegularFile(parent) || !Files.isRegularFile(harness)) {
            throw new UsageException(root + " is not the repository; for a project of its own: --standalone DIR");
        }
        Path module = root.resolve(artifact());
        Path page = root.resolve("docs/schemes/" + name + ".md");
        requireAbsent(module);
        requireAbsent(page);
        Map<Path, String> files = new LinkedHashMap<>();
        template.apply(SchemeSources.of(from)).forEach((path, text) -> files.put(module.resolve(path), text));
        files.put(page, template.page());
        String like = "refcount-" + from;
        files.put(parent, PomEdit.addDependency(PomEdit.addModule(read(parent), artifact()), like, artifact()));
        files.put(harness, PomEdit.addDependency(read(harness), like, artifact()));
        write(files);
        return List.of(module, page, parent, harness);
    }

    /** Writes a project of its own into {@code directory}, which is new or empty. */
    public void writeAlone(Path directory) {
        if (Files.exists(directory) && !isEmptyDirectory(directory)) {
            throw new UsageException(directory + " is there already, and not an empty directory");
        }
        Map<Path, String> files = new LinkedHashMap<>();
        template.apply(SchemeSources.of(from)).forEach((path, text) -> files.put(directory.resolve(path), text));
        files.computeIfPresent(
                directory.resolve("pom.xml"),
                (path, pom) -> PomEdit.standAlone(pom, SpiVersion.MANIFEST_ENTRY, SpiVersion.CURRENT));
        files.put(directory.resolve("README.md"), template.page());
        write(files);
    }

    private static void requireAbsent(Path path) {
        if (Files.exists(path)) {
            throw new UsageException(path + " is there already");
        }
    }

    private static boolean isEmptyDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void write(Map<Path, String> files) {
        files.forEach((file, text) -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        });
    }
}
