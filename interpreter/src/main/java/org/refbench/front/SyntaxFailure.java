package org.refbench.front;

import org.refbench.front.ast.Span;

/** A program that is not Python. The message is CPython 3.11's. */
public final class SyntaxFailure extends CompileFailure {
    private static final long serialVersionUID = 1L;

    private final String kind;

    private SyntaxFailure(String kind, String message, Source source, Span span) {
        super(message, source, span);
        this.kind = kind;
    }

    /** A plain SyntaxError. */
    public static SyntaxFailure of(String message, Source source, Span span) {
        return new SyntaxFailure("SyntaxError", message, source, span);
    }

    /** An IndentationError: blocks that are missing, or that do not line up. */
    public static SyntaxFailure indentation(String message, Source source, Span span) {
        return new SyntaxFailure("IndentationError", message, source, span);
    }

    /** A TabError: indentation whose meaning depends on the width of a tab. */
    public static SyntaxFailure tabs(String message, Source source, Span span) {
        return new SyntaxFailure("TabError", message, source, span);
    }

    /** The same error, said to be inside an f-string. */
    public SyntaxFailure inFormattedString(Source source) {
        Span span = new Span(line(), column() - 1, line(), endColumn() - 1);
        return new SyntaxFailure(kind, "f-string: " + getMessage(), source, span);
    }

    @Override
    public String kind() {
        return kind;
    }
}
