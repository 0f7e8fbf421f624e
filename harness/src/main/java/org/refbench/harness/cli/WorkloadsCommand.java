package org.refbench.harness.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refbench.harness.shootout.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the programs that a shootout can run; with {@code --verbose} also their sizes. */
@Command(
        name = "workloads",
        description = "List the workloads; --verbose adds their sizes.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  refbench workloads --verbose", "  refbench workloads --json"})
public final class WorkloadsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        boolean verbose = spec.commandLine().getParseResult().hasMatchedOption("--verbose");
        List<Map<String, Object>> entries =
                Workload.all().stream().map(w -> entry(w, verbose)).toList();
        Listing.print(spec.commandLine().getOut(), json, entries);
    }

    private static Map<String, Object> entry(Workload workload, boolean verbose) {
        String sizes = verbose ? " [size " + workload.size() + ", quick " + workload.quickSize() + "]" : "";
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", workload.name());
        entry.put("description", workload.description() + sizes);
        entry.put("size", workload.size());
        entry.put("quick_size", workload.quickSize());
        return entry;
    }
}
