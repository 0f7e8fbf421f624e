package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.List;

/** Functions, generators and classes, and statements that use them. */
final class Definitions {
    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;

    Definitions(Dice dice, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** Parameters, as text and by kind. */
    private record Parameters(String text, List<Kind> kinds, List<String> names, boolean takesMore) {}

    private Parameters parameters(String first) {
        List<String> texts = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (first != null) {
            texts.add(first);
        }
        int count = dice.below(4);
        int defaults = dice.below(count + 1);
        for (int i = 0; i < count; i++) {
            String name = expressions.fresh("p");
            Kind kind = expressions.anyKind();
            names.add(name);
            kinds.add(kind);
            String annotation = dice.percent(8) ? ": int" : "";
            texts.add(name
                    + annotation
                    + (i >= count - defaults ? "=" + expressions.literals().of(kind) : ""));
            if (i == 0 && count > 1 && dice.percent(8)) {
                texts.add("/");
            }
        }
        boolean more = dice.percent(20);
        if (more) {
            texts.add("*args");
        } else if (dice.percent(10)) {
            texts.add("*");
            more = false;
            texts.add("only=" + expressions.literals().of(Kind.INT));
        }
        if (dice.percent(12)) {
            texts.add("**kw");
        }
        return new Parameters(String.join(", ", texts), kinds, names, more);
    }

    private List<Block> body(Parameters parameters, int nesting, List<Block> last) {
        Scope saved = expressions.scope;
        Scope inner = new Scope(saved, true);
        for (int i = 0; i < parameters.names.size(); i++) {
            inner.set(parameters.names.get(i), parameters.kinds.get(i));
        }
        if (parameters.takesMore) {
            inner.set("args", Kind.TUPLE);
        }
        expressions.scope = inner;
        try {
            List<Block> body = new ArrayList<>(outerNames(saved));
            body.addAll(statements.block(Math.min(nesting, 1)));
            body.addAll(last == null ? List.of(new Block("return " + expressions.of(result, 3), null, true)) : last);
            return body;
        } finally {
            expressions.scope = saved;
        }
    }

    private Kind result = Kind.INT;

    /** A declaration of a name that the function sets outside of itself. */
    private List<Block> outerNames(Scope outside) {
        List<String> ints = outside.own(Kind.INT);
        if (ints.isEmpty() || !dice.percent(25)) {
            return List.of();
        }
        String name = dice.of(ints);
        String declaration = (outside.inFunction ? "nonlocal " : "global ") + name;
        return List.of(Block.compound(
                new Block(declaration, null, false), new Block(name + " = clip(" + name + " + 1)", null, false)));
    }

    Block function(int nesting) {
        result = expressions.anyKind();
        Kind answers = result;
        Parameters parameters = parameters(null);
        String name = expressions.fresh("f");
        List<Block> body = body(parameters, nesting, null);
        expressions.scope.add(new Scope.Callable(name, parameters.kinds, parameters.takesMore, answers));
        Block definition = Block.of("def " + name + "(" + parameters.text + "):", body);
        if (dice.percent(12)) {
            return Block.compound(
                    new Block(
                            "@" + dice.of("traced", "functools.lru_cache(None)", "functools.wraps(len)", "twice(2)"),
                            null,
                            false),
                    definition.needed());
        }
        return definition;
    }

    Block generator(int nesting) {
        Parameters parameters = parameters(null);
        String name = expressions.fresh("g");
        Scope saved = expressions.scope;
        expressions.scope = new Scope(saved, true);
        List<Block> last = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            last.add(Block.line(dice.oneOf(
                    () -> "yield " + expressions.any(2),
                    () -> "yield from "
                            + expressions.of(dice.of(Kind.LIST, Kind.TUPLE, Kind.STR, Kind.SET, Kind.DICT), 1),
                    () -> expressions.fresh("s") + " = yield " + expressions.any(1),
                    () -> "print((yield " + expressions.any(1) + "))")));
        }
        expressions.scope = saved;
        if (dice.percent(30)) {
            last = List.of(Block.compound(
                    Block.part("try:", last),
                    Block.part(
                            dice.of("except GeneratorExit:", "except ValueError as e:"),
                            List.of(Block.line("print('left')"), Block.line("raise"))),
                    Block.part("finally:", List.of(Block.line("print('end of " + name + "')")))));
        }
        List<Block> body = body(parameters, nesting, last);
        expressions.scope.addGenerator(new Scope.Callable(name, parameters.kinds, parameters.takesMore, Kind.LIST));
        return Block.of("def " + name + "(" + parameters.text + "):", body);
    }

    Block type(int nesting) {
        return new ClassGrammar(dice, expressions, statements).type(nesting);
    }

    /** Uses a function, generator or object for its effects. */
    Block use() {
        List<String> objects = expressions.scope.named(Kind.OBJECT);
        List<Scope.Callable> generators = expressions.scope.generators();
        List<Scope.Callable> functions = expressions.scope.functions();
        if (!objects.isEmpty() && dice.percent(50)) {
            return Block.line(ofObject(dice.of(objects)));
        }
        if (!generators.isEmpty() && dice.percent(50)) {
            return Block.line("drive(" + expressions.call(dice.of(generators), 2) + ", "
                    + dice.of("'next'", "'send'", "'throw'", "'close'", "'list'", "'return'") + ")");
        }
        return functions.isEmpty()
                ? statements.print()
                : Block.line("print(" + expressions.call(dice.of(functions), 2) + ")");
    }

    private String ofObject(String name) {
        Scope.Class type = expressions.scope.classOf(name);
        if (type != null && !type.methods().isEmpty() && dice.percent(60)) {
            return "print(" + name + "." + dice.of(type.methods()) + "(" + dice.of("", "", expressions.any(1)) + "))";
        }
        return "print("
                + dice.oneOf(
                        () -> name + dice.of(" + ", " * ", " - ", " < ", " == ", " & ", " / ") + expressions.any(1),
                        () -> expressions.any(1) + dice.of(" + ", " - ", " == ", " in ", " % ") + name,
                        () -> name + "[" + expressions.of(dice.of(Kind.INT, Kind.STR), 1) + "]",
                        () -> dice.of(
                                        "len", "bool", "list", "repr", "str", "hash_of", "abs", "int", "float",
                                        "iter_of", "sorted")
                                + "(" + name + ")",
                        () -> name + "." + dice.of("a", "b", "x", "prop", "count", "missing"),
                        () -> name + "(" + expressions.any(1) + ")",
                        () -> "-" + name,
                        () -> "f'{" + name + ":>12}'",
                        () -> "isinstance(" + name + ", "
                                + dice.of(expressions.scope.classes()).name() + ")")
                + ")";
    }
}
