package org.refbench.fuzz.grammar;

/** Expressions that answer text: methods, slices, and all three kinds of formatting. */
final class Texts {
    private static final String[] PLAIN_METHODS = {
        "upper()",
        "lower()",
        "title()",
        "swapcase()",
        "strip()",
        "lstrip()",
        "rstrip()",
        "capitalize()",
        "casefold()",
        "expandtabs(4)"
    };

    private final Dice dice;
    private final Expressions expressions;

    Texts(Dice dice, Expressions expressions) {
        this.dice = dice;
        this.expressions = expressions;
    }

    private String str(int depth) {
        return expressions.of(Kind.STR, depth);
    }

    String of(int depth) {
        return dice.oneOf(
                () -> "(" + str(depth) + " + " + str(depth) + ")[:50]",
                () -> "(" + str(depth) + " * " + dice.of("2", "3", "0", "-1") + ")[:50]",
                () -> str(depth) + "." + dice.of(PLAIN_METHODS),
                () -> str(depth) + "." + dice.of("strip", "lstrip", "rstrip", "removeprefix", "removesuffix") + "("
                        + str(0) + ")",
                () -> str(depth) + ".replace(" + str(0) + ", " + str(0) + dice.of("", ", 1") + ")[:60]",
                () -> str(depth) + "." + dice.of("center", "ljust", "rjust") + "(" + dice.below(12)
                        + dice.of("", ", '*'") + ")",
                () -> str(depth) + ".zfill(" + dice.below(9) + ")",
                () -> str(depth) + "[" + slice() + "]",
                () -> str(depth) + "[" + expressions.of(Kind.INT, 0) + "]",
                () -> dice.of("str", "repr", "ascii", "str") + "(" + expressions.any(depth) + ")[:80]",
                () -> "chr(" + dice.of("65", "228", "8364", "0", "128512", expressions.of(Kind.INT, 0)) + ")",
                () -> str(0) + ".join(" + expressions.of(Kind.LIST, depth) + ")",
                () -> str(0) + ".join(str(x) for x in "
                        + expressions.withoutWalrus(() -> expressions.of(dice.of(Kind.LIST, Kind.TUPLE), depth))
                        + ")[:80]",
                () -> dice.of("hex", "oct", "bin") + "(" + expressions.of(Kind.INT, depth) + ")",
                () -> "type(" + expressions.any(depth) + ").__name__",
                () -> "format(" + expressions.of(Kind.INT, depth) + ", '" + spec("bcdoxXneEfFgG%") + "')",
                () -> "format(" + expressions.of(Kind.FLOAT, depth) + ", '" + spec("eEfFgGn%") + "')",
                () -> "format(" + str(depth) + ", '" + spec("s") + "')",
                () -> fstring(depth),
                () -> percent(depth),
                () -> braces(depth));
    }

    String slice() {
        String step = dice.percent(30) ? ":" + dice.of("1", "2", "-1", "-2", "3") : "";
        return dice.of("", "0", "1", "-2", "3") + ":" + dice.of("", "2", "-1", "5", "100") + step;
    }

    private String spec(String types) {
        StringBuilder spec = new StringBuilder();
        if (dice.percent(40)) {
            spec.append(dice.of("", "*", "_", "ß", "0")).append(dice.of("<", ">", "^", "="));
        }
        spec.append(dice.percent(25) ? dice.of("+", "-", " ") : "");
        spec.append(dice.percent(15) ? "#" : "").append(dice.percent(15) ? "0" : "");
        spec.append(dice.percent(50) ? String.valueOf(dice.below(16)) : "");
        spec.append(dice.percent(20) ? dice.of(",", "_") : "");
        spec.append(dice.percent(30) ? "." + dice.below(8) : "");
        if (dice.percent(80)) {
            spec.append(types.charAt(dice.below(types.length())));
        }
        return spec.toString();
    }

    private String fstring(int depth) {
        StringBuilder text = new StringBuilder("f\"");
        for (int i = dice.between(1, 3); i > 0; i--) {
            text.append(dice.of("", "x", " ", "{{", "}}", "é"));
            String value = simple(depth);
            text.append('{').append(value).append(dice.percent(10) ? "=" : "");
            text.append(dice.percent(20) ? dice.of("!r", "!s", "!a") : "");
            text.append(dice.percent(40) ? ":" + spec("dfgsx") : "").append('}');
        }
        return text.append('"').toString();
    }

    /** An expression that may stand in an f-string: without quotes, backslashes and what begins with a brace. */
    private String simple(int depth) {
        for (int i = 0; i < 5; i++) {
            String text = expressions.of(dice.of(Kind.INT, Kind.FLOAT, Kind.STR, Kind.BOOL, Kind.LIST), depth);
            if (!text.contains("\"")
                    && !text.contains("\\")
                    && !text.contains("{")
                    && !text.contains("'")
                    && !text.contains(":")
                    && !text.contains("!")
                    && !text.contains("lambda")) {
                return text;
            }
        }
        return String.valueOf(dice.below(1000));
    }

    private String percent(int depth) {
        String conversion = "%" + dice.of("", "", "-", "+", "0", " ", "#") + dice.of("", "", "3", "8", "12")
                + dice.of("", "", ".2", ".0")
                + dice.of("d", "s", "r", "x", "o", "e", "f", "g", "c", "i", "X", "G", "a", "%");
        Kind kind = dice.of(Kind.INT, Kind.INT, Kind.FLOAT, Kind.STR);
        return dice.oneOf(
                () -> "('<" + conversion + ">' % (" + expressions.of(kind, depth) + ",))",
                () -> "('<" + conversion + "|%s>' % (" + expressions.of(kind, depth) + ", " + expressions.any(depth)
                        + "))[:80]",
                () -> "('%(a)s and %(b)r' % {'a': " + expressions.any(depth) + ", 'b': " + expressions.of(kind, depth)
                        + "})[:80]");
    }

    private String braces(int depth) {
        return dice.oneOf(
                () -> "'{0}-{1}-{0}'.format(" + expressions.any(depth) + ", " + expressions.of(Kind.INT, depth)
                        + ")[:80]",
                () -> "'{:" + spec("dfg") + "}'.format(" + expressions.of(dice.of(Kind.INT, Kind.FLOAT), depth) + ")",
                () -> "'{a!r:>8}{b}'.format(a=" + str(depth) + ", b=" + expressions.any(depth) + ")[:80]",
                () -> "'{0[0]}{x.real}'.format(" + expressions.of(Kind.LIST, depth) + ", x="
                        + expressions.of(Kind.INT, depth) + ")",
                () -> "'{:{w}.{p}f}'.format(" + expressions.of(Kind.FLOAT, depth) + ", w=" + dice.below(12) + ", p="
                        + dice.below(5) + ")");
    }
}
