package org.refbench.harness.cli;

import java.nio.file.Path;
import org.refbench.harness.scaffold.NewScheme;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the module of a new scheme. */
@Command(
        name = "new-scheme",
        description = "Write a new scheme that builds, passes the contract kit and competes at once.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without --standalone the scheme becomes a module of this repository. A project of",
            "its own needs the artifacts of this one: mvn -q install -Dmaven.test.skip=true -pl refcount-tck -am",
            "",
            "Examples:",
            "  refbench new-scheme mine",
            "  refbench new-scheme mine --from plain --standalone ../mine"
        })
public final class NewSchemeCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "NAME", description = "Lower-case letters and digits.")
    private String name;

    @Option(
            names = "--from",
            paramLabel = "SCHEME",
            description = "The scheme whose sources it starts from (default: ${DEFAULT-VALUE}).",
            defaultValue = "atomic")
    private String from;

    @Option(names = "--standalone", paramLabel = "DIR", description = "Write a Maven project of its own there.")
    private Path standalone;

    @Override
    public void run() {
        NewScheme scheme = new NewScheme(new InstalledCatalog(), name, from);
        if (standalone != null) {
            scheme.writeAlone(standalone);
            System.out.println("wrote " + standalone + ". Next:");
            System.out.println("  mvn -q -f " + standalone.resolve("pom.xml") + " package");
            System.out.println("  scripts/refbench verify --schemes " + name + " --plugin "
                    + standalone.resolve("target/refcount-" + name + "-0.1.0-SNAPSHOT.jar"));
            return;
        }
        String root = System.getProperty("refbench.root");
        if (root == null) {
            throw new UsageException("start it as scripts/refbench in the repository, or give --standalone DIR");
        }
        scheme.writeInto(Path.of(root))
                .forEach(path -> System.out.println("wrote " + Path.of(root).relativize(path)));
        System.out.println("Next:");
        System.out.println("  mvn -q -pl refcount-" + name + " -am test");
        System.out.println("  scripts/refbench verify --schemes " + name);
    }
}
