package org.refbench.harness.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refbench.harness.report.TextTable;
import org.refbench.harness.verify.Tally.Cell;

/** A verification's outcome for people: laws x schemes with how many executions each has had, then what failed. */
public final class VerifyText {
    private static final int MOST_IN_FULL = 8;

    private final Tally tally;
    private final List<String> schemes;

    public VerifyText(Tally tally, List<String> schemes) {
        this.tally = tally;
        this.schemes = schemes;
    }

    /** The table. */
    public String table() {
        TextTable table = new TextTable();
        List<String> head = new ArrayList<>(List.of("law"));
        head.addAll(schemes);
        table.row(head.toArray(String[]::new));
        for (Map.Entry<String, Map<String, Cell>> law : tally.byLaw().entrySet()) {
            row(table, law.getKey(), scheme -> text(law.getValue().get(scheme)));
        }
        row(table, "SPI operations", scheme -> number(operations(scheme)));
        return table.plain();
    }

    private void row(TextTable table, String name, java.util.function.Function<String, String> cell) {
        List<String> row = new ArrayList<>(List.of(name));
        schemes.forEach(scheme -> row.add(cell.apply(scheme)));
        table.row(row.toArray(String[]::new));
    }

    private long operations(String scheme) {
        return tally.byLaw().values().stream()
                .filter(cells -> cells.containsKey(scheme))
                .mapToLong(cells -> cells.get(scheme).operations())
                .sum();
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.failures() > 0) {
            return "FAILED after " + number(cell.executions());
        }
        return cell.executions() == 0 ? "- (" + shortened(cell.excuse()) + ")" : number(cell.executions());
    }

    private static String shortened(String excuse) {
        return excuse.replaceFirst("^Assumption failed: ", "").replaceFirst("(?s)^assumption was not met.*", "excused");
    }

    private static String number(long n) {
        return n < 10_000_000
                ? String.format(Locale.ROOT, "%,d", n)
                : String.format(Locale.ROOT, "%,d M", n / 1_000_000);
    }

    /** What failed, with the commands that show it again. */
    public String failures() {
        StringBuilder text = new StringBuilder();
        List<Failed> all = tally.failures();
        for (Failed failed : all.subList(0, Math.min(all.size(), MOST_IN_FULL))) {
            text.append('\n').append(inFull(failed));
        }
        if (all.size() > MOST_IN_FULL) {
            text.append("\nalso failed:\n");
            all.subList(MOST_IN_FULL, all.size()).stream()
                    .sorted(Comparator.comparing(Failed::scheme).thenComparing(Failed::law))
                    .forEach(f -> text.append("  ")
                            .append(where(f))
                            .append(": ")
                            .append(f.test())
                            .append("\n    ")
                            .append(f.replay())
                            .append('\n'));
        }
        return text.toString();
    }

    private static String where(Failed failed) {
        String lock = failed.lock().isEmpty() ? "" : " under " + failed.lock();
        return failed.scheme() + ", " + failed.part() + lock + ", law " + failed.law();
    }

    private static String inFull(Failed failed) {
        return "FAILED: " + where(failed) + ": " + failed.test() + '\n'
                + failed.message().strip().indent(2)
                + "  seed " + failed.seed() + '\n'
                + "  replay: " + failed.replay() + '\n';
    }
}
