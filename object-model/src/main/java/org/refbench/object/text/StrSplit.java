package org.refbench.object.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cutting strings up as Python does. */
public final class StrSplit {
    private StrSplit() {}

    /** {@code text.split(separator, max)}: whitespace if the separator is null; a negative maximum is none. */
    public static List<String> split(String text, String separator, long max) {
        long cuts = max < 0 ? Long.MAX_VALUE : max;
        return separator == null ? splitSpace(text, cuts) : splitAt(text, checked(separator), cuts);
    }

    /** {@code text.rsplit(separator, max)}: as {@link #split}, cutting from the right. */
    public static List<String> rsplit(String text, String separator, long max) {
        long cuts = max < 0 ? Long.MAX_VALUE : max;
        List<String> parts = separator == null ? rsplitSpace(text, cuts) : rsplitAt(text, checked(separator), cuts);
        Collections.reverse(parts);
        return parts;
    }

    private static String checked(String separator) {
        if (separator.isEmpty()) {
            throw TextError.value("empty separator");
        }
        return separator;
    }

    private static List<String> splitAt(String text, String separator, long max) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0 && parts.size() < max; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> rsplitAt(String text, String separator, long max) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        for (int at = rest.lastIndexOf(separator); at >= 0 && parts.size() < max; at = rest.lastIndexOf(separator)) {
            parts.add(rest.substring(at + separator.length()));
            rest = rest.substring(0, at);
        }
        parts.add(rest);
        return parts;
    }

    private static List<String> splitSpace(String text, long max) {
        List<String> parts = new ArrayList<>();
        String rest = StrOps.strip(text, null, true, false);
        while (!rest.isEmpty() && parts.size() < max) {
            int end = 0;
            while (end < rest.length() && !StrClass.isSpace(rest.charAt(end))) {
                end++;
            }
            parts.add(rest.substring(0, end));
            rest = StrOps.strip(rest.substring(end), null, true, false);
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static List<String> rsplitSpace(String text, long max) {
        List<String> parts = new ArrayList<>();
        String rest = StrOps.strip(text, null, false, true);
        while (!rest.isEmpty() && parts.size() < max) {
            int start = rest.length();
            while (start > 0 && !StrClass.isSpace(rest.charAt(start - 1))) {
                start--;
            }
            parts.add(rest.substring(start));
            rest = StrOps.strip(rest.substring(0, start), null, false, true);
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** {@code text.splitlines(keepEnds)}. */
    public static List<String> splitLines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int end = i++;
            if (!isLineEnd(text.charAt(end))) {
                continue;
            }
            if (text.charAt(end) == '\r' && i < text.length() && text.charAt(i) == '\n') {
                i++;
            }
            lines.add(text.substring(from, keepEnds ? i : end));
            from = i;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** {@code text.partition(separator)}: what is before, the separator, what is after. */
    public static List<String> partition(String text, String separator) {
        int at = text.indexOf(checked(separator));
        return at < 0 ? List.of(text, "", "") : cut(text, at, separator);
    }

    /** {@code text.rpartition(separator)}: as {@link #partition}, at the last occurrence. */
    public static List<String> rpartition(String text, String separator) {
        int at = text.lastIndexOf(checked(separator));
        return at < 0 ? List.of("", "", text) : cut(text, at, separator);
    }

    private static List<String> cut(String text, int at, String separator) {
        return List.of(text.substring(0, at), separator, text.substring(at + separator.length()));
    }
}
