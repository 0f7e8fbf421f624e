package org.refbench.object.text;

import java.util.function.IntPredicate;

/** Searching, padding and trimming of strings as Python does it. Positions and widths count code points. */
public final class StrOps {
    private StrOps() {}

    /** The number of code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** {@code text.strip()}. */
    public static String strip(String text) {
        return strip(text, null, true, true);
    }

    /** {@code text.strip(chars)}, or only at one end; {@code chars} null stands for whitespace. */
    public static String strip(String text, String chars, boolean left, boolean right) {
        IntPredicate drop = chars == null ? StrClass::isSpace : c -> chars.indexOf(c) >= 0;
        int start = 0;
        int end = text.length();
        while (left && start < end && drop.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (right && end > start && drop.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** {@code text.find(sub, start, end)}: the position, or -1. */
    public static int find(String text, String sub, long start, long end) {
        Range range = Range.of(text, start, end);
        int at = range.isInverted() ? -1 : range.text().indexOf(sub);
        return at < 0 ? -1 : range.from + range.text().codePointCount(0, at);
    }

    /** {@code text.rfind(sub, start, end)}: the position, or -1. */
    public static int rfind(String text, String sub, long start, long end) {
        Range range = Range.of(text, start, end);
        int at = range.isInverted() ? -1 : range.text().lastIndexOf(sub);
        return at < 0 ? -1 : range.from + range.text().codePointCount(0, at);
    }

    /** {@code text.count(sub, start, end)}: occurrences that do not overlap. */
    public static int count(String text, String sub, long start, long end) {
        Range range = Range.of(text, start, end);
        if (range.isInverted()) {
            return 0;
        }
        String within = range.text();
        if (sub.isEmpty()) {
            return length(within) + 1;
        }
        int count = 0;
        for (int at = within.indexOf(sub); at >= 0; at = within.indexOf(sub, at + sub.length())) {
            count++;
        }
        return count;
    }

    /** {@code text.startswith(prefix, start, end)}. */
    public static boolean startsWith(String text, String prefix, long start, long end) {
        Range range = Range.of(text, start, end);
        return !range.isInverted() && range.text().startsWith(prefix);
    }

    /** {@code text.endswith(suffix, start, end)}. */
    public static boolean endsWith(String text, String suffix, long start, long end) {
        Range range = Range.of(text, start, end);
        return !range.isInverted() && range.text().endsWith(suffix);
    }

    /** {@code text.replace(old, fresh, count)}; a negative count replaces all. */
    public static String replace(String text, String old, String fresh, long count) {
        StringBuilder out = new StringBuilder(text.length());
        long left = count < 0 ? Long.MAX_VALUE : count;
        int from = 0;
        if (old.isEmpty()) {
            for (; left > 0 && from < text.length(); left--) {
                int c = text.codePointAt(from);
                out.append(fresh).appendCodePoint(c);
                from += Character.charCount(c);
            }
            return left > 0
                    ? out.append(fresh).toString()
                    : out.append(text, from, text.length()).toString();
        }
        for (int at = text.indexOf(old); at >= 0 && left > 0; at = text.indexOf(old, from)) {
            out.append(text, from, at).append(fresh);
            from = at + old.length();
            left--;
        }
        return out.append(text, from, text.length()).toString();
    }

    /** {@code text.ljust(width, fill)}. */
    public static String ljust(String text, long width, int fill) {
        return pad(text, 0, width - length(text), fill);
    }

    /** {@code text.rjust(width, fill)}. */
    public static String rjust(String text, long width, int fill) {
        return pad(text, width - length(text), 0, fill);
    }

    /** {@code text.center(width, fill)}. */
    public static String center(String text, long width, int fill) {
        long padding = Math.max(width - length(text), 0);
        long left = padding / 2 + (padding & width & 1);
        return pad(text, left, padding - left, fill);
    }

    /** {@code text.zfill(width)}: zeros after the sign. */
    public static String zfill(String text, long width) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String sign = signed ? text.substring(0, 1) : "";
        return sign + rjust(text.substring(sign.length()), width - sign.length(), '0');
    }

    static String pad(String text, long left, long right, int fill) {
        if (left <= 0 && right <= 0) {
            return text;
        }
        if (left + right > Integer.MAX_VALUE / 2 - text.length()) {
            throw TextError.memory();
        }
        String one = new String(Character.toChars(fill));
        return one.repeat((int) Math.max(left, 0)) + text + one.repeat((int) Math.max(right, 0));
    }

    /** {@code text.expandtabs(size)}. */
    public static String expandTabs(String text, int size) {
        StringBuilder out = new StringBuilder(text.length());
        int column = 0;
        for (int c : text.codePoints().toArray()) {
            if (c == '\t') {
                int spaces = size > 0 ? size - column % size : 0;
                out.repeat(' ', spaces);
                column += spaces;
            } else {
                out.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return out.toString();
    }

    /** Whether the text has a code point and all have the property: {@code text.isalpha()} and its like. */
    public static boolean all(String text, IntPredicate property) {
        return !text.isEmpty() && text.codePoints().allMatch(property);
    }

    /** {@code text.isprintable()}. */
    public static boolean isPrintable(String text) {
        return text.codePoints().allMatch(StrClass::isPrintable);
    }

    /** {@code text.isidentifier()}. */
    public static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && StrClass.isIdentifierStart(text.codePointAt(0))
                && text.codePoints().skip(1).allMatch(StrClass::isIdentifierPart);
    }

    /** The part of a text between two positions given as Python gives them: clamped, negative ones from the end. */
    private record Range(String whole, int from, int to) {
        static Range of(String text, long start, long end) {
            int length = length(text);
            return new Range(text, (int) clamp(start, length, false), (int) clamp(end, length, true));
        }

        private static long clamp(long position, int length, boolean isEnd) {
            long counted = position < 0 ? Math.max(position + length, 0) : position;
            return Math.min(counted, isEnd ? length : length + 1L);
        }

        boolean isInverted() {
            return from > to;
        }

        String text() {
            int first = whole.offsetByCodePoints(0, from);
            return whole.substring(first, whole.offsetByCodePoints(first, to - from));
        }
    }
}
