package org.refbench.object.text;

import java.math.BigInteger;

/**
 * The format specification mini-language, {@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}:
 * what {@code format(value, spec)} and the fields of f-strings do.
 */
public final class FormatSpec {
    private static final int NONE = -1;

    final int fill;
    final char align;
    final char sign;
    final boolean noNegativeZero;
    final boolean alternate;
    final int width;
    final char grouping;
    final int precision;
    /** 0 if there is none. */
    final int type;

    private FormatSpec(SpecParser parsed) {
        this.fill = parsed.fill;
        this.align = parsed.align;
        this.sign = parsed.sign;
        this.noNegativeZero = parsed.noNegativeZero;
        this.alternate = parsed.alternate;
        this.width = parsed.width;
        this.grouping = parsed.grouping;
        this.precision = parsed.precision;
        this.type = parsed.type;
    }

    private static FormatSpec parse(String spec, String typeName, char align) {
        return new FormatSpec(new SpecParser(spec, typeName, align));
    }

    /** {@code format(text, spec)} of a str. */
    public static String formatStr(String text, String spec) {
        if (spec.isEmpty()) {
            return text;
        }
        FormatSpec s = parse(spec, "str", '<');
        if (s.type != 's') {
            throw s.unknown("str");
        }
        if (s.sign != 0) {
            throw TextError.value((s.sign == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
        }
        s.refuse(s.noNegativeZero, "Negative zero coercion (z) not allowed in string format specifier");
        s.refuse(s.alternate, "Alternate form (#) not allowed in string format specifier");
        s.refuse(s.align == '=', "'=' alignment not allowed in string format specifier");
        boolean cut = s.precision >= 0 && s.precision < StrOps.length(text);
        return s.pad("", cut ? text.substring(0, text.offsetByCodePoints(0, s.precision)) : text);
    }

    /** {@code format(value, spec)} of an int. */
    public static String formatInt(BigInteger value, String spec) {
        return spec.isEmpty() ? IntText.str(value) : formatInteger(value, spec, "int");
    }

    /** {@code format(value, spec)} of a bool: its name if the spec is empty, else as an int. */
    public static String formatBool(boolean value, String spec) {
        if (spec.isEmpty()) {
            return value ? "True" : "False";
        }
        return formatInteger(value ? BigInteger.ONE : BigInteger.ZERO, spec, "bool");
    }

    private static String formatInteger(BigInteger value, String spec, String typeName) {
        FormatSpec s = parse(spec, typeName, '>');
        return switch (s.type) {
            case 0, 'b', 'c', 'd', 'o', 'x', 'X', 'n' -> s.integer(value);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> s.real(BigIntOps.toDouble(value));
            default -> throw s.unknown(typeName);
        };
    }

    /** {@code format(value, spec)} of a float. */
    public static String formatFloat(double value, String spec) {
        if (spec.isEmpty()) {
            return FloatText.repr(value);
        }
        FormatSpec s = parse(spec, "float", '>');
        return switch (s.type) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> s.real(value);
            default -> throw s.unknown("float");
        };
    }

    private void refuse(boolean present, String message) {
        if (present) {
            throw TextError.value(message);
        }
    }

    private TextError unknown(String typeName) {
        return TextError.value(
                "Unknown format code '" + SpecParser.shown(type) + "' for object of type '" + typeName + "'");
    }

    private String integer(BigInteger value) {
        refuse(precision != NONE, "Precision not allowed in integer format specifier");
        refuse(noNegativeZero, "Negative zero coercion (z) not allowed in integer format specifier");
        if (type == 'c') {
            return character(value);
        }
        int base = switch (type) {
            case 'b' -> 2;
            case 'o' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
        };
        String digits = IntText.digits(value, base);
        String prefix = alternate && base != 10 ? "0" + (char) type : "";
        if (type == 'X') {
            digits = digits.toUpperCase(java.util.Locale.ROOT);
        }
        return number(value.signum() < 0, prefix, digits, "", base == 10 ? 3 : 4);
    }

    private String character(BigInteger value) {
        refuse(sign != 0, "Sign not allowed with integer format specifier 'c'");
        refuse(alternate, "Alternate form (#) not allowed with integer format specifier 'c'");
        return pad("", characterOf(value));
    }

    /** The character with this code; OverflowError outside Unicode. */
    static String characterOf(BigInteger value) {
        if (!BigIntOps.fitsLong(value)) {
            throw TextError.overflow("Python int too large to convert to C long");
        }
        long code = value.longValue();
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw TextError.overflow("%c arg not in range(0x110000)");
        }
        return new String(Character.toChars((int) code));
    }

    private String real(double value) {
        boolean percent = type == '%';
        boolean plain = type == 0;
        String text;
        if (plain && precision == NONE && !alternate) {
            text = FloatText.repr(value);
        } else {
            char code = percent ? 'f' : plain || type == 'n' ? 'g' : (char) type;
            double shown = percent ? value * 100 : value;
            text = plain && precision == NONE
                    ? FloatText.alternateRepr(value)
                    : FloatText.format(shown, code, precision == NONE ? 6 : precision, alternate, plain);
        }
        boolean negative = text.startsWith("-");
        String unsigned = (negative ? text.substring(1) : text) + (percent ? "%" : "");
        if (noNegativeZero && unsigned.chars().noneMatch(c -> c >= '1' && c <= '9' || c == 'i' || c == 'I')) {
            negative = false;
        }
        int digits = 0;
        while (digits < unsigned.length() && Character.isDigit(unsigned.charAt(digits))) {
            digits++;
        }
        return number(negative, "", unsigned.substring(0, digits), unsigned.substring(digits), 3);
    }

    /** Puts sign, prefix, digits and the rest together; grouping goes into digits and zeros alike. */
    private String number(boolean negative, String prefix, String digits, String rest, int group) {
        String head = (negative ? "-" : sign == '+' || sign == ' ' ? String.valueOf(sign) : "") + prefix;
        String grouped = digits;
        if (grouping != 0 && !digits.isEmpty()) {
            boolean zeros = fill == '0' && align == '=';
            grouped = group(digits, group, zeros ? width - head.length() - rest.length() : 0);
        }
        return pad(head, grouped + rest);
    }

    private String group(String digits, int group, int minWidth) {
        StringBuilder out = new StringBuilder();
        int end = digits.length();
        for (int left = minWidth; ; left--) {
            int take = Math.min(group, Math.max(Math.max(end, left), 1));
            int start = Math.max(end - take, 0);
            out.insert(0, "0".repeat(take - (end - start)) + digits.substring(start, end));
            end = start;
            left -= take;
            if (end <= 0 && left <= 0) {
                return out.toString();
            }
            out.insert(0, grouping);
        }
    }

    private String pad(String head, String body) {
        int padding = width - head.length() - StrOps.length(body);
        if (padding <= 0) {
            return head + body;
        }
        return switch (align) {
            case '<' -> StrOps.pad(head + body, 0, padding, fill);
            case '^' -> StrOps.pad(head + body, padding / 2, padding - padding / 2, fill);
            case '=' -> head + StrOps.pad(body, padding, 0, fill);
            default -> StrOps.pad(head + body, padding, 0, fill);
        };
    }
}
