package org.refbench.front.ast;

/**
 * A range of the source. Lines count from 1, columns from 0 in code points; the end column is
 * exclusive.
 */
public record Span(int line, int column, int endLine, int endColumn) {
    /** The place of what no source stands for. */
    public static final Span NONE = new Span(0, 0, 0, 0);

    /** The first character of the range. */
    public Span start() {
        return new Span(line, column, line, column + 1);
    }

    /** The line that the range starts in, with no place in it. */
    public Span wholeLine() {
        return new Span(line, -1, line, -1);
    }

    /** The range from the start of this to the end of another. */
    public Span to(Span last) {
        return new Span(line, column, last.endLine, last.endColumn);
    }
}
