package org.refbench.harness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.refbench.harness.shootout.ResultFolder;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.UsageException;
import org.refbench.harness.verify.Job;
import org.refbench.harness.verify.ReplaySpec;
import org.refbench.harness.verify.Tally;
import org.refbench.harness.verify.Verification;
import org.refbench.harness.verify.VerifyPlan;
import org.refbench.harness.verify.VerifyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies schemes: contract kit, random programs, Python programs, audits, for as long as one likes. */
@Command(
        name = "verify",
        description =
                "Look for errors in schemes: contract kit, random programs, controlled schedules, Python programs.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: nothing failed; 1: something did, and its seed and a command that",
            "replays it are printed. Every part runs at least once: less than 5 seconds a",
            "scheme (on 2 processors) takes longer than told.",
            "",
            "Examples:",
            "  refbench verify --seconds 60",
            "  refbench verify --schemes 'atomic,tracing(stress=true)'",
            "  refbench verify --plugin my.jar --schemes mine --seconds 20"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final double REPLAY_SECONDS = 20;

    @Option(names = "--schemes", paramLabel = "A,B", description = "Schemes or presets (default: every scheme).")
    private String schemes;

    @Option(
            names = "--locks",
            paramLabel = "X,Y",
            split = ",",
            description = "Lock policies of the Python programs (default: every one that is legal).")
    private List<String> locks = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "About how long it takes (default: 60; with --replay: at most 20).")
    private Double seconds;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Option(
            names = "--replay",
            paramLabel = "SPEC",
            description = "Execute one trial again and again, as a failed verification has printed it.")
    private String replay;

    @Option(names = "--seed", paramLabel = "N", description = "Where all seeds come from (default: from the clock).")
    private Long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the table and what failed there, too.")
    private Path json;

    @Override
    public Integer call() {
        InstalledCatalog catalog = plugins.catalog();
        double chosen = seconds == null ? (replay == null ? 60 : REPLAY_SECONDS) : seconds;
        if (!(chosen >= 1)) {
            throw new UsageException("--seconds must be at least 1");
        }
        long base = seed == null ? System.nanoTime() : seed;
        VerifyPlan plan = VerifyPlan.of(catalog, schemes, locks, base);
        List<Job> jobs = replay == null ? plan.jobs() : List.of(plan.replay(catalog, ReplaySpec.parse(replay)));
        Tally tally = new Tally(of -> commandLine(of.scheme(), of.spec()));
        TerminalVerifyProgress progress = new TerminalVerifyProgress(System.err, isTerminal());
        try (Interruption interruption = Interruption.watch()) {
            Verification verification =
                    new Verification(jobs, plugins.jars(), chosen, tally, progress, interruption::isRequested);
            verification.run();
            progress.end();
            return conclude(plan, tally, chosen, interruption.isRequested());
        }
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private int conclude(VerifyPlan plan, Tally tally, double chosen, boolean interrupted) {
        VerifyText text = new VerifyText(tally, plan.schemes());
        System.out.print(text.table());
        System.out.print(text.failures());
        System.out.flush();
        if (json != null) {
            write(plan, tally, chosen, interrupted);
        }
        if (interrupted) {
            System.err.println("interrupted; the table shows what was executed until then");
            return Failure.INTERRUPTED;
        }
        return tally.failures().isEmpty() ? 0 : Failure.WORK;
    }

    private void write(VerifyPlan plan, Tally tally, double chosen, boolean interrupted) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("schemes", plan.schemes());
        results.put("seed", plan.seed());
        results.put("seconds", chosen);
        results.put("interrupted", interrupted);
        results.put("operations", tally.operations());
        results.put("executions", tally.executions());
        results.put("laws", tally.byLaw());
        results.put("failures", tally.failures());
        try {
            Files.write(json, ResultFolder.JSON.writeValueAsBytes(results));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + json, e);
        }
    }

    /** A command that works where this one was given. */
    private String commandLine(String scheme, String spec) {
        String jars = plugins.jars().stream()
                .map(jar -> " --plugin " + quoted(jar.toString()))
                .collect(Collectors.joining());
        return program() + " verify" + jars + " --schemes " + quoted(scheme)
                + (spec.isEmpty() ? "" : " --replay " + quoted(spec));
    }

    private static String program() {
        String root = System.getProperty("refbench.root");
        if (root == null) {
            return "refbench";
        }
        Path here = Path.of("").toAbsolutePath();
        return here.equals(Path.of(root))
                ? "scripts/refbench"
                : quoted(Path.of(root, "scripts/refbench").toString());
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
