package org.refbench.object.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads floats as {@code float(text)} does. */
public final class FloatParse {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NAMED = Pattern.compile("([+-]?)(inf|infinity|nan)");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<=[0-9])_(?=[0-9])");

    private static final Pattern HEX = Pattern.compile(
            "([+-]?)(?:0[xX])?((?:[0-9a-fA-F]+(?:\\.[0-9a-fA-F]*)?)|\\.[0-9a-fA-F]+)(?:[pP]([+-]?\\d+))?");

    private FloatParse() {}

    /** The float that {@code text} names; ValueError if it names none. Overflow gives an infinity. */
    public static double parse(String text) {
        String number = StrOps.strip(IntText.toAsciiDigits(text));
        String plain = UNDERSCORES.matcher(number).replaceAll("");
        if (NUMBER.matcher(plain).matches()) {
            return Double.parseDouble(plain);
        }
        var named = NAMED.matcher(number.toLowerCase(Locale.ROOT));
        if (named.matches()) {
            double value = named.group(2).equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return named.group(1).equals("-") ? -value : value;
        }
        throw TextError.value("could not convert string to float: " + StrRepr.repr(text));
    }

    /** {@code float.fromhex(text)}: ValueError if the text is no hexadecimal float, OverflowError if it is too large. */
    public static double parseHex(String text) {
        String number = StrOps.strip(text);
        var named = NAMED.matcher(number.toLowerCase(Locale.ROOT));
        if (named.matches()) {
            return parse(number);
        }
        var hex = HEX.matcher(number);
        if (!hex.matches()) {
            throw TextError.value("invalid hexadecimal floating-point string");
        }
        String exponent = hex.group(3) == null ? "0" : hex.group(3);
        double value = Double.parseDouble(hex.group(1) + "0x" + hex.group(2) + "p" + exponent);
        if (Double.isInfinite(value)) {
            throw TextError.overflow("hexadecimal value too large to represent as a float");
        }
        return value;
    }
}
