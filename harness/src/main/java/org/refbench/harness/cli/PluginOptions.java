package org.refbench.harness.cli;

import java.nio.file.Path;
import java.util.List;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.Plugins;
import picocli.CommandLine.Option;

/** Schemes from jars, for every command that runs or lists schemes. */
final class PluginOptions {
    @Option(
            names = "--plugin",
            paramLabel = "FILE.jar",
            description = "A jar with schemes of your own; may be given several times.")
    private List<Path> jars = List.of();

    /** The jars. */
    List<Path> jars() {
        return jars;
    }

    /** What is installed and what the jars hold. */
    InstalledCatalog catalog() {
        return Plugins.catalogWith(jars);
    }
}
