package org.refbench.object.text;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations of {@code oracle.py}, answered by this package: same names, same encoding of arguments and results. */
final class TextOps {
    private static final Map<String, Function<String[], Object>> OPS = new HashMap<>();

    static {
        floats();
        ints();
        formats();
        strings();
        stringProperties();
    }

    private TextOps() {}

    /** Answers a case: an operation and its arguments, separated by tabs. */
    static String answer(String line) {
        String[] parts = line.split("\t", -1);
        try {
            return show(OPS.get(parts[0]).apply(Arrays.copyOfRange(parts, 1, parts.length)));
        } catch (TextError e) {
            return e.typeName() + ": " + show(e.getMessage());
        }
    }

    private static void floats() {
        OPS.put("float.repr", a -> FloatText.repr(real(a[0])));
        OPS.put("float.parse", a -> FloatParse.parse(text(a[0])));
        OPS.put("float.hex", a -> FloatOps.hex(real(a[0])));
        OPS.put("float.ratio", a -> list((Object[]) FloatOps.asIntegerRatio(real(a[0]))));
        OPS.put("float.hash", a -> FloatOps.hash(real(a[0])));
        OPS.put("float.int", a -> FloatOps.toInt(real(a[0])));
        OPS.put("float.round", a -> FloatOps.round(real(a[0])));
        OPS.put("float.roundn", a -> FloatOps.round(real(a[0]), integer(a[1])));
        OPS.put("float.is_integer", a -> FloatOps.isInteger(real(a[0])));
        OPS.put("float.floordiv", a -> FloatOps.floorDiv(real(a[0]), real(a[1])));
        OPS.put("float.mod", a -> FloatOps.mod(real(a[0]), real(a[1])));
        OPS.put("float.div", a -> FloatOps.divide(real(a[0]), real(a[1])));
        OPS.put("float.divmod", a -> {
            double[] parts = FloatOps.divmod(real(a[0]), real(a[1]));
            return list(parts[0], parts[1]);
        });
    }

    private static void ints() {
        OPS.put("int.str", a -> IntText.str(new BigInteger(a[0], 16)));
        OPS.put("int.parse", a -> IntText.parse(text(a[0]), Integer.parseInt(a[1])));
        OPS.put("int.floordiv", a -> BigIntOps.floorDiv(integer(a[0]), integer(a[1])));
        OPS.put("int.mod", a -> BigIntOps.mod(integer(a[0]), integer(a[1])));
        OPS.put("int.divmod", a -> list((Object[]) BigIntOps.divmod(integer(a[0]), integer(a[1]))));
        OPS.put("int.truediv", a -> BigIntOps.trueDivide(integer(a[0]), integer(a[1])));
        OPS.put("int.float", a -> BigIntOps.toDouble(integer(a[0])));
        OPS.put("int.pow", a -> BigIntOps.pow(integer(a[0]), integer(a[1])));
        OPS.put("int.powmod", a -> BigIntOps.pow(integer(a[0]), integer(a[1]), integer(a[2])));
        OPS.put("int.shl", a -> BigIntOps.shiftLeft(integer(a[0]), integer(a[1])));
        OPS.put("int.shr", a -> BigIntOps.shiftRight(integer(a[0]), integer(a[1])));
        OPS.put("int.round", a -> BigIntOps.round(integer(a[0]), integer(a[1])));
        OPS.put("int.hash", a -> hash(integer(a[0])));
        OPS.put("int.compare", a -> compare(integer(a[0]), real(a[1])));
        OPS.put("int.bits", a -> {
            BigInteger v = integer(a[0]);
            return list(BigIntOps.bitLength(v), BigIntOps.bitCount(v), IntText.bin(v), IntText.oct(v), IntText.hex(v));
        });
    }

    private static long hash(BigInteger value) {
        long hash = BigIntOps.hash(value);
        if (BigIntOps.fitsLong(value) && BigIntOps.hash(value.longValue()) != hash) {
            throw new AssertionError("two hashes of " + value);
        }
        return hash;
    }

    private static int compare(BigInteger a, double b) {
        int order = FloatOps.compare(a, b);
        if (BigIntOps.fitsLong(a) && Integer.signum(FloatOps.compare(a.longValue(), b)) != order) {
            throw new AssertionError("two orders of " + a + " and " + b);
        }
        return order;
    }

    private static void formats() {
        OPS.put("format.int", a -> FormatSpec.formatInt(integer(a[0]), text(a[1])));
        OPS.put("format.bool", a -> FormatSpec.formatBool(a[0].equals("1"), text(a[1])));
        OPS.put("format.float", a -> FormatSpec.formatFloat(real(a[0]), text(a[1])));
        OPS.put("format.str", a -> FormatSpec.formatStr(text(a[0]), text(a[1])));
        OPS.put("percent.int", a -> percent(a, TextOps::integer));
        OPS.put("percent.float", a -> percent(a, TextOps::real));
        OPS.put("percent.str", a -> percent(a, TextOps::text));
    }

