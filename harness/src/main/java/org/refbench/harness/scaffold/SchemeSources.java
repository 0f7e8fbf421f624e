package org.refbench.harness.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.refbench.harness.spec.Names;

/** The modules of the schemes as the program was built from them: each file's text by its path in the module. */
final class SchemeSources {
    private static final String ROOT = "/schemes";
    private static final String PREFIX = "refcount-";

    private SchemeSources() {}

    /** The sources of the scheme called {@code alias}; throws a usage error if there are none. */
    static Map<String, String> of(String alias) {
        URL root = SchemeSources.class.getResource(ROOT);
        if (root == null) {
            throw new IllegalStateException("the program was built without the sources of its schemes");
        }
        try {
            URI uri = root.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri), alias);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath(ROOT), alias);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources of " + alias, e);
        }
    }

    private static Map<String, String> read(Path schemes, String alias) throws IOException {
        Path module = schemes.resolve(PREFIX + alias);
        if (!Files.isDirectory(module)) {
            throw Names.unknown("scheme to start from", alias, names(schemes));
        }
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(module.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static List<String> names(Path schemes) throws IOException {
        try (Stream<Path> modules = Files.list(schemes)) {
            return modules.map(m -> m.getFileName().toString().replace("/", ""))
                    .filter(name -> name.startsWith(PREFIX))
                    .map(name -> name.substring(PREFIX.length()))
                    .toList();
        }
    }
}
