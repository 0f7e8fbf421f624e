package org.refbench.stress.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import org.refbench.stress.run.Verdict.Row;

/** Verdicts for a reader: on a terminal, and as a page in Markdown. */
final class ResultTable {
    private final List<Row> rows;

    ResultTable(List<Row> rows) {
        this.rows = rows;
    }

    /** One line a test, columns parted by blanks, then the errors. */
    String plain() {
        StringBuilder text = new StringBuilder();
        String line = "%-42s %-26s %14s %12s  %s%n";
        text.append(String.format(Locale.ROOT, line, "property", "test", "samples", "forbidden", "verdict"));
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    line,
                    row.test().property(),
                    name(row.test()),
                    samples(row),
                    forbidden(row),
                    row.verdict().text()));
        }
        for (Row row : rows) {
            if (row.verdict() == Verdict.ERROR) {
                text.append('\n').append(row.test().name()).append('\n');
                row.outcomes()
                        .errors()
                        .forEach(e -> text.append("    ").append(e).append('\n'));
            }
        }
        return text.toString();
    }

    /** A table of all tests, then for each property the outcomes with how often they were seen. */
    String markdown() {
        StringBuilder text = new StringBuilder("| property | test | samples | forbidden | verdict |\n");
        text.append("| --- | --- | ---: | ---: | --- |\n");
        for (Row row : rows) {
            text.append(markdownRow(List.of(
                    row.test().property(),
                    name(row.test()),
                    samples(row),
                    forbidden(row),
                    row.verdict().text())));
        }
        Map<String, List<Row>> byProperty = new LinkedHashMap<>();
        rows.forEach(row -> byProperty
                .computeIfAbsent(row.test().property(), p -> new ArrayList<>())
                .add(row));
        byProperty.forEach((property, tests) -> {
            text.append("\n## ").append(property.substring(0, 1).toUpperCase(Locale.ROOT));
            text.append(property.substring(1)).append("\n\n").append(outcomes(tests));
        });
        return text.toString();
    }

    private static String outcomes(List<Row> tests) {
        TestInfo info = TestList.getInfo(tests.getFirst().test().name());
        TreeSet<String> seen = new TreeSet<>();
        tests.forEach(row -> seen.addAll(counts(row).keySet()));
        List<String> head = new ArrayList<>(List.of("outcome", "", "meaning"));
        tests.forEach(row -> head.add(name(row.test())));
        StringBuilder text = new StringBuilder(markdownRow(head));
        text.append("| --- | --- | --- |").repeat(" ---: |", tests.size()).append('\n');
        for (String outcome : seen) {
            StateCase matched = grade(info, outcome);
            List<String> cells = new ArrayList<>(
                    List.of(outcome, matched.expect().toString().toLowerCase(Locale.ROOT), matched.description()));
            tests.forEach(row -> cells.add(number(counts(row).getOrDefault(outcome, 0L))));
            text.append(markdownRow(cells));
        }
        return text.toString();
    }

    /** As jcstress grades: exact matches before patterns. */
    private static StateCase grade(TestInfo info, String outcome) {
        return info.cases().stream()
                .filter(c -> c.matchesExactly(outcome))
                .findFirst()
                .or(() -> info.cases().stream().filter(c -> c.matches(outcome)).findFirst())
                .orElseGet(info::unmatched);
    }

    private static Map<String, Long> counts(Row row) {
        return row.outcomes() == null ? Map.of() : row.outcomes().counts();
    }

    private static String name(StressTest test) {
        return test.weakened() ? "weakened: " + test.variant() : test.variant();
    }

    private static String samples(Row row) {
        return row.outcomes() == null ? "-" : number(row.outcomes().samples());
    }

    private static String forbidden(Row row) {
        return row.outcomes() == null ? "-" : number(row.outcomes().forbidden());
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String markdownRow(List<String> cells) {
        return "| "
                + String.join(
                        " | ", cells.stream().map(c -> c.replace("|", "\\|")).toList()) + " |\n";
    }
}
