package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** Makes an expression of adjacent string literals, which are one string. */
final class StringLiterals {
    private final TreeContext context;
    private final StringBuilder pending = new StringBuilder();
    private final List<Expr> parts = new ArrayList<>();
    private Span span;
    private Span blame;

    StringLiterals(TreeContext context) {
        this.context = context;
    }

    /** The constant or joined string that the literals make. */
    Expr build(List<PythonToken> tokens) {
        span = tokens.getFirst().span().to(tokens.getLast().span());
        blame = context.after(tokens.getLast());
        boolean formatted = false;
        int bytes = 0;
        for (PythonToken token : tokens) {
            bytes += prefix(token).indexOf('b') >= 0 ? 1 : 0;
        }
        if (bytes > 0) {
            if (bytes < tokens.size()) {
                throw context.error("cannot mix bytes and nonbytes literals", blame);
            }
            throw context.unsupported("bytes literal", span);
        }
        for (PythonToken token : tokens) {
            formatted |= add(token);
        }
        if (!formatted) {
            return new Expr.Constant(pending.toString(), span);
        }
        flush();
        return new Expr.JoinedString(List.copyOf(parts), span);
    }

    private static String prefix(PythonToken token) {
        String text = token.getText();
        int quote = 0;
        while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
            quote++;
        }
        return text.substring(0, quote).toLowerCase(Locale.ROOT);
    }

    /** Adds a literal; answers whether it is an f-string. */
    private boolean add(PythonToken token) {
        String text = token.getText();
        String prefix = prefix(token);
        int quotes = StringPrefix.isTriple(text, prefix.length(), text.length()) ? 3 : 1;
        int start = token.getStartIndex() + prefix.length() + quotes;
        int end = token.getStopIndex() + 1 - quotes;
        boolean raw = prefix.indexOf('r') >= 0;
        if (prefix.indexOf('f') < 0) {
            literal(context.source().text().substring(start, end), raw);
            return false;
        }
        new FormattedString(context, this, span, blame, raw, start, end).parse();
        return true;
    }

    /** Adds the text of a literal. */
    void literal(String text, boolean raw) {
        try {
            pending.append(raw ? text : Escapes.decode(text));
        } catch (Escapes.Malformed e) {
            throw context.error(e.getMessage(), blame);
        }
    }

    /** Adds text that stands for itself. */
    void verbatim(String text) {
        pending.append(text);
    }

    /** Adds a formatted value. */
    void value(Expr.FormattedValue value) {
        flush();
        parts.add(value);
    }

    private void flush() {
        if (!pending.isEmpty()) {
            parts.add(new Expr.Constant(pending.toString(), span));
            pending.setLength(0);
        }
    }

    /** An empty list of parts of the same literal, for a format spec. */
    StringLiterals nested() {
        StringLiterals inner = new StringLiterals(context);
        inner.span = span;
        inner.blame = blame;
        return inner;
    }

    /** What was added, as one joined string. */
    Expr.JoinedString joined() {
        flush();
        return new Expr.JoinedString(List.copyOf(parts), span);
    }
}
