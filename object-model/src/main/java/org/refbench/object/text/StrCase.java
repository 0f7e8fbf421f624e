package org.refbench.object.text;

import java.util.Locale;

/** Case conversions of strings, with full mappings: {@code "ß".upper()} is {@code "SS"}. */
public final class StrCase {
    private static final int SIGMA = 0x3A3;
    private static final int FIRST_LATER = 0x897;
    private static final int CHEROKEE = 0x13A0;
    private static final int CHEROKEE_LAST = 0x13F5;
    private static final int CHEROKEE_SMALL = 0xAB70;
    private static final int CHEROKEE_SMALL_LAST = 0xABBF;

    private StrCase() {}

    /** {@code text.lower()}. */
    public static String lower(String text) {
        if (text.indexOf(SIGMA) < 0 && text.codePoints().allMatch(c -> c < FIRST_LATER)) {
            return text.toLowerCase(Locale.ROOT);
        }
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            out.append(lower(points, i));
        }
        return out.toString();
    }

    /** {@code text.upper()}. */
    public static String upper(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(upper(c)));
        return out.toString();
    }

    /** {@code text.casefold()}. */
    public static String casefold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> fold(out, c));
        return out.toString();
    }

    /** {@code text.swapcase()}. */
    public static String swapcase(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            out.append(StrClass.isUpper(c) ? lower(points, i) : StrClass.isLower(c) ? upper(c) : Character.toString(c));
        }
        return out.toString();
    }

    /** {@code text.capitalize()}: the first code point in title case, the rest in lower case. */
    public static String capitalize(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            out.append(i == 0 ? title(points[i]) : lower(points, i));
        }
        return out.toString();
    }

    /** {@code text.title()}: words start in title case. */
    public static String title(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < points.length; i++) {
            out.append(inWord ? lower(points, i) : title(points[i]));
            inWord = isCased(points[i]);
        }
        return out.toString();
    }

    /** {@code text.islower()}. */
    public static boolean isLower(String text) {
        return text.codePoints().noneMatch(c -> StrClass.isUpper(c) || StrClass.isTitle(c))
                && text.codePoints().anyMatch(StrClass::isLower);
    }

    /** {@code text.isupper()}. */
    public static boolean isUpper(String text) {
        return text.codePoints().noneMatch(c -> StrClass.isLower(c) || StrClass.isTitle(c))
                && text.codePoints().anyMatch(StrClass::isUpper);
    }

    /** {@code text.istitle()}. */
    public static boolean isTitle(String text) {
        boolean inWord = false;
        boolean cased = false;
        for (int c : text.codePoints().toArray()) {
            boolean lower = StrClass.isLower(c);
            boolean capital = StrClass.isUpper(c) || StrClass.isTitle(c);
            if (capital ? inWord : lower && !inWord) {
                return false;
            }
            inWord = capital || lower;
            cased |= inWord;
        }
        return cased;
    }

    private static boolean isCased(int c) {
        return StrClass.isLower(c) || StrClass.isUpper(c) || StrClass.isTitle(c);
    }

    private static String upper(int c) {
        String same = Character.toString(c);
        return hasLaterCase(c) ? same : same.toUpperCase(Locale.ROOT);
    }

    private static String lower(int c) {
        String same = Character.toString(c);
        return hasLaterCase(c) ? same : same.toLowerCase(Locale.ROOT);
    }

    /** The lower case of a code point where it stands: a sigma at the end of a word has a form of its own. */
    private static String lower(int[] points, int at) {
        if (points[at] != SIGMA) {
            return lower(points[at]);
        }
        int before = at - 1;
        while (before >= 0 && StrClass.isCaseIgnorable(points[before])) {
            before--;
        }
        int after = at + 1;
        while (after < points.length && StrClass.isCaseIgnorable(points[after])) {
            after++;
        }
        boolean last = before >= 0 && isCased(points[before]) && (after == points.length || !isCased(points[after]));
        return last ? "\u03c2" : "\u03c3";
    }

    /** Whether Unicode 14 knows no other case of it: it is later itself, or its capital is. */
    private static boolean hasLaterCase(int c) {
        return c == 0x19B || c == 0x264 || (c >= FIRST_LATER && !StrClass.isAssigned(c));
    }

    private static String title(int c) {
        String upper = upper(c);
        int simple = Character.toTitleCase(c);
        if (hasLaterCase(c) || StrClass.isTitle(c)) {
            return Character.toString(c);
        }
        if (upper.codePointCount(0, upper.length()) == 1 || simple != c) {
            return Character.toString(simple);
        }
        if (c == 0x149) {
            return upper;
        }
        // U+0399, a capital iota after the first, is the iota subscript of the title case.
        return upper.charAt(0) + lower(upper.substring(1).replace('\u0399', '\u0345'));
    }

    private static void fold(StringBuilder out, int c) {
        if (c >= CHEROKEE_SMALL && c <= CHEROKEE_SMALL_LAST) {
            out.appendCodePoint(c - CHEROKEE_SMALL + CHEROKEE);
        } else if (c >= 0x13F8 && c <= 0x13FD) {
            out.appendCodePoint(c - 8);
        } else if (c == 0x1E9E) {
            out.append("ss");
        } else if (c == 0x131 || (c >= CHEROKEE && c <= CHEROKEE_LAST)) {
            out.appendCodePoint(c);
        } else {
            upper(c).codePoints().forEach(u -> out.append(lower(u)));
        }
    }
}
