package org.refbench.object.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as text: {@code repr} and the conversions e, f, g of {@code format} and {@code %}. */
public final class FloatText {
    private static final int SHORTEST_EXPONENT_LIMIT = 16;

    private FloatText() {}

    /** {@code repr(value)}, which is also {@code str(value)}: the shortest digits that read back as the same float. */
    public static String repr(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        return shortest(value, false);
    }

    /** As {@link #repr}, but with a point even if no digit follows it: {@code 1.e+22}. */
    static String alternateRepr(double value) {
        return Double.isFinite(value) ? shortest(value, true) : notFinite(value);
    }

    private static String shortest(double value, boolean keepPoint) {
        Digits digits = shortestDigits(Math.abs(value));
        boolean exponent = digits.point <= -4 || digits.point > SHORTEST_EXPONENT_LIMIT;
        return sign(value) + layout(digits, exponent, 0, !exponent, keepPoint);
    }

    /**
     * The conversion {@code type} (one of e E f F g G) with {@code precision} digits; negative values get a minus sign,
     * others none. The alternate form always has a decimal point, and keeps trailing zeros in g.
     */
    public static String format(double value, char type, int precision, boolean alternate) {
        return format(value, type, precision, alternate, false);
    }

    /** As above; {@code dotZero} asks g for at least one digit after the point, as a format without a type does. */
    static String format(double value, char type, int precision, boolean alternate, boolean dotZero) {
        String text;
        if (!Double.isFinite(value)) {
            text = notFinite(value);
        } else {
            BigDecimal exact = new BigDecimal(Math.abs(value));
            text = sign(value)
                    + switch (type) {
                        case 'e', 'E' -> scientific(exact, precision, alternate);
                        case 'f', 'F' -> fixed(exact, precision, alternate);
                        default -> general(exact, Math.max(precision, 1), alternate, dotZero);
                    };
        }
        return Character.isUpperCase(type) ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }

    private static String sign(double value) {
        return Math.copySign(1.0, value) < 0 ? "-" : "";
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    private static String fixed(BigDecimal exact, int precision, boolean alternate) {
        String text = exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        return precision == 0 && alternate ? text + "." : text;
    }

    private static String scientific(BigDecimal exact, int precision, boolean alternate) {
        return layout(rounded(exact, precision + 1), true, precision + 1, false, alternate);
    }

    private static String general(BigDecimal exact, int precision, boolean alternate, boolean dotZero) {
        Digits digits = rounded(exact, precision);
        boolean exponent = digits.point <= -4 || digits.point > precision - (dotZero ? 1 : 0);
        return layout(digits, exponent, alternate ? precision : 0, dotZero && !exponent, alternate);
    }

    /** Lays digits out; there are {@code atLeast} of them, and a point even without a fraction if {@code keepPoint}. */
    private static String layout(Digits digits, boolean exponent, int atLeast, boolean dotZero, boolean keepPoint) {
        int point = exponent ? 1 : digits.point;
        int end = Math.max(Math.max(digits.text.length(), atLeast), dotZero ? point + 1 : point);
        StringBuilder text = new StringBuilder();
        for (int i = Math.min(0, point - 1); i < end; i++) {
            if (i == point) {
                text.append('.');
            }
            text.append(i >= 0 && i < digits.text.length() ? digits.text.charAt(i) : '0');
        }
        if (end == point && keepPoint) {
            text.append('.');
        }
        if (exponent) {
            int power = digits.point - 1;
            text.append('e').append(power < 0 ? '-' : '+');
            text.append(Math.abs(power) < 10 ? "0" : "").append(Math.abs(power));
        }
        return text.toString();
    }

    private static Digits shortestDigits(double value) {
        if (value == 0) {
            return Digits.ZERO;
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        // Double.toString writes two digits where one would do, and then prefers the closer pair.
        if (digits.precision() == 2) {
            BigDecimal one = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == value) {
                digits = one;
            }
        }
        return Digits.of(digits);
    }

    private static Digits rounded(BigDecimal exact, int precision) {
        return exact.signum() == 0
                ? Digits.ZERO
                : Digits.of(exact.round(new MathContext(precision, RoundingMode.HALF_EVEN)));
    }

    /** The number 0.TEXT times ten to the power {@code point}; no trailing zeros. */
    private record Digits(String text, int point) {
        static final Digits ZERO = new Digits("0", 1);

        static Digits of(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            String text = stripped.unscaledValue().toString();
            return new Digits(text, text.length() - stripped.scale());
        }
    }
}
