package org.refbench.front;

import java.util.Objects;
import org.refbench.front.ast.Span;

/** A program that cannot be compiled, and the place in it that is to blame. */
public abstract sealed class CompileFailure extends RuntimeException permits SyntaxFailure, UnsupportedConstruct {
    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final String sourceLine;
    private final int line;
    private final int column;
    private final int endColumn;

    CompileFailure(String message, Source source, Span span) {
        super(Objects.requireNonNull(message));
        this.fileName = source.fileName();
        this.line = span.line();
        this.sourceLine = source.line(line);
        this.column = span.column() + 1;
        this.endColumn = 1
                + (span.endLine() == line
                        ? Math.max(span.endColumn(), span.column() + 1)
                        : sourceLine.codePointCount(0, sourceLine.length()));
    }

    /** The file, as it was named to the compiler. */
    public String fileName() {
        return fileName;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column of the first character to blame, from 1 and in code points. */
    public int column() {
        return column;
    }

    /** The column after the last character to blame. */
    public int endColumn() {
        return endColumn;
    }

    /** The text of the line. */
    public String sourceLine() {
        return sourceLine;
    }

    /** The class of the error, as printed before the message. */
    public abstract String kind();

    /** What is printed after the file and the line number. */
    String place() {
        return "";
    }

    /** The text for the error output, as CPython 3.11 prints it, ending with a line end. */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append("  File \"").append(fileName).append("\", line ").append(line);
        out.append(place()).append('\n');
        String text = sourceLine.stripLeading();
        if (!text.isEmpty()) {
            out.append("    ").append(text).append('\n');
            int start = column - 1 - (sourceLine.length() - text.length());
            if (start >= 0) {
                out.append("    ").append(margin(text, start));
                out.append("^".repeat(Math.max(1, endColumn - column))).append('\n');
            }
        }
        return out.append(kind()).append(": ").append(getMessage()).append('\n').toString();
    }

    private static String margin(String text, int width) {
        StringBuilder margin = new StringBuilder();
        for (int i = 0; i < width; i++) {
            margin.append(i < text.length() && Character.isWhitespace(text.charAt(i)) ? text.charAt(i) : ' ');
        }
        return margin.toString();
    }
}
