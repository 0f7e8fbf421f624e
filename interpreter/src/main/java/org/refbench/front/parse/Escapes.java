package org.refbench.front.parse;

/** Replaces the escapes in the inside of a string literal. */
final class Escapes {
    /** A malformed escape, with Python's message. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Escapes(String text) {
        this.text = text;
    }

    /** The string that a literal's inside stands for. */
    static String decode(String text) throws Malformed {
        return text.indexOf('\\') < 0 ? text : new Escapes(text).decode();
    }

    private String decode() throws Malformed {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\') {
                out.append(c);
                at++;
            } else {
                escape();
            }
        }
        return out.toString();
    }

    private void escape() throws Malformed {
        char c = text.charAt(at + 1);
        int simple = "\\'\"abfnrtv".indexOf(c);
        if (simple >= 0) {
            out.append("\\'\"\u0007\b\f\n\r\t\u000B".charAt(simple));
            at += 2;
        } else if (c == '\n') {
            at += 2;
        } else if (c >= '0' && c <= '7') {
            octal();
        } else {
            switch (c) {
                case 'x' -> hex(2, "truncated \\xXX escape");
                case 'u' -> hex(4, "truncated \\uXXXX escape");
                case 'U' -> hex(8, "truncated \\UXXXXXXXX escape");
                case 'N' -> named();
                default -> {
                    out.append('\\');
                    at++;
                }
            }
        }
    }

    private void octal() {
        int value = 0;
        int end = Math.min(at + 4, text.length());
        int i = at + 1;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
            value = value * 8 + text.charAt(i) - '0';
            i++;
        }
        out.append((char) value);
        at = i;
    }

    private void hex(int digits, String message) throws Malformed {
        int i = at + 2;
        long value = 0;
        while (i < at + 2 + digits) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) > 'f') {
                throw malformed(i, message);
            }
            value = value * 16 + digit;
            i++;
        }
        if (value > Character.MAX_CODE_POINT) {
            throw malformed(i, "illegal Unicode character");
        }
        out.appendCodePoint((int) value);
        at = i;
    }

    private void named() throws Malformed {
        int close = text.indexOf('}', at);
        if (at + 2 >= text.length() || text.charAt(at + 2) != '{' || close < 0 || close == at + 3) {
            int end = at + 2 < text.length() && text.charAt(at + 2) == '{' ? Math.max(close, at + 3) : at + 2;
            throw malformed(end, "malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(at + 3, close)));
        } catch (IllegalArgumentException e) {
            throw malformed(close + 1, "unknown Unicode character name");
        }
        at = close + 1;
    }

    private Malformed malformed(int end, String message) {
        return new Malformed("(unicode error) 'unicodeescape' codec can't decode bytes in position " + bytes(at) + "-"
                + (bytes(end) - 1) + ": " + message);
    }

    /** Where an offset lies in the buffer that CPython decodes: other than ASCII takes ten bytes there. */
    private int bytes(int offset) {
        int bytes = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            bytes += c < 128 ? 1 : Character.isLowSurrogate(c) ? 0 : 10;
        }
        return bytes;
    }
}
