package org.refbench.front.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Span;

/**
 * Splits a program, or an expression inside an f-string, into tokens, NEWLINE, INDENT and DEDENT among
 * them. Errors that CPython's tokenizer reports before any error of its parser are thrown; those that
 * only count once the parser gets to them end the list as a FAILURE token.
 */
final class Tokenizer {
    private static final int MAX_BRACKETS = 200;
    private static final int MAX_BLOCKS = 100;

    /** An open bracket. */
    record Bracket(char open, Span span) {}

    private final Source source;
    private final String text;
    private final int limit;
    private final boolean expression;
    private final List<PythonToken> tokens = new ArrayList<>();
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private final Indentation indentation = new Indentation();
    private int at;
    private int line;
    private SyntaxFailure deferred;

    private Tokenizer(Source source, int start, int end, boolean expression) {
        this.source = source;
        this.text = source.text();
        this.at = start;
        this.limit = end;
        this.line = source.lineOf(start);
        this.expression = expression;
    }

    /** A tokenizer of a whole program. */
    static Tokenizer ofProgram(Source source) {
        return new Tokenizer(source, 0, source.text().length(), false);
    }

    /** A tokenizer of the expression between two offsets, in which line ends mean nothing. */
    static Tokenizer ofExpression(Source source, int start, int end) {
        return new Tokenizer(source, start, end, true);
    }

    /** The error behind the FAILURE token, if there is one. */
    SyntaxFailure deferred() {
        return deferred;
    }

    /** The innermost bracket that is still open at the end of the list, or null. */
    Bracket openBracket() {
        return brackets.peek();
    }

    /** All tokens; the last is end of file or FAILURE. */
    List<PythonToken> tokenize() {
        boolean lineStart = !expression;
        while (at < limit && deferred == null) {
            if (lineStart) {
                lineStart = startLine();
            } else {
                lineStart = next();
            }
        }
        finish();
        return tokens;
    }

    private void finish() {
        if (deferred != null) {
            return;
        }
        if (!brackets.isEmpty()) {
            Bracket open = brackets.peek();
            defer(SyntaxFailure.of("'" + open.open + "' was never closed", source, open.span));
            return;
        }
        int last = tokens.isEmpty() ? PythonParser.NEWLINE : tokens.getLast().getType();
        if (!expression) {
            if (last != PythonParser.NEWLINE) {
                add(PythonParser.NEWLINE, at, at);
            }
            for (int i = indentation.depth(); i > 0; i--) {
                add(PythonParser.DEDENT, at, at);
            }
        }
        add(Token.EOF, at, at);
    }

