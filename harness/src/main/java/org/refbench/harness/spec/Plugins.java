package org.refbench.harness.spec;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SpiVersion;

/** Jars with schemes that a user names. Each is looked at closely before anything runs, as its errors are for the user. */
public final class Plugins {
    private static final String SERVICE = "META-INF/services/" + SchemeProvider.class.getName();

    private Plugins() {}

    /**
     * What is installed, and what is in the jars.
     *
     * @throws UsageException if a jar cannot be used; the message says why
     */
    public static InstalledCatalog catalogWith(List<Path> jars) {
        InstalledCatalog installed = new InstalledCatalog();
        if (jars.isEmpty()) {
            return installed;
        }
        Set<String> taken = new HashSet<>(Preset.aliases());
        installed.schemes().forEach(s -> taken.add(s.name()));
        ClassLoader loader =
                new URLClassLoader(jars.stream().map(Plugins::url).toArray(URL[]::new), Plugins.class.getClassLoader());
        for (Path jar : jars) {
            for (String provider : providers(jar)) {
                String alias = aliasOf(jar, provider, loader);
                if (!taken.add(alias)) {
                    throw refuse(jar, "there is a scheme or preset called '" + alias + "' already");
                }
            }
        }
        return new InstalledCatalog(loader);
    }

    /** Puts the jars on the class path of the JVMs that this one starts. */
    public static void putOnClassPathOfForks(List<Path> jars) {
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        jars.forEach(jar -> path.append(File.pathSeparator).append(jar.toAbsolutePath()));
        System.setProperty("java.class.path", path.toString());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw refuse(jar, e.getMessage());
        }
    }

    private static List<String> providers(Path jar) {
        if (!Files.isRegularFile(jar) || !Files.isReadable(jar)) {
            throw refuse(jar, "no such file, or not readable");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            requireVersion(jar, file);
            ZipEntry service = file.getEntry(SERVICE);
            List<String> names = service == null
                    ? List.of()
                    : lines(new String(file.getInputStream(service).readAllBytes(), StandardCharsets.UTF_8));
            if (names.isEmpty()) {
                throw refuse(jar, "it holds no scheme: " + SERVICE + " is missing or empty");
            }
            return names;
        } catch (IOException e) {
            throw refuse(jar, "not a jar: " + e.getMessage());
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void requireVersion(Path jar, JarFile file) throws IOException {
        String version = file.getManifest() == null
                ? null
                : file.getManifest().getMainAttributes().getValue(SpiVersion.MANIFEST_ENTRY);
        if (version != null && !version.equals(String.valueOf(SpiVersion.CURRENT))) {
            throw refuse(jar, "made for version " + version + " of the SPI; this is version " + SpiVersion.CURRENT);
        }
    }

    /** Calls all that is called before a scheme is chosen, so that a class that does not fit shows now. */
    private static String aliasOf(Path jar, String className, ClassLoader loader) {
        try {
            Object object =
                    Class.forName(className, true, loader).getConstructor().newInstance();
            if (!(object instanceof SchemeProvider provider)) {
                throw refuse(jar, className + " is no " + SchemeProvider.class.getSimpleName());
            }
            boolean whole = Stream.of(provider.alias(), provider.summary(), provider.traits(), provider.layout())
                    .allMatch(part -> part != null);
            if (!whole || !provider.alias().matches("[a-z][a-z0-9-]*")) {
                throw refuse(
                        jar,
                        className + " lacks alias, summary, traits or layout, or its alias is no name: '"
                                + provider.alias() + "'");
            }
            new ArrayList<>(provider.options());
            return provider.alias();
        } catch (ClassNotFoundException e) {
            throw refuse(jar, SERVICE + " names " + className + ", which is not there");
        } catch (LinkageError e) {
            throw refuse(jar, className + " does not fit this version of refbench; build it again: " + e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            if (e instanceof UsageException usage) {
                throw usage;
            }
            throw refuse(jar, className + " cannot be made: " + (e.getCause() == null ? e : e.getCause()));
        }
    }

    private static UsageException refuse(Path jar, String why) {
        return new UsageException("--plugin " + jar + ": " + why);
    }
}
