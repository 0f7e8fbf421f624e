package org.refbench.front.parse;

import java.util.Locale;
import java.util.Set;

/** The outside of string literals: prefixes, quotes, and where they end. */
final class StringPrefix {
    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf");

    private StringPrefix() {}

    /** Whether a word directly before a quote belongs to the string. */
    static boolean isPrefix(String word) {
        return word.length() <= 2 && PREFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the quotes at an offset are three. */
    static boolean isTriple(String text, int quote, int limit) {
        char c = text.charAt(quote);
        return quote + 2 < limit && text.charAt(quote + 1) == c && text.charAt(quote + 2) == c;
    }

    /**
     * The offset after the closing quotes of the string whose quotes open at an offset; if it is not
     * closed, -1 minus the offset where that was found.
     */
    static int end(String text, int quote, int limit) {
        char c = text.charAt(quote);
        boolean triple = isTriple(text, quote, limit);
        String closing = triple ? text.substring(quote, quote + 3) : Character.toString(c);
        int at = quote + closing.length();
        while (at < limit) {
            char here = text.charAt(at);
            if (here == '\\') {
                at += 2;
            } else if (here == '\n' && !triple) {
                return -1 - at;
            } else if (here == c && text.startsWith(closing, at) && at + closing.length() <= limit) {
                return at + closing.length();
            } else {
                at++;
            }
        }
        return -1 - Math.min(at, limit);
    }
}
