package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.List;

/** Statements and blocks of them. */
final class Statements {
    private static final int DEPTH = 3;

    private final Dice dice;
    private final Expressions expressions;
    private final Definitions definitions;
    private final Mutations mutations;
    private final Compounds compounds;

    Statements(Dice dice, Expressions expressions) {
        this.dice = dice;
        this.expressions = expressions;
        this.definitions = new Definitions(dice, expressions, this);
        this.mutations = new Mutations(dice, expressions);
        this.compounds = new Compounds(dice, expressions, this);
    }

    Scope scope() {
        return expressions.scope;
    }

    /** A few statements. */
    List<Block> block(int nesting) {
        List<Block> blocks = new ArrayList<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            blocks.add(statement(nesting));
        }
        return blocks;
    }

    /** The same in a scope of its own, whose names may be unset afterwards. */
    List<Block> branch(int nesting) {
        Scope saved = expressions.scope;
        expressions.scope = new Scope(saved, saved.inFunction);
        expressions.scope.loops = saved.loops;
        try {
            return block(nesting);
        } finally {
            expressions.scope = saved;
        }
    }

    Block statement(int nesting) {
        int roll = dice.below(100);
        if (nesting > 0) {
            if (roll < 22) {
                return compounds.any(nesting - 1);
            }
            if (roll < 30) {
                return definitions.function(nesting - 1);
            }
            if (roll < 34) {
                return definitions.generator(nesting - 1);
            }
            if (roll < 38 && !scope().inFunction) {
                return definitions.type(nesting - 1);
            }
        }
        if (roll < 60) {
            return assignment();
        }
        if (roll < 72) {
            return mutations.any();
        }
        if (roll < 76) {
            return jump();
        }
        if (roll < 82) {
            return definitions.use();
        }
        return print();
    }

    Block print() {
        String arguments = expressions.several(dice.between(1, 3), () -> expressions.any(DEPTH));
        return Block.line("print(" + arguments + dice.of("", "", "", ", sep='|'", ", end='.\\n'") + ")");
    }

    Block assignment() {
        return switch (dice.below(10)) {
            case 0 -> unpacking();
            case 1, 2 -> augmented();
            case 3 -> several();
            default -> simple();
        };
    }

    private Block simple() {
        Kind kind = dice.percent(8) && !scope().classes().isEmpty() ? Kind.OBJECT : expressions.anyKind();
        if (kind == Kind.OBJECT) {
            Scope.Class type = dice.of(scope().classes());
            String value = type.name() + "(" + String.join(", ", expressions.arguments(type.parameters(), 1)) + ")";
            String name = expressions.fresh("o");
            scope().setObject(name, type.name());
            return Block.line(name + " = " + value);
        }
        String value = expressions.of(kind, DEPTH);
        String name = target(kind);
        scope().set(name, kind);
        return Block.line(name + (dice.percent(5) && !name.contains("[") ? ": " + dice.of("int", "'str'", "list") : "")
                + " = " + bounded(kind, value));
    }

    /** A new name, or one that holds such a thing already. */
    private String target(Kind kind) {
        List<String> own = scope().own(kind);
        return !own.isEmpty() && dice.percent(40) ? dice.of(own) : expressions.fresh("v");
    }

    /** What is assigned again and again must not grow without end. */
    static String bounded(Kind kind, String value) {
        return kind == Kind.INT ? "clip(" + value + ")" : value;
    }

    private Block several() {
        String value = expressions.of(Kind.INT, 2);
        String first = expressions.fresh("v");
        String second = expressions.fresh("v");
        scope().set(first, Kind.INT);
        scope().set(second, Kind.INT);
        return Block.line(first + " = " + second + " = clip(" + value + ")");
    }

    private Block unpacking() {
        String first = expressions.fresh("v");
        String second = expressions.fresh("v");
        String value = expressions.of(dice.of(Kind.LIST, Kind.TUPLE), 2);
        switch (dice.below(5)) {
            case 0 -> {
                scope().set(first, Kind.INT);
                scope().set(second, Kind.LIST);
                return Block.line(first + ", *" + second + " = " + value);
            }
            case 1 -> {
                scope().set(first, Kind.LIST);
                scope().set(second, Kind.INT);
                return Block.line("[*" + first + ", " + second + "] = " + value);
            }
            case 2 -> {
                scope().set(first, Kind.INT);
                scope().set(second, Kind.STR);
                return Block.line(first + ", (" + second + ", _) = " + expressions.of(Kind.INT, 1) + ", ("
                        + expressions.of(Kind.STR, 1) + ", " + expressions.any(1) + ")");
            }
            case 3 -> {
                List<String> own = scope().own(Kind.INT);
                if (own.size() > 1) {
                    return Block.line(own.get(0) + ", " + own.get(1) + " = " + own.get(1) + ", " + own.get(0));
                }
                return Block.line(first + ", " + second + " = " + value);
            }
            default -> {
                return Block.line(first + ", " + second + " = " + value);
            }
        }
    }

    private Block augmented() {
        Kind kind = dice.of(Kind.INT, Kind.INT, Kind.FLOAT, Kind.STR, Kind.LIST, Kind.SET, Kind.TUPLE);
        List<String> own = scope().own(kind);
        if (own.isEmpty()) {
            return simple();
        }
        String name = dice.of(own);
        String value = expressions.of(kind, 2);
        return Block.line(
                switch (kind) {
                    case INT ->
                        name + dice.of(" += ", " -= ", " //= ", " %= ", " &= ", " |= ", " ^= ") + "clip(" + value + ")";
                    case FLOAT -> name + dice.of(" += ", " -= ", " *= ", " /= ", " //= ", " %= ") + value;
                    case SET -> name + dice.of(" |= ", " &= ", " -= ", " ^= ") + value;
                    case LIST -> name + " += " + value + "[:3]; " + name + " = " + name + "[:10]";
                    default -> name + " += " + value + "[:3]; " + name + " = " + name + "[:20]";
                });
    }

    /** Leaves a loop, a function, or everything. */
    private Block jump() {
        if (scope().loops > 0 && dice.percent(50)) {
            return Block.of(
                    "if " + expressions.of(Kind.BOOL, 2) + ":", List.of(Block.line(dice.of("break", "continue"))));
        }
        return Block.line(dice.oneOf(
                () -> "assert " + expressions.of(Kind.BOOL, 2) + dice.of("", ", 'message'"),
                () -> "raise " + raised(),
                () -> "raise " + raised() + " from " + dice.of("None", "KeyError('cause')", "ValueError"),
                () -> "del " + deleted(),
                () -> "raise"));
    }

    String raised() {
        return dice.oneOf(
                () -> "ValueError(" + expressions.any(1) + ")",
                () -> dice.of(
                                "KeyError",
                                "IndexError",
                                "TypeError",
                                "RuntimeError",
                                "StopIteration",
                                "ZeroDivisionError")
                        + dice.of("", "()"),
                () -> "Problem(" + expressions.of(Kind.INT, 1) + ", " + expressions.of(Kind.STR, 1) + ")",
                () -> "LookupError(1, 'two')");
    }

    private String deleted() {
        List<String> own = scope().own();
        if (own.isEmpty() || dice.percent(50)) {
            return "v0";
        }
        String name = dice.of(own);
        scope().remove(name);
        return name;
    }
}
