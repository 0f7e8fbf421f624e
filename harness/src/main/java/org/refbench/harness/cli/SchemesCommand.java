package org.refbench.harness.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Preset;
import org.refbench.harness.spec.SchemeSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists presets and schemes; with {@code --verbose} also which lock policies each is legal with, and the options. */
@Command(
        name = "schemes",
        description = "List the schemes and presets; --verbose adds options and the legal lock policies.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  refbench schemes",
            "  refbench schemes --verbose",
            "  refbench schemes --json --plugin my.jar"
        })
public final class SchemesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    private Catalog catalog;

    @Override
    public void run() {
        catalog = plugins.catalog();
        PrintWriter out = spec.commandLine().getOut();
        Listing.print(out, json, entries());
        if (isVerbose() && !json) {
            details(out);
        }
    }

    private boolean isVerbose() {
        return spec.commandLine().getParseResult().hasMatchedOption("--verbose");
    }

    private List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Catalog.Scheme scheme : catalog.schemes()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", scheme.name());
            entry.put("kind", "scheme");
            entry.put("description", scheme.description());
            entry.put("options", scheme.options());
            entry.put("locks", legalLocks(scheme));
            entries.add(entry);
        }
        for (Catalog.Wrapper wrapper : catalog.wrappers()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", wrapper.name() + "(...)");
            entry.put("kind", "wrapper");
            entry.put("description", wrapper.description());
            entry.put("options", wrapper.options());
            entries.add(entry);
        }
        for (Preset preset : Preset.values()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", preset.alias());
            entry.put("kind", "preset");
            entry.put("description", preset.description() + " (" + preset.scheme() + "+" + preset.lock() + ")");
            entry.put("scheme", preset.scheme());
            entry.put("lock", preset.lock());
            entries.add(entry);
        }
        return entries;
    }

    private List<String> legalLocks(Catalog.Scheme scheme) {
        return catalog.locks().stream()
                .map(Catalog.Lock::name)
                .filter(lock ->
                        catalog.objection(SchemeSpec.of(scheme.name()), lock).isEmpty())
                .toList();
    }

    private void details(PrintWriter out) {
        out.println();
        out.println("legal pairs:");
        for (Catalog.Scheme scheme : catalog.schemes()) {
            out.println("  " + scheme.name() + " under " + String.join(", ", legalLocks(scheme)));
        }
        for (Catalog.Scheme scheme : catalog.schemes()) {
            scheme.options()
                    .forEach((option, text) -> out.println("  " + scheme.name() + "(" + option + "=...): " + text));
        }
        for (Catalog.Wrapper wrapper : catalog.wrappers()) {
            wrapper.options()
                    .forEach(
                            (option, text) -> out.println("  " + wrapper.name() + "(...," + option + "=...): " + text));
        }
        out.flush();
    }
}
