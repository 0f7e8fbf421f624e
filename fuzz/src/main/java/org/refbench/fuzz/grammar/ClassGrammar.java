package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.List;

/** Classes: bases, attributes, methods that call those of the base, properties, special methods. */
final class ClassGrammar {
    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;
    private final List<Block> body = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();

    ClassGrammar(Dice dice, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.expressions = expressions;
        this.statements = statements;
    }

    Block type(int nesting) {
        String name = "C" + expressions.fresh("");
        List<String> bases = new ArrayList<>();
        List<Scope.Class> known = expressions.scope.classes();
        for (int i = dice.below(3); i > 0 && !known.isEmpty(); i--) {
            String base = dice.of(known).name();
            if (!bases.contains(base)) {
                bases.add(base);
            }
        }
        if (bases.isEmpty() && dice.percent(12)) {
            bases.add(dice.of("int", "str", "list", "dict", "Exception", "tuple", "set"));
        }
        List<Kind> kinds = List.of(expressions.anyKind(), expressions.anyKind());
        boolean builtin = !bases.isEmpty() && !bases.getFirst().startsWith("C");
        body.add(Block.line("count = " + expressions.of(Kind.INT, 1)));
        if (!builtin) {
            initializer(!bases.isEmpty());
            representation(name);
        }
        for (int i = dice.below(4); i > 0; i--) {
            special();
        }
        for (int i = dice.between(1, 3); i > 0; i--) {
            method(nesting, !bases.isEmpty());
        }
        if (!builtin) {
            expressions.scope.add(new Scope.Class(name, kinds, List.copyOf(methods), List.of()));
        }
        return Block.of("class " + name + (bases.isEmpty() ? "" : "(" + String.join(", ", bases) + ")") + ":", body);
    }

    private void initializer(boolean derived) {
        List<Block> statements = new ArrayList<>();
        if (derived && dice.percent(60)) {
            statements.add(Block.line("super().__init__(a, b)"));
        }
        statements.add(Block.line("self.a = a"));
        statements.add(Block.line("self.b = b"));
        body.add(Block.of("def __init__(self, a=1, b='b', *rest):", statements));
    }

    private void representation(String name) {
        body.add(new Block(
                "def __repr__(self):",
                List.of(new Block(
                        "return f'" + name + "({self.a!r}, {getattr(self, \"b\", None)!r})'[:60]", null, false)),
                false));
    }

    private void special() {
        String operation = dice.of("add", "sub", "mul", "and", "radd", "rsub", "rmod", "iadd", "truediv", "mod");
        Block definition = switch (dice.below(14)) {
            case 0 -> define("__" + operation + "__(self, other)", "return " + result());
            case 1 -> define("__eq__(self, other)", "return isinstance(other, type(self)) and self.a == other.a");
            case 2 ->
                Block.compound(
                        define("__eq__(self, other)", "return self is other"), define("__hash__(self)", "return 7"));
            case 3 -> define("__lt__(self, other)", "return " + dice.of("NotImplemented", "self.a < other.a", "True"));
            case 4 -> define("__len__(self)", "return " + expressions.of(Kind.INT, 1));
            case 5 ->
                define(
                        "__getitem__(self, key)",
                        "return " + dice.of("self.a[key]", "key * 2 if key != 3 else [][0]", "key"));
            case 6 -> define("__contains__(self, item)", "return item == self.a");
            case 7 -> define("__iter__(self)", dice.of("return iter([self.a, self.b])", "yield self.a", "return 5"));
            case 8 -> define("__call__(self, *args, **kw)", "return (args, sorted(kw))");
            case 9 -> define("__bool__(self)", "return " + expressions.of(Kind.BOOL, 1));
            case 10 -> define("__getattr__(self, name)", dice.of("return name + '?'", "raise AttributeError(name)"));
            case 11 -> define("__setitem__(self, key, value)", "print('set', key, value)");
            case 12 -> define("__format__(self, spec)", "return '<' + spec + '>'");
            default ->
                define(
                        "__" + dice.of("neg", "abs", "int", "float", "str", "index", "invert") + "__(self)",
                        "return " + result());
        };
        body.add(definition);
    }

    private String result() {
        return dice.of("self.a", "self.b", "NotImplemented", "other", "1", "'text'", "(self.a, 1)", expressions.any(1));
    }

    private Block define(String signature, String statement) {
        return Block.of("def " + signature + ":", List.of(Block.line(statement)));
    }

    private void method(int nesting, boolean derived) {
        String name = dice.of("run", "get", "make", "step");
        switch (dice.below(6)) {
            case 0 ->
                body.add(Block.compound(
                        new Block("@property", null, false),
                        define("prop(self)", "return " + dice.of("self.a", "self.b", "self.count", "self.missing"))
                                .needed()));
            case 1 -> {
                methods.add(name);
                body.add(Block.compound(
                        new Block("@staticmethod", null, false),
                        define(name + "(x=3)", "return (x, " + expressions.any(1) + ")")
                                .needed()));
            }
            case 2 -> {
                methods.add(name);
                body.add(Block.compound(
                        new Block("@classmethod", null, false),
                        define(name + "(cls, x=1)", "return (cls.__name__, cls.count, x)")
                                .needed()));
            }
            default -> {
                methods.add(name);
                Scope saved = expressions.scope;
                expressions.scope = new Scope(saved, true);
                expressions.scope.set("self.a", Kind.INT);
                expressions.scope.set("x", Kind.INT);
                List<Block> blocks = new ArrayList<>(statements.block(Math.min(nesting, 1)));
                blocks.add(Block.line(
                        "return " + (derived && dice.percent(40) ? "super()." + name + "(x)" : expressions.any(2))));
                expressions.scope = saved;
                body.add(Block.of("def " + name + "(self, x=2):", blocks));
            }
        }
    }
}
