package org.refbench.harness.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of text; the columns are as wide as their widest cell. */
public final class TextTable {
    private final List<String[]> rows = new ArrayList<>();

    /** Adds a row. */
    public void row(String... cells) {
        rows.add(cells);
    }

    /** For a terminal: columns parted by blanks, trailing blanks left out. */
    public String plain() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).repeat(" ", widths[i] - row[i].length() + 2);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** In Markdown; the first row is the head. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            String[] cells =
                    Arrays.stream(rows.get(r)).map(c -> c.replace("|", "\\|")).toArray(String[]::new);
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
            if (r == 0) {
                text.append("|").repeat(" --- |", cells.length).append('\n');
            }
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return widths;
    }
}
