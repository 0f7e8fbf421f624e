package org.refbench.object.text;

import java.math.BigInteger;
import java.util.Locale;

/** {@code format % values}: reads the directives, asks the caller for each value, and lays the results out. */
public final class PercentFormat {
    private static final int NONE = -1;

    private final int[] format;
    private final Operands operands;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private boolean left;
    private boolean plus;
    private boolean blank;
    private boolean alternate;
    private boolean zero;
    private int width;
    private int precision;

    private PercentFormat(String format, Operands operands) {
        this.format = format.codePoints().toArray();
        this.operands = operands;
    }

    /**
     * The values to the right of {@code %}. {@link #key} or {@link #next} selects a value; the others convert it. All may
     * raise what they like.
     */
    public interface Operands {
        /** TypeError "format requires a mapping" unless the operand is a mapping. */
        void requireMapping();

        /** Selects the value of a mapping key. */
        void key(String key);

        /** Selects the next value; TypeError "not enough arguments for format string" if there is none. */
        void next();

        /** Whether a positional value is left over. A mapping never is. */
        boolean unused();

        /** Whether the selected value is an int, or bool. */
        boolean isInt();

        /** The selected value as an int, truncated if it is a float; see {@link PercentFormat#wrongInt}. */
        BigInteger toInt(char conversion);

        /** The selected value as a float; TypeError "must be real number, not TYPE". */
        double toDouble();

        /** Its text under the conversion s, r or a. */
        String text(char conversion);

        /** The selected value if it is a str of one character, else null; called for the conversion c. */
        String character();
    }

    /** {@code format % operands}. */
    public static String format(String format, Operands operands) {
        return new PercentFormat(format, operands).run();
    }

    /** The text of the TypeError for a value that is no number, under d i u o x X. */
    public static String wrongInt(char conversion, String typeName) {
        boolean index = conversion == 'o' || conversion == 'x' || conversion == 'X';
        return "%" + conversion + " format: " + (index ? "an integer" : "a real number") + " is required, not "
                + typeName;
    }

    private String run() {
        while (at < format.length) {
            int c = format[at++];
            if (c != '%') {
                out.appendCodePoint(c);
            } else if (peek() == '%') {
                at++;
                out.append('%');
            } else {
                directive();
            }
        }
        if (operands.unused()) {
            throw TextError.type("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private int peek() {
        return at < format.length ? format[at] : -1;
    }

    private void directive() {
        boolean keyed = peek() == '(';
        if (keyed) {
            at++;
            operands.requireMapping();
            operands.key(key());
        }
        flags();
        width = size("width");
        if (width < 0 && width != NONE) {
            left = true;
            width = width == Integer.MIN_VALUE ? Integer.MAX_VALUE : -width;
        }
        precision = NONE;
        if (peek() == '.') {
            at++;
            precision = Math.max(size("precision"), 0);
        }
        if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
            at++;
        }
        if (at >= format.length) {
            throw TextError.value("incomplete format");
        }
        int conversion = format[at++];
        if (!keyed) {
            operands.next();
        }
        convert(conversion);
    }

    private String key() {
        StringBuilder key = new StringBuilder();
        for (int depth = 1; at < format.length; ) {
            int c = format[at++];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return key.toString();
            }
            key.appendCodePoint(c);
        }
        throw TextError.value("incomplete format key");
    }

    private void flags() {
        left = false;
        plus = false;
        blank = false;
        alternate = false;
        zero = false;
        for (; ; at++) {
            switch (peek()) {
                case '-' -> left = true;
                case '+' -> plus = true;
                case ' ' -> blank = true;
                case '#' -> alternate = true;
                case '0' -> zero = true;
                default -> {
                    return;
                }
            }
        }
    }

    /** A number or a star; {@link #NONE} if there is neither. A star may give any int, even -1, which is no width. */
    private int size(String what) {
        if (peek() == '*') {
            at++;
            operands.next();
            if (!operands.isInt()) {
                throw TextError.type("* wants int");
            }
            BigInteger value = operands.toInt('d');
            if (value.bitLength() > 31) {
                String type = what.equals("width") ? "ssize_t" : "int";
                throw TextError.overflow("Python int too large to convert to C " + type);
            }
            return value.intValue() == NONE && what.equals("width") ? oneToTheLeft() : value.intValue();
        }
        long value = NONE;
        for (; peek() >= '0' && peek() <= '9'; at++) {
            value = Math.max(value, 0) * 10 + format[at] - '0';
            if (value > Integer.MAX_VALUE) {
                throw TextError.value(what + " too big");
            }
        }
        return (int) value;
    }

    private int oneToTheLeft() {
        left = true;
        return 1;
    }

    private void convert(int conversion) {
        switch (conversion) {
            case 's', 'r', 'a' -> {
                String text = operands.text((char) conversion);
                boolean cut = precision >= 0 && precision < StrOps.length(text);
                pad("", cut ? text.substring(0, text.offsetByCodePoints(0, precision)) : text, ' ');
            }
            case 'd', 'i', 'u', 'o', 'x', 'X' -> integer((char) conversion);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> {
                double value = operands.toDouble();
                int digits = precision == NONE ? 6 : precision;
                number(FloatText.format(value, (char) conversion, digits, alternate), "");
            }
            case 'c' -> pad("", character(), ' ');
            default -> {
                String shown = conversion > 31 && conversion < 127 ? String.valueOf((char) conversion) : "?";
                throw TextError.value("unsupported format character '" + shown + "' (0x"
                        + Integer.toHexString(conversion) + ") at index " + (at - 1));
            }
        }
    }

    private void integer(char conversion) {
        BigInteger value = operands.toInt(conversion);
        String digits = switch (conversion) {
            case 'o' -> IntText.digits(value, 8);
            case 'x' -> IntText.digits(value, 16);
            case 'X' -> IntText.digits(value, 16).toUpperCase(Locale.ROOT);
            default -> IntText.digits(value, 10);
        };
        boolean prefixed = alternate && (conversion == 'o' || conversion == 'x' || conversion == 'X');
        String zeros = "0".repeat(Math.max(precision - digits.length(), 0));
        number((value.signum() < 0 ? "-" : "") + zeros + digits, prefixed ? "0" + conversion : "");
    }

    private void number(String text, String prefix) {
        boolean negative = text.startsWith("-");
        String sign = negative ? "-" : plus ? "+" : blank ? " " : "";
        pad(sign + prefix, negative ? text.substring(1) : text, zero ? '0' : ' ');
    }

    private String character() {
        String character = operands.character();
        if (character != null) {
            return character;
        }
        if (!operands.isInt()) {
            throw TextError.type("%c requires int or char");
        }
        BigInteger code = operands.toInt('d');
        if (code.signum() < 0 || code.bitLength() > 31) {
            throw TextError.overflow("%c arg not in range(0x110000)");
        }
        return FormatSpec.characterOf(code);
    }

    private void pad(String head, String body, int fill) {
        int padding = width - head.length() - StrOps.length(body);
        if (left) {
            out.append(StrOps.pad(head + body, 0, padding, ' '));
        } else if (fill == '0') {
            out.append(head).append(StrOps.pad(body, padding, 0, fill));
        } else {
            out.append(StrOps.pad(head + body, padding, 0, fill));
        }
    }
}
