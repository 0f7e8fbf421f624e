package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.cli.Refbench.Outcome;

/** The stress tests themselves are not built here; a program that prints what it gets stands in for them. */
class JcstressCommandTest {
    @TempDir
    private Path directory;

    /** Prints its arguments and ends with 3. */
    static final class Echo {
        private Echo() {}

        public static void main(String[] arguments) {
            System.out.println(String.join("|", arguments));
            System.exit(3);
        }
    }

    @Test
    void saysThatTheTestsAreNotBuilt() {
        Outcome outcome = new Refbench(directory).run("jcstress", "--", "-l");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("not built", "stress.jar", "mvn -pl stress");
    }

    @Test
    void passesArgumentsToTheTestsAndTheirExitCodeBack() throws IOException {
        Path jar = Files.createDirectories(directory.resolve("stress/target")).resolve("stress.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String file = Echo.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = Echo.class.getClassLoader().getResourceAsStream(file)) {
            out.putNextEntry(new JarEntry(file));
            in.transferTo(out);
        }
        Outcome outcome = new Refbench(directory).run("jcstress", "--", "-t", "Safe Load", "-v");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).isEqualTo("-t|Safe Load|-v\n");
    }
}
