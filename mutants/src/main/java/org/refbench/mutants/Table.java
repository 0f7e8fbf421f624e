package org.refbench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The table of mutants as a page of the documentation. */
final class Table {
    private Table() {}

    static String markdown(List<Tally> tallies, int runs, long seed) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Mutants");
        lines.add("");
        lines.add(
                "Broken schemes and broken parts of the runtime, each with one known bug, and what found it. Made by");
        lines.add("");
        lines.add("    scripts/mutants --runs " + runs + " --seed " + seed + " --markdown docs/mutants.md");
        lines.add("");
        lines.add("on " + machine()
                + ". In each run every tool that is named looks for the mutant from a seed of its own; a run");
        lines.add("counts if one of them finds it, and where there are several, the figure of each is given. A wait"
                + " without end, told");
        lines.add("by the scheduler or after three silent minutes, breaks the law *progress*. Mutants that are *hidden"
                + " by x86* differ from");
        lines.add("sound code in access modes that are the same instructions there: only the weak-memory mode can find"
                + " them.");
        lines.add("[The contract kit](contract-kit.md) says how they are planted and which sound schemes must pass what"
                + " kills them.");
        lines.add("");
        lines.add("| mutant | where it comes from | broken law: test or program | tool | found in |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (Mutant.Part part : Mutant.Part.values()) {
            tallies.stream()
                    .filter(tally -> tally.mutant.part() == part)
                    .map(tally -> row(tally, runs))
                    .forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(Tally tally, int runs) {
        Mutant mutant = tally.mutant;
        List<String> tests = new ArrayList<>();
        List<String> tools = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        IntStream.range(0, mutant.hunts().size()).forEach(i -> {
            Hunt hunt = mutant.hunts().get(i);
            tests.add(String.join(", ", tally.laws(i)) + ": " + hunt.test());
            tools.add(hunt.tool().text);
            figures.add("" + tally.foundBy(i));
        });
        String found = tally.found() + " of " + runs;
        return "| " + mutant.name() + (mutant.hiddenByX86() ? " (*hidden by x86*)" : "") + " | " + mutant.origin()
                + " | "
                + String.join("<br>", tests) + " | " + String.join("<br>", tools) + " | " + found
                + (figures.size() > 1 ? " (" + String.join(", ", figures) + ")" : "") + " |";
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = Files.exists(cpus)
                ? Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("")
                : "";
        return Runtime.getRuntime().availableProcessors() + " processors "
                + (model.isEmpty() ? "" : "(" + model + "), ") + System.getProperty("os.arch") + ", JDK "
                + Runtime.version();
    }
}
