package org.refbench.object.text;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.Supplier;

/** Random cases for {@code oracle.py}, biased towards borders. */
final class RandomCases {
    private static final String[] PIECES = {
        "a",
        "B",
        "c",
        "ß",
        "\u01c5",
        "Σ",
        "σ",
        "1",
        "²",
        "十",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\u2028",
        "\u00a0",
        "\u3000",
        "'",
        "\"",
        "\\",
        "\0",
        "\u007f",
        "\u200b",
        "\ud83d\ude00",
        "\ud835\udfd8",
        "_",
        "-",
        "+",
        "0",
        "ab",
        "aa",
        "\u0300",
        "\ufb01",
        "\u1f80",
        "İ",
        "\u0345",
        ".",
        "é"
    };
    private static final String[] TYPES = {
        "", "b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "s", "x", "X", "%", "q"
    };

    private final Random random;

    RandomCases(long seed) {
        random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(6)) {
            case 0 -> floatCase();
            case 1 -> intCase();
            case 2 -> formatCase();
            case 3 -> percentCase();
            case 4 -> stringCase();
            default -> parseCase();
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String floatCase() {
        String two = pick("float.floordiv", "float.mod", "float.divmod", "float.div");
        String one = pick(
                "float.repr",
                "float.repr",
                "float.hex",
                "float.ratio",
                "float.hash",
                "float.int",
                "float.round",
                "float.is_integer");
        return switch (random.nextInt(4)) {
            case 0 -> two + "\t" + real() + "\t" + real();
            case 1 -> "float.roundn\t" + real() + "\t" + (random.nextInt(50) - 20);
            default -> one + "\t" + real();
        };
    }

    private String real() {
        double value = switch (random.nextInt(8)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt(2001) - 1000;
            case 2 -> (random.nextInt(20001) - 10000) / 8.0;
            case 3 -> (random.nextInt(200001) - 100000) / 100.0;
            case 4 -> Math.scalb(random.nextBoolean() ? 1.0 : 1.5, random.nextInt(2098) - 1074);
            case 5 -> Double.parseDouble("1e" + (random.nextInt(40) - 20)) * (random.nextInt(19) - 9);
            case 6 -> random.nextLong() * 1.0;
            default -> random.nextGaussian();
        };
        return random.nextInt(40) == 0 ? pick("inf", "-inf", "nan", "-0x0.0p+0") : FloatOps.hex(value);
    }

    private String intCase() {
        return switch (random.nextInt(7)) {
            case 0 -> pick("int.hash", "int.bits", "int.float") + "\t" + integer();
            case 1 -> pick("int.shl", "int.shr") + "\t" + integer() + "\t" + random.nextInt(90);
            case 2 -> "int.powmod\t" + integer() + "\t" + integer() + "\t" + integer();
            case 3 -> "int.round\t" + integer() + "\t" + (random.nextInt(30) - 25);
            case 4 -> compareCase();
            case 5 -> "int.pow\t" + (random.nextInt(2001) - 1000) + "\t" + random.nextInt(99);
            default ->
                pick("int.floordiv", "int.mod", "int.divmod", "int.truediv") + "\t" + integer() + "\t" + integer();
        };
    }

    private String compareCase() {
        double value = Math.rint(random.nextGaussian() * Math.scalb(1.0, random.nextInt(70)));
        BigInteger near = FloatOps.toInt(value).add(BigInteger.valueOf(random.nextInt(3) - 1));
        return "int.compare\t" + near + "\t" + FloatOps.hex(value);
    }

    private BigInteger integer() {
        BigInteger value = switch (random.nextInt(5)) {
            case 0 -> BigInteger.valueOf(random.nextInt(41) - 20);
            case 1 -> BigInteger.valueOf(random.nextInt());
            case 2 -> new BigInteger(random.nextInt(140) + 1, random);
            case 3 -> new BigInteger(random.nextInt(1100) + 1, random);
            default -> {
                BigInteger power = BigInteger.ONE.shiftLeft(pickInt(53, 61, 62, 63, 64, 128));
                yield power.add(BigInteger.valueOf(random.nextInt(5) - 2));
            }
        };
        return random.nextBoolean() ? value : value.negate();
    }

    private int pickInt(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String formatCase() {
        String spec = pick("", "", "", "<", ">", "^", "=", "*<", "é^", "0=", "x>")
                + pick("", "", "+", " ", "-")
                + pick("", "", "", "z")
                + pick("", "", "#")
                + pick("", "0")
                + pick("", "", "5", "12", "40")
                + pick("", "", ",", "_")
                + pick("", "", ".0", ".1", ".3", ".20")
                + pick(TYPES);
        String encoded = TextOps.encode(spec);
        return switch (random.nextInt(5)) {
            case 0, 1 -> "format.float\t" + real() + "\t" + encoded;
            case 2 -> "format.int\t" + integer() + "\t" + encoded;
            case 3 -> "format.bool\t" + random.nextInt(2) + "\t" + encoded;
            default -> "format.str\t" + string() + "\t" + encoded;
        };
    }

    private String percentCase() {
        String format = pick("", "x", "%%") + "%" + pick("", "-", "+", " ", "0", "#", "#0", "-0", "+0")
                + pick("", "", "7", "30") + pick("", "", ".0", ".3", ".12", ".") + pick("", "l")
                + pick("d", "i", "u", "o", "x", "X", "e", "E", "f", "F", "g", "G", "s", "r", "a", "c", "q")
                + pick("", " %d", "%s");
        Supplier<String> value;
        String op;
        switch (random.nextInt(4)) {
            case 0 -> {
                op = "percent.float";
                value = this::real;
            }
            case 1 -> {
                op = "percent.str";
                value = this::string;
            }
            default -> {
                op = "percent.int";
                value = () -> integer().toString();
            }
        }
        StringBuilder line = new StringBuilder(op + "\t" + TextOps.encode(format));
        for (int n = random.nextInt(3); n > 0; n--) {
            line.append('\t').append(value.get());
        }
        return line.toString();
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            text.append(random.nextInt(8) == 0 ? anyCodePoint() : pick(PIECES));
        }
        return TextOps.encode(text.toString());
    }

    private String anyCodePoint() {
        int c = random.nextInt(random.nextBoolean() ? 0x2000 : 0x110000);
        return new String(Character.toChars(c >= 0xd800 && c < 0xe000 ? 'y' : c));
    }

    private String piece() {
        return TextOps.encode(pick("", "a", "aa", "b", " ", "ab", "σ", "\ud83d\ude00"));
    }

    private String stringCase() {
        return switch (random.nextInt(9)) {
            case 0 -> pick("str.repr", "str.ascii") + "\t" + string();
            case 1 ->
                pick("str.split", "str.rsplit") + "\t" + string() + "\t" + pick("None", piece()) + "\t"
                        + (random.nextInt(5) - 1);
            case 2 -> "str.splitlines\t" + string() + "\t" + pick("True", "False");
            case 3 -> pick("str.case", "str.is", "str.is") + "\t" + string();
            case 4 -> "str.strip\t" + string() + "\t" + pick("None", piece());
            case 5 ->
                "str.pad\t" + string() + "\t" + (random.nextInt(20) - 2) + "\t" + TextOps.encode(pick(" ", "é", "*"));
            case 6 -> "str.expandtabs\t" + string() + "\t" + random.nextInt(9);
            case 7 -> "str.replace\t" + string() + "\t" + piece() + "\t" + piece() + "\t" + (random.nextInt(5) - 1);
            default ->
                random.nextInt(5) == 0
                        ? "str.partition\t" + string() + "\t" + piece()
                        : "str.find\t" + string() + "\t" + piece() + "\t" + (random.nextInt(14) - 6) + "\t"
                                + (random.nextInt(14) - 6);
        };
    }

    private String parseCase() {
        StringBuilder text = new StringBuilder(pick("", " ", "-", "+", "\n-"));
        text.append(pick("", "", "", "0x", "0b", "0o", "0", "_"));
        for (int n = random.nextInt(7); n > 0; n--) {
            text.append(pick("1", "0", "7", "9", "_", "a", "F", "e", ".", "２", "e+", "\u0661"));
        }
        text.append(pick("", "", " ", "e5", "inf", "nan", "'"));
        String encoded = TextOps.encode(text.toString());
        return random.nextBoolean()
                ? "float.parse\t" + encoded
                : "int.parse\t" + encoded + "\t" + pick("10", "0", "2", "16", "36", "8", "1");
    }
}
