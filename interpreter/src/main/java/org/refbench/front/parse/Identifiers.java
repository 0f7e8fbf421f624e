package org.refbench.front.parse;

import java.text.Normalizer;

/** Names: letters of every script, compared in compatibility normal form. */
final class Identifiers {
    private Identifiers() {}

    /** The offset after the name that starts at an offset; the same offset if none does. */
    static int end(String text, int start, int limit) {
        int at = start;
        while (at < limit) {
            int point = text.codePointAt(at);
            boolean fits = at == start ? starts(point) : continues(point);
            if (!fits) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean starts(int point) {
        return point == '_' || (point < 128 ? Character.isLetter(point) : Character.isUnicodeIdentifierStart(point));
    }

    private static boolean continues(int point) {
        return starts(point)
                || (point < 128
                        ? Character.isDigit(point)
                        : Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point));
    }

    /** The form under which a name is known. */
    static String normal(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return Normalizer.normalize(name, Normalizer.Form.NFKC);
            }
        }
        return name;
    }

    /** Whether Python prints a character as itself. */
    static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
