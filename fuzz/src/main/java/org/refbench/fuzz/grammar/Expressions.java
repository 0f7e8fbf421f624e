package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expressions of a kind, with subexpressions of others; now and then of another kind than was asked for. */
final class Expressions {
    private static final Kind[] VALUES = {
        Kind.INT,
        Kind.INT,
        Kind.FLOAT,
        Kind.BOOL,
        Kind.STR,
        Kind.STR,
        Kind.LIST,
        Kind.TUPLE,
        Kind.DICT,
        Kind.SET,
        Kind.NONE
    };

    private final Dice dice;
    private final Literals literals;
    private final Texts texts;
    private final Containers containers;
    private int names;
    private int plain;
    Scope scope;

    Expressions(Dice dice) {
        this.dice = dice;
        this.literals = new Literals(dice);
        this.texts = new Texts(dice, this);
        this.containers = new Containers(dice, this);
    }

    Literals literals() {
        return literals;
    }

    Kind anyKind() {
        return dice.of(VALUES);
    }

    String fresh(String prefix) {
        return prefix + names++;
    }

    String any(int depth) {
        return of(anyKind(), depth);
    }

    /** An expression of the kind, mostly. */
    String of(Kind wanted, int depth) {
        if (dice.percent(2)) {
            return "(" + of(anyKind(), depth) + ")";
        }
        return right(wanted, depth);
    }

    private String right(Kind kind, int depth) {
        List<String> known = scope.named(kind);
        if (!known.isEmpty() && dice.percent(depth <= 0 ? 70 : 30)) {
            return dice.of(known);
        }
        if (depth <= 0) {
            return literals.of(kind);
        }
        if (dice.percent(12)) {
            return general(kind, depth - 1);
        }
        return switch (kind) {
            case INT -> integer(depth - 1);
            case FLOAT -> real(depth - 1);
            case BOOL -> truth(depth - 1);
            case STR -> texts.of(depth - 1);
            case LIST -> containers.list(depth - 1);
            case TUPLE -> containers.tuple(depth - 1);
            case DICT -> containers.dict(depth - 1);
            case SET -> containers.set(depth - 1);
            case NONE -> "None";
            case OBJECT -> object(depth - 1);
        };
    }

    /** What can be of any kind. */
    private String general(Kind kind, int depth) {
        return dice.oneOf(
                () -> "(" + of(kind, depth) + " if " + of(Kind.BOOL, depth) + " else " + of(kind, depth) + ")",
                () -> "(" + of(kind, depth) + " or " + of(kind, depth) + ")",
                () -> "(" + of(kind, depth) + " and " + of(kind, depth) + ")",
                () -> call(kind, depth),
                () -> "[" + of(kind, depth) + ", " + of(kind, depth) + "][" + dice.of("0", "1", "-1", "2") + "]",
                () -> "{" + literals.key() + ": " + of(kind, depth) + "}.get(" + literals.key() + ", " + of(kind, depth)
                        + ")",
                () -> lambda(kind, depth),
                () -> scope.inFunction || plain > 0 ? of(kind, depth) : walrus(kind, depth));
    }

    /** What a comprehension iterates over: no name may be bound in it. */
    String withoutWalrus(java.util.function.Supplier<String> body) {
        plain++;
        try {
            return body.get();
        } finally {
            plain--;
        }
    }

    private String walrus(Kind kind, int depth) {
        String name = fresh("w");
        String text = "(" + name + " := " + of(kind, depth) + ")";
        scope.set(name, kind);
        return text;
    }

    private String lambda(Kind kind, int depth) {
        String parameter = fresh("p");
        Kind argument = anyKind();
        Scope inner = new Scope(scope, true);
        inner.set(parameter, argument);
        String body = within(inner, () -> of(kind, depth));
        return "(lambda " + parameter + (dice.percent(30) ? "=" + of(argument, 0) : "") + ": " + body + ")("
                + of(argument, depth) + ")";
    }

    /** A call of a function that answers the kind; any expression if there is none. */
    private String call(Kind kind, int depth) {
        List<Scope.Callable> fitting =
                scope.functions().stream().filter(f -> f.result() == kind).toList();
        return fitting.isEmpty() ? of(kind, depth) : call(dice.of(fitting), depth);
    }

