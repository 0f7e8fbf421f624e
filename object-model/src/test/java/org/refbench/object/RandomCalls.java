package org.refbench.object;

import java.math.BigInteger;
import java.util.Random;
import org.refbench.object.text.FloatText;
import org.refbench.object.text.StrRepr;

/** Random calls in the form that {@link CallReader} reads and Python evaluates. */
final class RandomCalls {
    private static final String[] OPERATORS = {
        "add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "rshift", "and_", "or_", "xor", "iadd", "imul",
    };
    private static final String[] UNARY = {
        "operator.neg",
        "operator.pos",
        "operator.invert",
        "abs",
        "round",
        "bin",
        "oct",
        "hex",
        "repr",
        "ascii",
        "int",
        "float",
        "str",
        "bool",
        "hash",
    };
    private static final String[] TESTS = {
        "isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isspace", "islower", "isupper", "istitle",
                "isprintable",
        "isidentifier", "isascii", "lower", "upper", "casefold", "swapcase", "capitalize", "title", "strip", "lstrip",
        "rstrip", "split", "rsplit", "splitlines", "expandtabs",
    };
    private static final String[] SEARCHES = {
        "find", "rfind", "index", "rindex", "count", "startswith", "endswith",
    };
    private static final String[] TWO = {
        "partition", "rpartition", "removeprefix", "removesuffix", "strip", "lstrip", "rstrip", "split", "rsplit",
    };
    private static final String[] PIECES = {
        "a", "b", "ab", " ", "\n", "\t", "A", "ß", "é", "\u0430", "\ud83d\ude00", "1", "-", "."
    };
    private static final String[] SPECS = {
        "", "d", "5", "<6", "^7", ">+8", "08.3f", "x", "#x", ",", "_", ".2e", "g", "%", "s", "=5", "*^9", "c", "n",
    };

    private final Random random;

    RandomCalls(long seed) {
        random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> "operator." + pick(OPERATORS) + "(" + operand() + ", " + operand() + ")";
            case 2 -> pick(UNARY) + "(" + number() + ")";
            case 3 -> "divmod(" + number() + ", " + number() + ")";
            case 4 -> "format(" + value() + ", " + StrRepr.repr(pick(SPECS)) + ")";
            case 5 -> "str." + pick(TESTS) + "(" + text() + ")";
            case 6 -> "str." + pick(SEARCHES) + "(" + text() + ", " + text() + bounds() + ")";
            case 7 -> "str." + pick(TWO) + "(" + text() + ", " + text() + ")";
            case 8 -> "str.replace(" + text() + ", " + text() + ", " + text() + ", " + (random.nextInt(5) - 1) + ")";
            case 9 -> "str.join(" + text() + ", [" + text() + ", " + text() + ", " + text() + "])";
            case 10 -> pad();
            default -> "round(" + number() + ", " + (random.nextInt(12) - 6) + ")";
        };
    }

    private String pad() {
        String method = pick("ljust", "rjust", "center", "zfill");
        return "str." + method + "(" + text() + ", " + random.nextInt(12) + (method.equals("zfill") ? "" : ", '*'")
                + ")";
    }

    private String bounds() {
        StringBuilder bounds = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            bounds.append(", ").append(random.nextInt(6) == 0 ? "None" : String.valueOf(random.nextInt(20) - 10));
        }
        return bounds.toString();
    }

    /** Small where it may be a count. */
    private String operand() {
        return switch (random.nextInt(6)) {
            case 0 -> text();
            case 1 -> "[" + text() + "]";
            case 2 -> "(" + small() + ", " + text() + ")";
            case 3 -> small();
            default -> number();
        };
    }

    private String value() {
        return random.nextInt(3) == 0 ? text() : number();
    }

    private String small() {
        return String.valueOf(random.nextInt(9) - 2);
    }

    private String number() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextBoolean() ? "True" : "False";
            case 1 -> String.valueOf(random.nextLong());
            case 2 ->
                new BigInteger(130, random)
                        .subtract(BigInteger.ONE.shiftLeft(129))
                        .toString();
            case 3 -> FloatText.repr(random.nextGaussian() * 1000);
            case 4 -> FloatText.repr(Math.scalb(random.nextDouble(), random.nextInt(200) - 100));
            case 5 -> FloatText.repr(random.nextInt(40) / 4.0 - 5);
            default -> small();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pick(PIECES));
        }
        return StrRepr.repr(text.toString());
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
