package org.refbench.front.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.refbench.front.SyntaxFailure;

/** Finds where the expression of an f-string's replacement field ends. */
final class ReplacementScanner {
    private final String text;
    private final int limit;
    private final Function<String, SyntaxFailure> error;
    private final Deque<Character> open = new ArrayDeque<>();
    private String quotes;
    private int at;

    ReplacementScanner(String text, int start, int limit, Function<String, SyntaxFailure> error) {
        this.text = text;
        this.at = start;
        this.limit = limit;
        this.error = error;
    }

    /** The offset of the character that ends the expression, one of {@code =!:}}. */
    int end() {
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '\\') {
                throw error.apply("f-string expression part cannot include a backslash");
            }
            if (quotes != null) {
                insideString();
            } else if (c == '"' || c == '\'') {
                quotes = StringPrefix.isTriple(text, at, limit) ? text.substring(at, at + 3) : Character.toString(c);
                at += quotes.length();
            } else if (c == '#') {
                throw error.apply("f-string expression part cannot include '#'");
            } else if ("([{".indexOf(c) >= 0) {
                open.push(c);
                at++;
            } else if (ends(c)) {
                return at;
            }
        }
        throw unfinished();
    }

    private void insideString() {
        if (text.startsWith(quotes, at) && at + quotes.length() <= limit) {
            at += quotes.length();
            quotes = null;
        } else {
            at++;
        }
    }

    /** Steps over a character outside strings unless the expression ends there. */
    private boolean ends(char c) {
        if (open.isEmpty() && "=!:}<>".indexOf(c) >= 0) {
            boolean comparison = "=!<>".indexOf(c) >= 0 && at + 1 < limit && text.charAt(at + 1) == '=';
            if (comparison) {
                at += 2;
                return false;
            }
            if (c != '<' && c != '>') {
                return true;
            }
        } else if (")]}".indexOf(c) >= 0) {
            close(c);
        }
        at++;
        return false;
    }

    private void close(char c) {
        if (open.isEmpty()) {
            throw error.apply("f-string: unmatched '" + c + "'");
        }
        char opening = open.pop();
        if ("([{".indexOf(opening) != ")]}".indexOf(c)) {
            throw error.apply(
                    "f-string: closing parenthesis '" + c + "' does not match opening parenthesis '" + opening + "'");
        }
    }

    private SyntaxFailure unfinished() {
        if (quotes != null) {
            return error.apply("f-string: unterminated string");
        }
        return error.apply(open.isEmpty() ? "f-string: expecting '}'" : "f-string: unmatched '" + open.peek() + "'");
    }
}
