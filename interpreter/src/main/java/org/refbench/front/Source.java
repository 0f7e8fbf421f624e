package org.refbench.front;

import java.util.ArrayList;
import java.util.List;

/** The text of a program: its name, its lines, and where in them an offset lies. */
public final class Source {
    private final String fileName;
    private final String text;
    private final int[] lineStarts;
    private final boolean astral;

    /** Takes a program's text; line ends become {@code \n}, and a byte order mark is dropped. */
    public Source(String fileName, String text) {
        this.fileName = fileName;
        String normal =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        this.text = normal.startsWith("\uFEFF") ? normal.substring(1) : normal;
        this.lineStarts = startsOfLines(this.text);
        this.astral = this.text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    private static int[] startsOfLines(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The file's name, as given. */
    public String fileName() {
        return fileName;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Number of lines; text after the last line end is a line, even if empty. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** A line by its number from 1, without its end; empty beyond the last. */
    public String line(int number) {
        if (number < 1 || number > lineStarts.length) {
            return "";
        }
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
        return text.substring(start, end);
    }

    /** Offset of the first character of a line. */
    public int lineStart(int number) {
        return lineStarts[number - 1];
    }

    /** Column, from 0 and in code points, of an offset that lies in the given line. */
    public int column(int line, int offset) {
        int start = lineStarts[line - 1];
        return astral ? text.codePointCount(start, offset) : offset - start;
    }

    /** Number, from 1, of the line that an offset lies in. */
    public int lineOf(int offset) {
        int low = 0;
        int high = lineStarts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }
}
