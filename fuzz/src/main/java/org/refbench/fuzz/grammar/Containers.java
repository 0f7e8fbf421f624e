package org.refbench.fuzz.grammar;

/** Expressions that answer containers: displays, comprehensions, methods, and the functions that make them. */
final class Containers {
    private final Dice dice;
    private final Expressions expressions;

    Containers(Dice dice, Expressions expressions) {
        this.dice = dice;
        this.expressions = expressions;
    }

    private String of(Kind kind, int depth) {
        return expressions.of(kind, depth);
    }

    /** A few expressions of a kind. */
    private String some(Kind kind, int depth) {
        return expressions.several(dice.below(4), () -> of(kind, depth));
    }

    private String mixed(int depth) {
        return expressions.several(dice.below(4), () -> expressions.any(depth));
    }

    String numbers(int depth) {
        return dice.oneOf(
                () -> "[" + some(Kind.INT, depth) + "]",
                () -> "range(" + dice.between(-3, 12) + ")",
                () -> "range(" + dice.below(5) + ", " + dice.below(20) + ", " + dice.of("1", "2", "3", "-1") + ")",
                () -> "(" + comprehension(Kind.INT, depth) + ")",
                () -> "[" + comprehension(Kind.INT, depth) + "]",
                () -> of(Kind.LIST, depth));
    }

    /** Something to iterate over. */
    String iterable(int depth) {
        return dice.oneOf(
                () -> numbers(depth),
                () -> of(dice.of(Kind.LIST, Kind.TUPLE, Kind.STR), depth),
                () -> of(Kind.DICT, depth) + dice.of("", ".items()", ".values()", ".keys()"),
                () -> of(Kind.SET, depth),
                () -> "enumerate(" + of(Kind.LIST, depth) + dice.of("", ", 1") + ")",
                () -> "zip(" + of(Kind.LIST, depth) + ", " + of(Kind.STR, depth) + ")",
                () -> dice.of("reversed", "sorted") + "(" + numbers(depth) + ")",
                () -> "itertools." + itertools(depth));
    }

    private String itertools(int depth) {
        return dice.oneOf(
                () -> "chain(" + of(Kind.LIST, depth) + ", " + of(Kind.STR, depth) + ")",
                () -> "islice(itertools.count(" + dice.below(4) + "), " + dice.below(6) + ")",
                () -> "accumulate(" + numbers(depth) + ")",
                () -> "product(" + of(Kind.STR, 0) + "[:3], repeat=2)",
                () -> "permutations(range(3), 2)",
                () -> "combinations(" + of(Kind.LIST, 0) + "[:4], 2)",
                () -> "takewhile(lambda x: x, " + of(Kind.LIST, depth) + ")",
                () -> "zip_longest(" + of(Kind.LIST, depth) + ", 'ab', fillvalue=0)",
                () -> "pairwise(" + numbers(depth) + ")");
    }

    /** {@code ELEMENT for x in ITERABLE if CONDITION}, without brackets. */
    private String comprehension(Kind element, int depth) {
        return comprehension(element, "", depth);
    }

    /** As above, each element an argument of {@code function} if that is not empty. */
    private String comprehension(Kind element, String function, int depth) {
        String name = expressions.fresh("c");
        String source = expressions.withoutWalrus(() -> dice.percent(60) ? numbers(depth) : iterable(depth));
        Scope inner = new Scope(expressions.scope, true);
        inner.set(name, Kind.INT);
        return expressions.within(inner, () -> {
            String condition = dice.percent(40) ? " if " + of(Kind.BOOL, depth) : "";
            String second = dice.percent(15) ? " for " + expressions.fresh("d") + " in range(2)" : "";
            String value = of(element, depth);
            return (function.isEmpty() ? value : function + "(" + value + ")") + " for " + name + " in " + source
                    + condition + second;
        });
    }

    String list(int depth) {
        return dice.oneOf(
                () -> "[" + mixed(depth) + "]",
                () -> "[" + some(Kind.INT, depth) + "]",
                () -> "[" + comprehension(expressions.anyKind(), depth) + "]",
                () -> "list(" + iterable(depth) + ")[:10]",
                () -> "(" + of(Kind.LIST, depth) + " + " + of(Kind.LIST, depth) + ")[:10]",
                () -> "(" + of(Kind.LIST, depth) + " * " + dice.of("2", "0", "-1") + ")[:10]",
                () -> of(Kind.LIST, depth) + "[" + slice() + "]",
                () -> "sorted(" + iterable(depth)
                        + dice.of("", ", reverse=True", ", key=str", ", key=lambda x: (type(x).__name__, str(x))")
                        + ")",
                () -> "[*" + iterable(depth) + ", " + expressions.any(depth) + "][:10]",
                () -> of(Kind.STR, depth) + "." + dice.of("split", "rsplit") + "("
                        + dice.of("", "','", "None, 1", "'a', 2", of(Kind.STR, 0)) + ")",
                () -> of(Kind.STR, depth) + ".splitlines(" + dice.of("", "True") + ")",
                () -> "list(map(" + dice.of("str", "repr", "abs", "bool", "type(1)") + ", " + iterable(depth)
                        + "))[:10]",
                () -> "list(filter(" + dice.of("None", "lambda x: x", "bool") + ", " + iterable(depth) + "))[:10]",
                () -> generatorCall(depth));
    }

