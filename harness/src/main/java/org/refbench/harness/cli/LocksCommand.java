package org.refbench.harness.cli;

import java.util.List;
import java.util.Map;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.InstalledCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the lock policies that run. */
@Command(
        name = "locks",
        description = "List the lock policies.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  refbench locks", "  refbench locks --json"})
public final class LocksCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        List<Map<String, Object>> entries =
                new InstalledCatalog().locks().stream().map(LocksCommand::entry).toList();
        Listing.print(spec.commandLine().getOut(), json, entries);
    }

    private static Map<String, Object> entry(Catalog.Lock lock) {
        return Map.of("name", lock.name(), "description", lock.description());
    }
}
