package org.refbench.fuzz.grammar;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Constants, with the borders among them. */
final class Literals {
    private static final String[] INTS = {
        "0",
        "1",
        "-1",
        "2",
        "7",
        "10",
        "255",
        "256",
        "257",
        "-5",
        "-6",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551616",
        "0x7fff_ffff",
        "0o17",
        "0b1011"
    };
    private static final String[] FLOATS = {
        "0.0",
        "-0.0",
        "1.0",
        "0.1",
        "1.5",
        "-2.75",
        "1e16",
        "1e-5",
        "123456789.125",
        "1e300",
        "5e-324",
        "2.5",
        "0.30000000000000004"
    };
    private static final String[] STRS = {
        "''",
        "'a'",
        "'b'",
        "'abc'",
        "'Hello World'",
        "'  x y '",
        "'12'",
        "'äöü'",
        "'ß'",
        "'x,y,z'",
        "'\\n'",
        "'tab\\t'",
        "\"it's\"",
        "'\"q\"'",
        "'\\\\'",
        "'€uro'",
        "'\\x00'",
        "'A-B_c'",
        "'ǆ'",
        "'𝔘ni'",
        "'%s'",
        "'{}'",
        "'-3.5e2'"
    };

    private final Dice dice;

    Literals(Dice dice) {
        this.dice = dice;
    }

    String of(Kind kind) {
        return switch (kind) {
            case INT -> integer();
            case FLOAT -> dice.of(FLOATS);
            case BOOL -> dice.of("True", "False");
            case STR -> str();
            case LIST -> "[" + items(dice.below(4)) + "]";
            case TUPLE -> dice.of("()", "(1,)", "(1, 'a')", "(0, 1, 2)", "('x', None)", "(2, (3, 4))");
            case DICT ->
                dice.of("{}", "{'a': 1}", "{1: 'x', 'k': [2]}", "{(1, 2): 3, 4: None}", "{'a': 1, 'b': 2, 'c': 3}");
            case SET ->
                dice.of(
                        "set()",
                        "{1}",
                        "{1, 2, 3}",
                        "{'a', 'b'}",
                        "{0, 5, 'x', 2.5}",
                        "frozenset({1, 9})",
                        constants());
            case NONE, OBJECT -> "None";
        };
    }

    /** A set of constants. */
    private String constants() {
        return IntStream.range(0, dice.between(1, 5))
                .mapToObj(i -> of(dice.of(Kind.INT, Kind.STR)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    String integer() {
        return dice.percent(60) ? String.valueOf(dice.between(-3, 20)) : dice.of(INTS);
    }

    String str() {
        return dice.of(STRS);
    }

    /** What can be a key. */
    String key() {
        return dice.of("'a'", "'b'", "'k'", "1", "0", "2.0", "True", "(1, 2)", "''");
    }

    private String items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(dice.of(Kind.INT, Kind.INT, Kind.STR, Kind.FLOAT, Kind.NONE, Kind.BOOL)))
                .collect(Collectors.joining(", "));
    }
}
