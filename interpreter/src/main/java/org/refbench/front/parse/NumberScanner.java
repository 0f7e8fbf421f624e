package org.refbench.front.parse;

import java.util.List;

/** Finds the end of a number literal, and says what is wrong with it as CPython does. */
final class NumberScanner {
    /** Words that may follow on a number without a space. */
    private static final List<String> FOLLOWERS = List.of("and", "else", "for", "if", "in", "is", "or", "not");

    /** A malformed number: the message, and the range of offsets to blame. */
    record Malformed(String message, int start, int end) {}

    private final String text;
    private final int limit;
    private final int start;
    private int at;
    private Malformed malformed;

    NumberScanner(String text, int start, int limit) {
        this.text = text;
        this.limit = limit;
        this.start = start;
        this.at = start;
    }

    /** What is wrong, after {@link #scan}; null if nothing is. */
    Malformed malformed() {
        return malformed;
    }

    /** The offset after the literal. */
    int scan() {
        if (peek(0) == '0' && "xXoObB".indexOf(peek(1)) >= 0 && peek(1) != 0) {
            radix(Character.toLowerCase(peek(1)));
        } else {
            decimal();
        }
        return at;
    }

    private char peek(int ahead) {
        return at + ahead < limit ? text.charAt(at + ahead) : 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private void radix(char letter) {
        int base = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
        String kind = letter == 'x' ? "hexadecimal" : letter == 'o' ? "octal" : "binary";
        at += 2;
        do {
            if (peek(0) == '_') {
                at++;
            }
            if (Character.digit(peek(0), base) < 0 || peek(0) > 'f') {
                badDigit(kind);
                return;
            }
            while (Character.digit(peek(0), base) >= 0) {
                at++;
            }
        } while (peek(0) == '_');
        if (digit(peek(0))) {
            badDigit(kind);
            return;
        }
        checkEnd(kind);
    }

    private void badDigit(String kind) {
        if (digit(peek(0))) {
            blame("invalid digit '" + peek(0) + "' in " + kind + " literal", at, at + 1);
        } else {
            blame("invalid " + kind + " literal", at - 1, at);
        }
    }

    private void decimal() {
        boolean isFloat = false;
        digits();
        int integerEnd = at;
        if (malformed == null && peek(0) == '.') {
            isFloat = true;
            at++;
            if (digit(peek(0))) {
                digits();
            }
        }
        if (malformed == null && (peek(0) == 'e' || peek(0) == 'E')) {
            isFloat |= exponent();
        }
        if (malformed == null && (peek(0) == 'j' || peek(0) == 'J')) {
            at++;
            checkEnd("imaginary");
            return;
        }
        if (malformed == null && !isFloat && text.charAt(start) == '0') {
            checkLeadingZeros(integerEnd);
        }
        if (malformed == null) {
            checkEnd("decimal");
        }
    }

    private void checkLeadingZeros(int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '0' && text.charAt(i) != '_') {
                int zeros = start;
                while (text.charAt(zeros) == '0' || text.charAt(zeros) == '_') {
                    zeros++;
                }
                blame(
                        "leading zeros in decimal integer literals are not permitted; "
                                + "use an 0o prefix for octal integers",
                        start,
                        zeros);
                return;
            }
        }
    }

    private void digits() {
        while (true) {
            while (digit(peek(0))) {
                at++;
            }
            if (peek(0) != '_') {
                return;
            }
            at++;
            if (!digit(peek(0))) {
                blame("invalid decimal literal", at - 1, at);
                return;
            }
        }
    }

    private boolean exponent() {
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (digit(peek(1 + sign))) {
            at += 1 + sign;
            digits();
            return true;
        }
        if (sign == 1) {
            blame("invalid decimal literal", at + 1, at + 2);
        }
        return false;
    }

    private void checkEnd(String kind) {
        char next = peek(0);
        if (next == 0 || next >= 128 || !Character.isJavaIdentifierStart(next) || next == '$') {
            return;
        }
        for (String word : FOLLOWERS) {
            if (text.startsWith(word, at)) {
                return;
            }
        }
        blame("invalid " + kind + " literal", at - 1, at);
    }

    private void blame(String message, int from, int to) {
        malformed = new Malformed(message, from, to);
    }
}