    private String generatorCall(int depth) {
        var generators = expressions.scope.generators();
        return generators.isEmpty()
                ? "[" + mixed(depth) + "]"
                : "list(" + expressions.call(dice.of(generators), depth) + ")[:10]";
    }

    private String slice() {
        return dice.of(":", "1:", ":-1", "::2", "::-1", "-3:", "1:5:2", "5:1:-1", ":0", "10:", "-1:-4:-1");
    }

    String tuple(int depth) {
        return dice.oneOf(
                () -> "(" + of(Kind.INT, depth) + ", " + mixed(depth) + ")",
                () -> "tuple(" + iterable(depth) + ")[:8]",
                () -> of(Kind.TUPLE, depth) + "[" + slice() + "]",
                () -> "(" + of(Kind.TUPLE, depth) + " + " + of(Kind.TUPLE, depth) + ")[:8]",
                () -> "divmod(" + of(Kind.INT, depth) + ", " + of(Kind.INT, depth) + ")",
                () -> of(Kind.STR, depth) + "." + dice.of("partition", "rpartition") + "(" + of(Kind.STR, 0) + ")",
                () -> "(*" + iterable(depth) + ", 1)[:8]",
                () -> "max(zip(" + numbers(depth) + ", " + of(Kind.STR, depth) + "), default=())");
    }

    private String keyed(int depth) {
        return of(dice.of(Kind.INT, Kind.STR, Kind.BOOL), depth);
    }

    String dict(int depth) {
        return dice.oneOf(
                () -> "{" + expressions.several(dice.below(4), () -> keyed(depth) + ": " + expressions.any(depth))
                        + "}",
                () -> "{" + pairs(depth) + "}",
                () -> "dict(zip(" + of(Kind.STR, depth) + ", " + of(Kind.LIST, depth) + "))",
                () -> "{**" + of(Kind.DICT, depth) + ", " + keyed(depth) + ": " + expressions.any(depth) + "}",
                () -> "(" + of(Kind.DICT, depth) + " | " + of(Kind.DICT, depth) + ")",
                () -> "dict(a=" + expressions.any(depth) + ", b=" + expressions.any(depth) + ")",
                () -> "dict.fromkeys(" + of(dice.of(Kind.STR, Kind.SET), depth) + dice.of("", ", 0") + ")",
                () -> "dict(" + of(Kind.DICT, depth) + dice.of("", ", z=1") + ")",
                () -> "dict(collections.Counter(" + of(dice.of(Kind.STR, Kind.STR, Kind.LIST), depth) + "))",
                () -> of(Kind.DICT, depth) + ".copy()");
    }

    private String pairs(int depth) {
        String name = expressions.fresh("k");
        String source = expressions.withoutWalrus(() -> numbers(depth));
        Scope inner = new Scope(expressions.scope, true);
        inner.set(name, Kind.INT);
        return expressions.within(
                inner,
                () -> dice.of(name, "str(" + name + ")") + ": " + expressions.any(depth) + " for " + name + " in "
                        + source);
    }

    String set(int depth) {
        return dice.oneOf(
                () -> "{" + expressions.several(1 + dice.below(3), () -> "key(" + keyed(depth) + ")") + "}",
                () -> "{" + comprehension(dice.of(Kind.INT, Kind.STR), "key", depth) + "}",
                () -> "(" + of(Kind.SET, depth) + dice.of(" | ", " & ", " - ", " ^ ") + of(Kind.SET, depth) + ")",
                () -> dice.of("set", "frozenset") + "(" + keys(depth) + ")",
                () -> of(Kind.SET, depth) + "." + dice.of("union", "intersection", "difference", "symmetric_difference")
                        + "(" + keys(depth) + ")");
    }

    /** Something to iterate over that yields what can be in a set. */
    String keys(int depth) {
        return "map(key, " + dice.of(numbers(depth), of(dice.of(Kind.STR, Kind.DICT), depth)) + ")";
    }
}