    String call(Scope.Callable function, int depth) {
        List<String> arguments = arguments(function.parameters(), depth);
        if (function.takesMore() && dice.percent(50)) {
            arguments.add("*" + of(Kind.LIST, depth));
        }
        if (dice.percent(4)) {
            arguments.add(dice.oneOf(() -> any(0), () -> "**{'k': 1}", () -> "zzz=1"));
        } else if (dice.percent(4) && !arguments.isEmpty()) {
            arguments.removeLast();
        }
        return function.name() + "(" + String.join(", ", arguments) + ")";
    }

    List<String> arguments(List<Kind> kinds, int depth) {
        return kinds.stream().map(kind -> of(kind, depth)).collect(Collectors.toCollection(ArrayList::new));
    }

    String object(int depth) {
        List<Scope.Class> classes = scope.classes();
        if (classes.isEmpty()) {
            return any(depth);
        }
        Scope.Class type = dice.of(classes);
        return type.name() + "(" + String.join(", ", arguments(type.parameters(), depth)) + ")";
    }

    /** Runs with another scope. */
    String within(Scope inner, java.util.function.Supplier<String> body) {
        Scope saved = scope;
        scope = inner;
        try {
            return body.get();
        } finally {
            scope = saved;
        }
    }

    private String integer(int depth) {
        return dice.oneOf(
                () -> binary(Kind.INT, depth, "+", "-", "//", "%", "&", "|", "^"),
                () -> binary(Kind.INT, depth, "+", "-", "//", "%"),
                () -> "clip(" + binary(Kind.INT, depth, "*") + ")",
                () -> "(" + of(Kind.INT, depth) + " << " + dice.below(70) + ") % " + dice.between(1, 1 << 20),
                () -> "(" + of(Kind.INT, depth) + " >> " + dice.of("1", "3", "64", of(Kind.INT, 0)) + ")",
                () -> dice.of("-", "~", "+") + "(" + of(Kind.INT, depth) + ")",
                () -> "int(clip(" + of(Kind.INT, depth) + ")) ** " + dice.below(4),
                () -> "pow(" + of(Kind.INT, depth) + ", " + dice.below(50) + ", " + of(Kind.INT, depth) + ")",
                () -> "len(" + of(dice.of(Kind.STR, Kind.LIST, Kind.TUPLE, Kind.DICT, Kind.SET), depth) + ")",
                () -> "int(" + of(dice.of(Kind.FLOAT, Kind.BOOL, Kind.INT, Kind.STR), depth) + ")",
                () -> "int(" + dice.of("'12'", "' -7 '", "'0x1f', 16", "'1_000'", "'z', 36", "'0b11', 0", "'x'") + ")",
                () -> "ord(" + of(Kind.STR, depth) + "[:1] or 'q')",
                () -> "abs(" + of(Kind.INT, depth) + ")",
                () -> "round(" + of(Kind.FLOAT, depth) + ")",
                () -> "round(" + of(Kind.INT, depth) + ", " + dice.of("-1", "-2", "0", "1") + ")",
                () -> "divmod(" + of(Kind.INT, depth) + ", " + of(Kind.INT, depth) + ")[" + dice.below(2) + "]",
                () -> "sum(" + containers.numbers(depth) + ")",
                () -> dice.of("min", "max") + "(" + containers.numbers(depth) + dice.of("", ", default=3") + ")",
                () -> dice.of("min", "max") + "(" + of(Kind.INT, depth) + ", " + of(Kind.INT, depth) + ")",
                () -> of(Kind.STR, depth) + "." + dice.of("find", "count", "rfind") + "(" + of(Kind.STR, 0) + ")",
                () -> of(Kind.LIST, depth) + "." + dice.of("index", "count") + "(" + any(0) + ")",
                () -> "hash(" + of(dice.of(Kind.INT, Kind.STR), depth) + ") % 1000",
                () -> "(" + of(Kind.INT, depth) + ")." + dice.of("bit_length", "bit_count", "conjugate") + "()");
    }