    private static String percent(String[] arguments, Function<String, Object> decode) {
        List<Object> values = Arrays.stream(arguments).skip(1).map(decode).toList();
        return PercentFormat.format(text(arguments[0]), new JavaOperands(values));
    }

    private static void strings() {
        OPS.put("str.repr", a -> StrRepr.repr(text(a[0])));
        OPS.put("str.ascii", a -> StrRepr.ascii(text(a[0])));
        OPS.put("str.split", a -> StrSplit.split(text(a[0]), optional(a[1]), Long.parseLong(a[2])));
        OPS.put("str.rsplit", a -> StrSplit.rsplit(text(a[0]), optional(a[1]), Long.parseLong(a[2])));
        OPS.put("str.splitlines", a -> StrSplit.splitLines(text(a[0]), a[1].equals("True")));
        OPS.put("str.partition", a -> {
            List<String> first = StrSplit.partition(text(a[0]), text(a[1]));
            List<String> last = StrSplit.rpartition(text(a[0]), text(a[1]));
            return java.util.stream.Stream.concat(first.stream(), last.stream()).toList();
        });
        OPS.put("str.strip", a -> {
            String s = text(a[0]);
            String chars = optional(a[1]);
            return list(
                    StrOps.strip(s, chars, true, true),
                    StrOps.strip(s, chars, true, false),
                    StrOps.strip(s, chars, false, true));
        });
        OPS.put("str.pad", a -> {
            String s = text(a[0]);
            long width = Long.parseLong(a[1]);
            int fill = text(a[2]).codePointAt(0);
            return list(
                    StrOps.ljust(s, width, fill),
                    StrOps.rjust(s, width, fill),
                    StrOps.center(s, width, fill),
                    StrOps.zfill(s, width));
        });
        OPS.put("str.expandtabs", a -> StrOps.expandTabs(text(a[0]), Integer.parseInt(a[1])));
        OPS.put("str.replace", a -> StrOps.replace(text(a[0]), text(a[1]), text(a[2]), Long.parseLong(a[3])));
        OPS.put("str.find", a -> {
            String s = text(a[0]);
            String sub = text(a[1]);
            long from = Long.parseLong(a[2]);
            long to = Long.parseLong(a[3]);
            return list(
                    StrOps.find(s, sub, from, to),
                    StrOps.rfind(s, sub, from, to),
                    StrOps.count(s, sub, from, to),
                    StrOps.startsWith(s, sub, from, to),
                    StrOps.endsWith(s, sub, from, to));
        });
    }

    private static void stringProperties() {
        OPS.put("str.case", a -> {
            String s = text(a[0]);
            return list(
                    StrCase.lower(s),
                    StrCase.upper(s),
                    StrCase.title(s),
                    StrCase.capitalize(s),
                    StrCase.swapcase(s),
                    StrCase.casefold(s));
        });
        OPS.put("str.is", a -> {
            String s = text(a[0]);
            return list(
                    StrOps.all(s, StrClass::isAlpha),
                    StrOps.all(s, StrClass::isDecimal),
                    StrOps.all(s, StrClass::isDigit),
                    StrOps.all(s, StrClass::isNumeric),
                    StrOps.all(s, StrClass::isAlnum),
                    StrOps.all(s, StrClass::isSpace),
                    StrOps.isIdentifier(s),
                    StrCase.isLower(s),
                    StrCase.isUpper(s),
                    StrCase.isTitle(s),
                    StrOps.isPrintable(s));
        });
    }

    private static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }

    private static BigInteger integer(String argument) {
        return new BigInteger(argument);
    }

    private static double real(String argument) {
        return switch (argument) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(argument);
        };
    }

    private static String optional(String argument) {
        return argument.equals("None") ? null : text(argument);
    }

    private static String text(String argument) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < argument.length(); i++) {
            if (argument.charAt(i) == '\\') {
                int end = argument.indexOf(';', i);
                out.appendCodePoint(Integer.parseInt(argument, i + 1, end, 16));
                i = end;
            } else {
                out.append(argument.charAt(i));
            }
        }
        return out.toString();
    }

    /** Writes a string as an argument. */
    static String encode(String value) {
        StringBuilder out = new StringBuilder();
        value.codePoints().forEach(c -> {
            if (c > ' ' && c < 127 && c != '\\') {
                out.append((char) c);
            } else {
                out.append('\\').append(Integer.toHexString(c)).append(';');
            }
        });
        return out.toString();
    }

    private static String show(Object value) {
        return switch (value) {
            case String s -> encode(s);
            case Boolean b -> b ? "True" : "False";
            case Double d -> FloatOps.hex(d);
            case List<?> l -> l.stream().map(TextOps::show).collect(Collectors.joining(" ", "[", "]"));
            default -> value.toString();
        };
    }
}
