package org.refbench.front.parse;

import java.math.BigInteger;
import java.util.Locale;

/** The values of number literals. */
final class NumberLiteral {
    /** Most digits that Python converts from decimal. */
    private static final int MAX_DIGITS = 4300;

    private NumberLiteral() {}

    /** Whether the literal is imaginary, and so a complex number. */
    static boolean isComplex(String literal) {
        char last = literal.charAt(literal.length() - 1);
        return last == 'j' || last == 'J';
    }

    /**
     * The value, a Long where it fits, else a BigInteger, or a Double.
     *
     * @throws ArithmeticException with Python's message if there are too many digits
     */
    static Object value(String literal) {
        String text = literal.replace("_", "").toLowerCase(Locale.ROOT);
        if (text.startsWith("0x")) {
            return integer(text.substring(2), 16);
        }
        if (text.startsWith("0o")) {
            return integer(text.substring(2), 8);
        }
        if (text.startsWith("0b")) {
            return integer(text.substring(2), 2);
        }
        if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0) {
            return Double.parseDouble(text);
        }
        if (text.length() > MAX_DIGITS) {
            throw new ArithmeticException("Exceeds the limit (4300 digits) for integer string conversion: value has "
                    + text.length() + " digits; use sys.set_int_max_str_digits() to increase the limit"
                    + " - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.");
        }
        return integer(text, 10);
    }

    private static Object integer(String digits, int radix) {
        BigInteger value = new BigInteger(digits, radix);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
