package org.refbench.object.text;

/** {@code repr} and {@code ascii} of strings. */
public final class StrRepr {
    private StrRepr() {}

    /** {@code repr(text)}: quoted, with what cannot be printed escaped. */
    public static String repr(String text) {
        return quoted(text, false);
    }

    /** {@code ascii(text)}: as {@link #repr}, and everything beyond ASCII is escaped. */
    public static String ascii(String text) {
        return quoted(text, true);
    }

    /** Escapes what is beyond ASCII in a text that is a repr already: {@code ascii} of any object. */
    public static String escapeNonAscii(String repr) {
        StringBuilder out = new StringBuilder(repr.length());
        repr.codePoints().forEach(c -> {
            if (c < 128) {
                out.append((char) c);
            } else {
                escape(out, c);
            }
        });
        return out.toString();
    }

    private static String quoted(String text, boolean asciiOnly) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> append(out, c, quote, asciiOnly));
        return out.append(quote).toString();
    }

    private static void append(StringBuilder out, int c, char quote, boolean asciiOnly) {
        switch (c) {
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (asciiOnly ? c >= ' ' && c < 127 : StrClass.isPrintable(c)) {
                    out.appendCodePoint(c);
                } else {
                    escape(out, c);
                }
            }
        }
    }

    private static void escape(StringBuilder out, int c) {
        out.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
    }
}
