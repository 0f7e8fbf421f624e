package org.refbench.object.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads floats as {@code float(text)} does. */
public final class FloatParse {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NAMED = Pattern.compile("([+-]?)(inf|infinity|nan)");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<=[0-9])_(?=[0-9])");

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
}
