package org.refbench.object;

/** A replacement field as {@code str.format} reads it: {@code first.attribute[item]!conversion:spec}. */
final class FormatField {
    private static final int MOST_DIGITS = 18;

    private final ThreadState t;
    private final String text;
    private final int nameEnd;
    private int at;

    /** The first part of the name; empty if the field is numbered automatically. */
    final String first;

    /** 0 if there is none. */
    final int conversion;

    final String spec;
    /** Whether the spec holds fields itself. */
    final boolean nested;
    /** The position after the field. */
    final int end;

    /** Reads the field whose opening brace is right before {@code start}. */
    FormatField(ThreadState t, String text, int start) {
        this.t = t;
        this.text = text;
        this.nameEnd = nameEnd(start);
        this.at = start;
        this.first = firstPart();
        int i = nameEnd;
        char c = text.charAt(i++);
        int converts = 0;
        if (c == '!') {
            if (i >= text.length()) {
                throw invalid("end of string while looking for conversion specifier");
            }
            converts = text.codePointAt(i);
            i += Character.charCount(converts);
            c = i < text.length() ? text.charAt(i++) : ':';
            if (c != '}' && c != ':') {
                throw invalid("expected ':' after conversion specifier");
            }
        }
        this.conversion = converts;
        int specEnd = c == '}' ? i : specEnd(i);
        this.spec = c == '}' ? "" : text.substring(i, specEnd);
        this.nested = spec.indexOf('{') >= 0;
        this.end = c == '}' ? i : specEnd + 1;
    }

    private int nameEnd(int start) {
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{' -> throw invalid("unexpected '{' in field name");
                case '[' -> {
                    int close = text.indexOf(']', i);
                    i = close < 0 ? text.length() : close;
                }
                case '}', ':', '!' -> {
                    return i;
                }
                default -> {}
            }
        }
        throw invalid("expected '}' before end of string");
    }

    private int specEnd(int start) {
        int open = 1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw invalid("unmatched '{' in format spec");
    }

    private String firstPart() {
        int from = at;
        while (at < nameEnd && text.charAt(at) != '.' && text.charAt(at) != '[') {
            at++;
        }
        return text.substring(from, at);
    }

    /** Whether the name goes on. */
    boolean hasMore() {
        return at < nameEnd;
    }

    /** Whether it goes on with an attribute, and not with an item. */
    boolean nextIsAttribute() {
        char c = text.charAt(at);
        if (c != '.' && c != '[') {
            throw invalid("Only '.' or '[' may follow ']' in format field specifier");
        }
        return c == '.';
    }

    /** Reads on over an attribute: its name. */
    String attribute() {
        at++;
        return notEmpty(firstPart());
    }

    /** Reads on over an item: its key. */
    String item() {
        int close = text.indexOf(']', at);
        if (close < 0 || close >= nameEnd) {
            throw invalid("Missing ']' in format string");
        }
        String key = text.substring(at + 1, close);
        at = close + 1;
        return notEmpty(key);
    }

    private String notEmpty(String part) {
        if (part.isEmpty()) {
            throw invalid("Empty attribute in format string");
        }
        return part;
    }

    /** The number that the text is, or -1. */
    static long number(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(text) : -1;
    }

    private PyError invalid(String message) {
        return Exceptions.raise(t, PyType.VALUE_ERROR, message);
    }
}
