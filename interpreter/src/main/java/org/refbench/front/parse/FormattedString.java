package org.refbench.front.parse;

import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** Takes the inside of one f-string apart. */
final class FormattedString {
    private static final int MAX_DEPTH = 2;

    private final TreeContext context;
    private final String text;
    private final Span blame;
    private final Span whole;
    private final boolean raw;
    private final int limit;
    private StringLiterals out;
    private int at;

    FormattedString(TreeContext context, StringLiterals out, Span whole, Span blame, boolean raw, int start, int end) {
        this.context = context;
        this.text = context.source().text();
        this.out = out;
        this.whole = whole;
        this.blame = blame;
        this.raw = raw;
        this.at = start;
        this.limit = end;
    }

    /** Adds the literal's parts to the list. */
    void parse() {
        parts(0);
    }

    private SyntaxFailure error(String message) {
        return plainError("f-string: " + message);
    }

    private SyntaxFailure plainError(String message) {
        return context.error(message, blame);
    }

    /** Parts up to the end, or inside a format spec up to the closing brace. */
    private void parts(int depth) {
        while (at < limit && !(depth > 0 && text.charAt(at) == '}')) {
            if (text.charAt(at) == '{' && !(depth == 0 && text.startsWith("{{", at) && at + 1 < limit)) {
                replacement(depth);
            } else {
                literal(depth);
            }
        }
    }

    private void literal(int depth) {
        int start = at;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '\\' && !raw && at + 1 < limit) {
                at = afterEscape();
            } else if (c == '{' || c == '}') {
                break;
            } else {
                at++;
            }
        }
        out.literal(text.substring(start, at), raw);
        if (at < limit && depth == 0) {
            brace();
        }
    }

    private int afterEscape() {
        char next = text.charAt(at + 1);
        if (next == 'N' && at + 2 < limit && text.charAt(at + 2) == '{') {
            int close = text.indexOf('}', at);
            return close < 0 || close >= limit ? limit : close + 1;
        }
        return next == '{' || next == '}' ? at + 1 : at + 2;
    }

    /** A doubled brace stands for itself. */
    private void brace() {
        char c = text.charAt(at);
        if (at + 1 < limit && text.charAt(at + 1) == c) {
            out.verbatim(Character.toString(c));
            at += 2;
        } else if (c == '}') {
            throw error("single '}' is not allowed");
        }
    }

    private void replacement(int depth) {
        if (depth >= MAX_DEPTH) {
            throw error("expressions nested too deeply");
        }
        int start = at + 1;
        int end = new ReplacementScanner(text, start, limit, this::plainError).end();
        Expr value = expression(start, end);
        at = end;
        boolean debug = text.charAt(at) == '=';
        if (debug) {
            at++;
            while (at < limit && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            out.verbatim(text.substring(start, at));
        }
        int conversion = at < limit && text.charAt(at) == '!' ? conversion() : 0;
        Expr spec = at < limit && text.charAt(at) == ':' ? spec(depth) : null;
        if (at >= limit || text.charAt(at) != '}') {
            throw error("expecting '}'");
        }
        at++;
        if (debug && conversion == 0 && spec == null) {
            conversion = 2;
        }
        out.value(new Expr.FormattedValue(value, conversion, spec, whole));
    }

    private Expr expression(int start, int end) {
        if (text.substring(start, end).isBlank()) {
            throw error("empty expression not allowed");
        }
        return context.parseReplacement(start, end);
    }

    private int conversion() {
        at++;
        int start = at;
        while (at < limit && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        int conversion = name.length() == 1 ? "sra".indexOf(name) + 1 : 0;
        if (conversion == 0) {
            if (at >= limit) {
                throw error("expecting '}'");
            }
            throw error("invalid conversion character: expected 's', 'r', or 'a'");
        }
        return conversion;
    }

    private Expr spec(int depth) {
        at++;
        StringLiterals outer = out;
        out = outer.nested();
        parts(depth + 1);
        Expr spec = out.joined();
        out = outer;
        return spec;
    }
}
