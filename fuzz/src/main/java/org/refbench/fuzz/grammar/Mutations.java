package org.refbench.fuzz.grammar;

import java.util.List;

/** Statements that change an object: methods of containers, items, slices, attributes. */
final class Mutations {
    private final Dice dice;
    private final Expressions expressions;

    Mutations(Dice dice, Expressions expressions) {
        this.dice = dice;
        this.expressions = expressions;
    }

    private String of(Kind kind) {
        return expressions.of(kind, 2);
    }

    Block any() {
        Kind kind = dice.of(Kind.LIST, Kind.LIST, Kind.DICT, Kind.SET, Kind.OBJECT);
        List<String> known = expressions.scope.named(kind);
        if (known.isEmpty()) {
            String name = expressions.fresh("v");
            String value = expressions.of(kind == Kind.OBJECT ? Kind.DICT : kind, 2);
            expressions.scope.set(name, kind == Kind.OBJECT ? Kind.DICT : kind);
            return Block.line(name + " = " + value);
        }
        String name = dice.of(known);
        String change = switch (kind) {
            case LIST -> list(name);
            case DICT -> dict(name);
            case SET -> set(name);
            default -> object(name);
        };
        return Block.line(dice.percent(30) && change.matches("\\w+\\.\\w+\\(.*\\)") ? "print(" + change + ")" : change);
    }

    private String list(String name) {
        return dice.oneOf(
                () -> name + ".append(" + expressions.any(2) + ")",
                () -> name + ".insert(" + of(Kind.INT) + ", " + expressions.any(1) + ")",
                () -> name + ".pop(" + dice.of("", "0", "-1", of(Kind.INT)) + ")",
                () -> name + ".remove(" + expressions.any(1) + ")",
                () -> name + ".sort(" + dice.of("", "key=str", "reverse=True", "key=lambda x: (str(type(x)), repr(x))")
                        + ")",
                () -> name + ".reverse()",
                () -> name + ".extend(" + of(dice.of(Kind.LIST, Kind.STR, Kind.TUPLE)) + "[:4])",
                () -> name + ".clear()",
                () -> name + "[" + of(Kind.INT) + "] = " + expressions.any(2),
                () -> name + "[" + slice() + "] = " + of(dice.of(Kind.LIST, Kind.STR, Kind.TUPLE)) + "[:4]",
                () -> "del " + name + "[" + dice.of(slice(), of(Kind.INT)) + "]",
                () -> name + " *= " + dice.of("0", "1", "2") + "; " + name + "[10:] = []");
    }

    private String slice() {
        return dice.of("1:2", ":2", "-1:", "::2", "0:0", "5:", "1::2", "::-1", "3:1");
    }

    private String dict(String name) {
        return dice.oneOf(
                () -> name + "[" + of(dice.of(Kind.INT, Kind.STR)) + "] = " + expressions.any(2),
                () -> name + ".update(" + of(Kind.DICT) + ")",
                () -> name + ".update(x=" + expressions.any(1) + ")",
                () -> name + ".setdefault(" + of(Kind.STR) + ", " + expressions.any(1) + ")",
                () -> name + ".pop(" + of(Kind.STR) + dice.of("", ", None") + ")",
                () -> name + ".popitem()",
                () -> "del " + name + "[" + of(dice.of(Kind.STR, Kind.INT)) + "]",
                () -> name + " |= " + of(Kind.DICT),
                () -> name + "[" + of(Kind.LIST) + "] = 1",
                () -> name + ".clear()");
    }

    private String set(String name) {
        return dice.oneOf(
                () -> name + ".add(key(" + of(dice.of(Kind.INT, Kind.STR)) + "))",
                () -> name + "." + dice.of("discard", "remove") + "(" + of(dice.of(Kind.INT, Kind.STR)) + ")",
                () -> name + ".update(map(key, " + of(dice.of(Kind.SET, Kind.STR)) + "))",
                () -> name + ".pop()",
                () -> name + "." + dice.of("intersection_update", "difference_update", "symmetric_difference_update")
                        + "(" + of(Kind.SET) + ")",
                () -> name + ".clear()");
    }

    private String object(String name) {
        return dice.oneOf(
                () -> name + "." + attribute() + " = " + expressions.any(2),
                () -> name + "." + attribute() + " += " + expressions.of(dice.of(Kind.INT, Kind.STR), 1),
                () -> "del " + name + "." + attribute(),
                () -> "setattr(" + name + ", '" + attribute() + "', " + expressions.any(1) + ")",
                () -> name + "[" + of(Kind.INT) + "] = " + expressions.any(1));
    }

    private String attribute() {
        return dice.of("a", "b", "x", "count", "prop");
    }
}
