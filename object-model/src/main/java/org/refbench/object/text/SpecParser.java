package org.refbench.object.text;

/** Reads a format specification into its parts, with CPython's complaints. */
final class SpecParser {
    int fill = ' ';
    char align;
    char sign;
    boolean noNegativeZero;
    boolean alternate;
    int width;
    char grouping;
    int precision = -1;
    int type;

    private final int[] points;
    private int at;

    SpecParser(String spec, String typeName, char defaultAlign) {
        points = spec.codePoints().toArray();
        align = defaultAlign;
        boolean aligned = readAlign();
        if (peek() == ' ' || peek() == '+' || peek() == '-') {
            sign = (char) points[at++];
        }
        noNegativeZero = skip('z');
        alternate = skip('#');
        if (fill == 0 && skip('0')) {
            fill = '0';
            align = !aligned && defaultAlign == '>' ? '=' : align;
        }
        fill = fill == 0 ? ' ' : fill;
        width = number();
        readGrouping();
        readPrecision();
        if (points.length - at > 1) {
            throw TextError.value("Invalid format specifier '" + spec + "' for object of type '" + typeName + "'");
        }
        type = at < points.length ? points[at] : defaultAlign == '<' ? 's' : 0;
        checkGrouping();
    }

    private int peek() {
        return at < points.length ? points[at] : -1;
    }

    private boolean skip(char c) {
        boolean found = peek() == c;
        at += found ? 1 : 0;
        return found;
    }

    /** Reads fill and alignment; the fill stays 0 if there is none, as a zero after it may set it. */
    private boolean readAlign() {
        fill = 0;
        if (points.length > 1 && isAlign(points[1])) {
            fill = points[0];
            at = 1;
        } else if (points.length == 0 || !isAlign(points[0])) {
            return false;
        }
        align = (char) points[at++];
        return true;
    }

    private static boolean isAlign(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private int number() {
        long value = -1;
        for (; at < points.length && StrClass.isDecimal(points[at]); at++) {
            value = Math.max(value, 0) * 10 + Character.digit(points[at], 10);
            if (value > Integer.MAX_VALUE) {
                throw TextError.value("Too many decimal digits in format string");
            }
        }
        return (int) value;
    }

    private void readGrouping() {
        if (skip(',')) {
            grouping = ',';
        }
        if (peek() == '_' && grouping != 0) {
            throw TextError.value("Cannot specify both ',' and '_'.");
        }
        if (skip('_')) {
            grouping = '_';
        }
        if (peek() == ',' && grouping == '_') {
            throw TextError.value("Cannot specify both ',' and '_'.");
        }
    }

    private void readPrecision() {
        if (skip('.')) {
            precision = number();
            if (precision < 0) {
                throw TextError.value("Format specifier missing precision");
            }
        }
    }

    private void checkGrouping() {
        boolean allowed = switch (type) {
            case 0, 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F' -> true;
            case 'b', 'o', 'x', 'X' -> grouping == '_';
            default -> false;
        };
        if (grouping != 0 && !allowed) {
            throw TextError.value("Cannot specify '" + grouping + "' with '" + shown(type) + "'.");
        }
    }

    /** A format code in an error text. */
    static String shown(int type) {
        return type > 32 && type < 128 ? String.valueOf((char) type) : "\\x" + Integer.toHexString(type);
    }
}