    private String real(int depth) {
        return dice.oneOf(
                () -> binary(dice.of(Kind.FLOAT, Kind.FLOAT, Kind.INT), depth, "+", "-", "*", "/", "//", "%"),
                () -> of(Kind.INT, depth) + " / " + of(Kind.INT, depth),
                () -> "float(" + of(dice.of(Kind.INT, Kind.BOOL, Kind.FLOAT), depth) + ")",
                () -> "float(" + dice.of("'1.5'", "' 2e3 '", "'inf'", "'-0'", "'1_0.5'", "'x'", "'.5'") + ")",
                () -> "round(" + of(Kind.FLOAT, depth) + ", " + dice.of("0", "1", "2", "-1", "10") + ")",
                () -> "abs(" + of(Kind.FLOAT, depth) + ")",
                () -> "abs(" + of(Kind.FLOAT, depth) + ") ** " + dice.of("2", "0.5", "-1", "0"),
                () -> "math." + dice.of("sqrt", "floor", "ceil", "fabs", "exp", "log1p", "trunc") + "("
                        + of(Kind.FLOAT, depth) + ")",
                () -> "math." + dice.of("hypot", "fmod", "copysign", "pow", "atan2") + "(" + of(Kind.FLOAT, depth)
                        + ", " + of(Kind.FLOAT, depth) + ")",
                () -> "sum([" + of(Kind.FLOAT, depth) + ", " + of(Kind.FLOAT, depth) + "], 0.0)");
    }

    private String truth(int depth) {
        Kind kind = anyKind();
        Kind ordered = dice.of(Kind.INT, Kind.FLOAT, Kind.STR, Kind.LIST, Kind.TUPLE, Kind.SET);
        return dice.oneOf(
                () -> of(ordered, depth) + dice.of(" < ", " <= ", " > ", " >= ") + of(ordered, depth),
                () -> of(kind, depth) + dice.of(" == ", " != ") + of(kind, depth),
                () -> of(Kind.INT, depth) + " < " + of(Kind.INT, depth) + dice.of(" <= ", " == ", " > ")
                        + of(Kind.INT, depth),
                () -> "(not " + any(depth) + ")",
                () -> any(depth) + dice.of(" is ", " is not ") + dice.of("None", "True", "False"),
                () -> of(Kind.INT, depth)
                        + dice.of(" in ", " not in ")
                        + of(dice.of(Kind.LIST, Kind.TUPLE, Kind.SET, Kind.DICT), depth),
                () -> of(Kind.STR, depth)
                        + dice.of(" in ", " not in ")
                        + of(dice.of(Kind.STR, Kind.DICT, Kind.LIST), depth),
                () -> "isinstance(" + any(depth) + ", "
                        + dice.of("int", "str", "(int, float)", "list", "bool", "object") + ")",
                () -> dice.of("any", "all") + "(" + of(Kind.LIST, depth) + ")",
                () -> of(Kind.STR, depth) + "."
                        + dice.of(
                                "isdigit",
                                "isalpha",
                                "isupper",
                                "isspace",
                                "isidentifier",
                                "istitle",
                                "isalnum",
                                "isnumeric")
                        + "()",
                () -> of(Kind.STR, depth) + "." + dice.of("startswith", "endswith") + "(" + of(Kind.STR, 0) + ")",
                () -> of(Kind.SET, depth) + "." + dice.of("issubset", "issuperset", "isdisjoint") + "("
                        + of(Kind.SET, depth) + ")",
                () -> "bool(" + any(depth) + ")",
                () -> "callable(" + dice.of("len", "print", any(0)) + ")",
                () -> "hasattr(" + any(depth) + ", " + dice.of("'append'", "'x'", "'__len__'", "'upper'", "'a'") + ")");
    }

    private String binary(Kind kind, int depth, String... operators) {
        return "(" + of(kind, depth) + " " + dice.of(operators) + " " + of(kind, depth) + ")";
    }

    /** That many expressions, separated by commas. */
    String several(int count, java.util.function.Supplier<String> one) {
        return IntStream.range(0, count).mapToObj(i -> one.get()).collect(Collectors.joining(", "));
    }
}
