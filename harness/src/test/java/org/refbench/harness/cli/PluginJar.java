package org.refbench.harness.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SpiVersion;

/** Jars that name a provider which is on the class path of the tests. */
final class PluginJar {
    private PluginJar() {}

    /** A jar whose service file holds {@code providers}, made for that version of the SPI. */
    static Path write(Path jar, String version, String providers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(SpiVersion.MANIFEST_ENTRY, version);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            if (providers != null) {
                out.putNextEntry(new ZipEntry("META-INF/services/" + SchemeProvider.class.getName()));
                out.write(providers.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
