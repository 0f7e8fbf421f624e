package org.refbench.stress.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import joptsimple.OptionException;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.refbench.stress.run.Verdict.Row;

/**
 * jcstress with a verdict. Its own exit code is 0 when nothing matched, when a test was left out, and when a weakened test
 * passed; this one's is 1 unless every selected test has enough samples, every sound one is clean, and every weakened one
 * was caught. 2 means that the options make no sense.
 */
public final class StressCommand {
    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int USAGE = 2;

    private static final String OWN_OPTIONS = """
        refbench's own options; all others are jcstress's and follow below:
          --markdown <file>      write the result table as a page in Markdown
          --min-samples <N>      fewer samples of a test than this are too few; default 10000
          --rounds <N>           tests with too few samples, and weakened ones that were not caught, run again until
                                 they have had N rounds; samples add up; default 3

        """;

    private final List<String> forJcstress = new ArrayList<>();
    private final String commandLine;
    private Path markdown;
    private long minSamples = 10_000;
    private long rounds = 3;

    private StressCommand(String[] arguments) {
        List<String> told = new ArrayList<>(List.of(arguments));
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--markdown" -> {
                    markdown = Path.of(value(arguments, ++i));
                    told.subList(told.indexOf("--markdown"), told.indexOf("--markdown") + 2)
                            .clear();
                }
                case "--min-samples" -> minSamples = number(arguments, ++i);
                case "--rounds" -> rounds = number(arguments, ++i);
                default -> forJcstress.add(arguments[i]);
            }
        }
        commandLine = StressOptions.commandLine(told);
    }

    private static String value(String[] arguments, int index) {
        if (index == arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }

    private static long number(String[] arguments, int index) {
        String text = value(arguments, index);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a number, not '" + text + "'", e);
        }
    }

    /** Runs what {@code arguments} say; results go below {@code directory}. Answers the exit code. */
    public static int run(String[] arguments, Path directory) throws Exception {
        try {
            return new StressCommand(arguments).run(directory);
        } catch (OptionException | IllegalArgumentException e) {
            System.err.println("refbench jcstress: " + e.getMessage());
            return USAGE;
        } catch (NoSuchFileException | FileNotFoundException e) {
            System.err.println("refbench jcstress: no such file: " + e.getMessage());
            return USAGE;
        }
    }

    private int run(Path directory) throws Exception {
        boolean help = StressOptions.asksForHelp(forJcstress);
        if (help) {
            System.out.print(OWN_OPTIONS);
        }
        StressOptions options = new StressOptions(forJcstress, directory);
        if (!options.parse()) {
            return help ? GOOD : USAGE;
        }
        StressRun run = new StressRun(options);
        List<StressTest> selected = StressTest.of(run.getTests());
        if (selected.isEmpty()) {
            System.err.println("refbench jcstress: no test matches '" + options.getTestFilter() + "'");
            return USAGE;
        }
        if (options.shouldList()) {
            selected.forEach(test -> System.out.println(test.name()));
            return GOOD;
        }
        if (options.shouldParse()) {
            run.parseResults();
            return report(judge(selected, run.results()));
        }
        Files.createDirectories(options.directory());
        run.run();
        List<TestResult> results = new ArrayList<>(run.results());
        List<Row> rows = judge(selected, results);
        for (int round = 1;
                round < rounds && rows.stream().anyMatch(row -> row.verdict().isOpen());
                round++) {
            results.addAll(runAgain(rows, directory));
            rows = judge(selected, results);
        }
        return report(rows);
    }

    private List<Row> judge(List<StressTest> selected, List<TestResult> results) {
        return Verdict.judge(selected, Outcomes.byTest(results), minSamples);
    }

    /**
     * Another round, for the tests whose rows are open. jcstress remembers for the life of the process which configurations
     * of the JVM it found, and adds them again: the second round starts twice as many JVMs, the third three times.
     */
    private List<TestResult> runAgain(List<Row> rows, Path directory) throws Exception {
        List<String> open = rows.stream()
                .filter(row -> row.verdict().isOpen())
                .map(row -> row.test().name())
                .toList();
        System.out.println();
        System.out.println("Once more, for more samples: " + String.join(", ", open));
        StressOptions options = new StressOptions(forJcstress, directory);
        options.parse();
        options.selectOnly(open);
        StressRun run = new StressRun(options);
        run.run();
        return run.results();
    }

    private int report(List<Row> rows) throws IOException {
        ResultTable table = new ResultTable(rows);
        System.out.println();
        System.out.print(table.plain());
        System.out.println();
        if (markdown != null) {
            Files.writeString(markdown, head() + table.markdown());
        }
        List<Row> bad = rows.stream().filter(row -> !row.verdict().isGood()).toList();
        if (bad.isEmpty()) {
            System.out.println("All " + rows.size() + " tests are as they must be.");
            return GOOD;
        }
        System.out.println(bad.size() + " of " + rows.size() + " tests FAILED:");
        bad.forEach(row -> System.out.println(
                "  " + row.test().name() + ": " + row.verdict().text()));
        return BAD;
    }

    private String head() {
        try (InputStream head = StressCommand.class.getResourceAsStream("head.md")) {
            return new String(head.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{command}", ("scripts/refbench jcstress -- " + commandLine).strip())
                    .replace("{machine}", Machine.describe())
                    .replace("{date}", LocalDate.now(ZoneOffset.UTC).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
