package org.refbench.front.parse;

import org.antlr.v4.runtime.CommonToken;
import org.refbench.front.ast.Span;

/** A token that also knows where it ends. Columns are in code points, offsets in chars. */
final class PythonToken extends CommonToken {
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    PythonToken(int type, String text, Span span, int start, int end) {
        super(type, text);
        this.span = span;
        setLine(span.line());
        setCharPositionInLine(span.column());
        setStartIndex(start);
        setStopIndex(end - 1);
    }

    Span span() {
        return span;
    }
}
