package org.refbench.object.text;

import java.math.BigInteger;

/** Ints as text, and text as ints. */
public final class IntText {
    /** CPython's default limit on the digits of a conversion between int and decimal text. */
    public static final int MAX_DIGITS = 4300;

    private static final int MAX_REPR = 200;
    private static final BigInteger TOO_LONG = BigInteger.TEN.pow(MAX_DIGITS);

    private IntText() {}

    /** {@code str(value)}; ValueError beyond the limit of digits. */
    public static String str(BigInteger value) {
        if (value.abs().compareTo(TOO_LONG) >= 0) {
            throw TextError.value(limit() + "; use sys.set_int_max_str_digits() to increase the limit");
        }
        return value.toString();
    }

    /** The digits of the absolute value in base 2, 8, 10 or 16, without prefix. */
    static String digits(BigInteger value, int base) {
        return base == 10 ? str(value.abs()) : value.abs().toString(base);
    }

    /** {@code bin(value)}. */
    public static String bin(BigInteger value) {
        return prefixed(value, "0b", 2);
    }

    /** {@code oct(value)}. */
    public static String oct(BigInteger value) {
        return prefixed(value, "0o", 8);
    }

    /** {@code hex(value)}. */
    public static String hex(BigInteger value) {
        return prefixed(value, "0x", 16);
    }

    private static String prefixed(BigInteger value, String prefix, int base) {
        return (value.signum() < 0 ? "-" : "") + prefix + digits(value, base);
    }

    /** {@code int(text, base)}: base 0 reads the prefix. ValueError if the text is no int in that base. */
    public static BigInteger parse(String text, int base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw TextError.value("int() base must be >= 2 and <= 36, or 0");
        }
        String number = StrOps.strip(toAsciiDigits(text));
        boolean negative = number.startsWith("-");
        String unsigned = negative || number.startsWith("+") ? number.substring(1) : number;
        int actual = base == 0 ? baseOf(unsigned) : base;
        boolean prefixed = hasPrefix(unsigned, actual);
        String digits = prefixed ? unsigned.substring(2) : unsigned;
        if (prefixed && digits.startsWith("_")) {
            digits = digits.substring(1);
        }
        String plain = withoutUnderscores(digits, actual);
        if (plain == null || (base == 0 && actual == 10 && plain.startsWith("0") && !plain.matches("0+"))) {
            String shown = StrRepr.repr(text);
            throw TextError.value("invalid literal for int() with base " + base + ": "
                    + shown.substring(0, shown.offsetByCodePoints(0, Math.min(MAX_REPR, StrOps.length(shown)))));
        }
        if (plain.length() > MAX_DIGITS && Integer.bitCount(actual) != 1) {
            throw TextError.value(limit() + ": value has " + plain.length()
                    + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        BigInteger value = new BigInteger(plain, actual);
        return negative ? value.negate() : value;
    }

    private static String limit() {
        return "Exceeds the limit (" + MAX_DIGITS + " digits) for integer string conversion";
    }

    private static int baseOf(String unsigned) {
        for (int base : new int[] {2, 8, 16}) {
            if (hasPrefix(unsigned, base)) {
                return base;
            }
        }
        return 10;
    }

    private static boolean hasPrefix(String unsigned, int base) {
        if (unsigned.length() < 2 || unsigned.charAt(0) != '0') {
            return false;
        }
        return switch (unsigned.charAt(1)) {
            case 'b', 'B' -> base == 2;
            case 'o', 'O' -> base == 8;
            case 'x', 'X' -> base == 16;
            default -> false;
        };
    }

    /** The digits alone; null unless they are digits of the base, with single underscores between them at most. */
    private static String withoutUnderscores(String digits, int base) {
        StringBuilder plain = new StringBuilder(digits.length());
        boolean afterDigit = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '_' && afterDigit) {
                afterDigit = false;
            } else if (c < 128 && Character.digit(c, base) >= 0) {
                plain.append(c);
                afterDigit = true;
            } else {
                return null;
            }
        }
        return afterDigit ? plain.toString() : null;
    }

    /** The text with every decimal digit of any script as an ASCII one, and every space as a blank. */
    static String toAsciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 128) {
                ascii.append((char) c);
            } else if (StrClass.isDecimal(c)) {
                ascii.append(Character.digit(c, 10));
            } else {
                ascii.appendCodePoint(StrClass.isSpace(c) ? ' ' : c);
            }
        });
        return ascii.toString();
    }
}