    /** Handles a line's indentation; answers whether the line is blank, so that the next one starts. */
    private boolean startLine() {
        int start = at;
        while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\f')) {
            at++;
        }
        if (at >= limit) {
            return false;
        }
        char c = text.charAt(at);
        if (c == '#' || c == '\n') {
            skipComment();
            if (at < limit) {
                at++;
                line++;
            }
            return true;
        }
        indent(start);
        return false;
    }

    private void indent(int start) {
        switch (indentation.line(text, start, at)) {
            case SAME -> {}
            case INDENT -> {
                if (indentation.depth() >= MAX_BLOCKS) {
                    defer(SyntaxFailure.indentation("too many levels of indentation", source, span(at, at + 1)));
                }
                add(PythonParser.INDENT, start, at);
            }
            case DEDENT -> {
                for (int i = indentation.closed(); i > 0; i--) {
                    add(PythonParser.DEDENT, at, at);
                }
            }
            case MISALIGNED -> {
                int end = source.lineStart(line) + source.line(line).length();
                defer(SyntaxFailure.indentation(
                        "unindent does not match any outer indentation level", source, span(end, end + 1)));
            }
            case INCONSISTENT -> {
                int end = source.lineStart(line) + source.line(line).length();
                defer(SyntaxFailure.tabs(
                        "inconsistent use of tabs and spaces in indentation",
                        source,
                        span(at, end).wholeLine()));
            }
        }
    }

    /** Reads one token; answers whether a logical line ended. */
    private boolean next() {
        char c = text.charAt(at);
        if (c == '\n') {
            return newline();
        }
        if (c == ' ' || c == '\t' || c == '\f') {
            at++;
        } else if (c == '#') {
            if (expression) {
                throw SyntaxFailure.of("f-string expression part cannot include '#'", source, span(at, at + 1));
            }
            skipComment();
        } else if (c == '\\') {
            continuation();
        } else if (c >= '0' && c <= '9' || c == '.' && at + 1 < limit && isDigit(text.charAt(at + 1))) {
            number();
        } else if (c == '"' || c == '\'') {
            string(at, at);
        } else if (c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 128) {
            name();
        } else {
            operator();
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean newline() {
        boolean ends = brackets.isEmpty() && !expression;
        if (ends) {
            add(PythonParser.NEWLINE, at, at + 1);
        }
        at++;
        line++;
        return ends;
    }

    private void skipComment() {
        while (at < limit && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void continuation() {
        if (at + 1 < limit && text.charAt(at + 1) == '\n') {
            at += 2;
            line++;
            if (at >= limit) {
                defer(SyntaxFailure.of("unexpected EOF while parsing", source, before(at - 1)));
            }
            return;
        }
        if (at + 1 >= limit) {
            defer(SyntaxFailure.of("unexpected EOF while parsing", source, span(at, at + 1)));
            return;
        }
        throw SyntaxFailure.of("unexpected character after line continuation character", source, span(at + 1, at + 2));
    }

    private Span before(int offset) {
        int number = source.lineOf(offset);
        int column = source.column(number, offset);
        return new Span(number, column, number, column + 1);
    }

    private void number() {
        NumberScanner scanner = new NumberScanner(text, at, limit);
        int end = scanner.scan();
        NumberScanner.Malformed malformed = scanner.malformed();
        if (malformed != null) {
            throw SyntaxFailure.of(malformed.message(), source, span(malformed.start(), malformed.end()));
        }
        add(PythonParser.NUMBER, at, end);
        at = end;
    }

    private void name() {
        int start = at;
        int end = Identifiers.end(text, at, limit);
        if (end == start) {
            throw invalidCharacter();
        }
        String word = text.substring(start, end);
        if (end < limit && (text.charAt(end) == '"' || text.charAt(end) == '\'') && StringPrefix.isPrefix(word)) {
            string(start, end);
            return;
        }
        at = end;
        addText(TokenTypes.KEYWORDS.getOrDefault(word, PythonParser.NAME), Identifiers.normal(word), start, end);
    }

    private SyntaxFailure invalidCharacter() {
        int point = text.codePointAt(at);
        int end = at + Character.charCount(point);
        String number = String.format("U+%04X", point);
        String message = Identifiers.printable(point)
                ? "invalid character '" + Character.toString(point) + "' (" + number + ")"
                : "invalid non-printable character " + number;
        return SyntaxFailure.of(message, source, span(at, end));
    }

    private void string(int start, int quote) {
        int end = StringPrefix.end(text, quote, limit);
        boolean triple = StringPrefix.isTriple(text, quote, limit);
        if (end < 0) {
            int detected = triple ? source.lineOf(Math.max(0, text.length() - 1)) : source.lineOf(-end - 1);
            throw SyntaxFailure.of(
                    "unterminated " + (triple ? "triple-quoted " : "") + "string literal (detected at line " + detected
                            + ")",
                    source,
                    span(start, start + 1));
        }
        add(PythonParser.STRING, start, end);
        at = end;
        line = tokens.getLast().span().endLine();
    }

    private void operator() {
        int length = TokenTypes.operatorLength(text, at, limit);
        if (length == 0) {
            unknownCharacter();
            return;
        }
        char c = text.charAt(at);
        String operator = text.substring(at, at + length);
        if ("([{".indexOf(c) >= 0) {
            if (brackets.size() >= MAX_BRACKETS) {
                throw SyntaxFailure.of("too many nested parentheses", source, span(at, at + 1));
            }
            brackets.push(new Bracket(c, span(at, at + 1)));
        } else if (")]}".indexOf(c) >= 0) {
            close(c);
        }
        add(TokenTypes.operator(operator), at, at + length);
        at += length;
    }

    private void unknownCharacter() {
        char c = text.charAt(at);
        if (c < ' ' || c == 127) {
            throw invalidCharacter();
        }
        int length = c == '!' && at + 1 < limit && text.charAt(at + 1) == '=' ? 2 : 1;
        defer(SyntaxFailure.of("invalid syntax", source, span(at, at + length)));
    }

    private void close(char c) {
        if (brackets.isEmpty()) {
            throw SyntaxFailure.of("unmatched '" + c + "'", source, span(at, at + 1));
        }
        Bracket open = brackets.pop();
        if ("([{".indexOf(open.open) != ")]}".indexOf(c)) {
            String where = open.span.line() == line ? "" : " on line " + open.span.line();
            throw SyntaxFailure.of(
                    "closing parenthesis '" + c + "' does not match opening parenthesis '" + open.open + "'" + where,
                    source,
                    span(at, at + 1));
        }
    }

    private void defer(SyntaxFailure failure) {
        deferred = failure;
        add(PythonParser.FAILURE, at, at);
    }

    private void add(int type, int start, int end) {
        addText(type, text.substring(start, Math.min(end, limit)), start, end);
    }

    private void addText(int type, String tokenText, int start, int end) {
        tokens.add(new PythonToken(type, tokenText, span(start, end), start, end));
    }

    /** The range between two offsets, the first of which lies in the current line. */
    private Span span(int start, int end) {
        int from = source.column(line, start);
        int bounded = Math.min(end, text.length());
        int lastLine = bounded <= start || text.indexOf('\n', start) >= bounded || text.indexOf('\n', start) < 0
                ? line
                : source.lineOf(bounded - 1);
        int over = end - bounded;
        return new Span(line, from, lastLine, source.column(lastLine, bounded) + over);
    }
}
