package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.List;

/** Statements with blocks: conditions, bounded loops, exceptions, contexts. */
final class Compounds {
    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;

    Compounds(Dice dice, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.expressions = expressions;
        this.statements = statements;
    }

    Block any(int nesting) {
        return switch (dice.below(8)) {
            case 0, 1 -> condition(nesting);
            case 2, 3 -> iteration(nesting);
            case 4 -> repetition(nesting);
            case 5 -> context(nesting);
            default -> attempt(nesting);
        };
    }

    private Block condition(int nesting) {
        List<Block> parts = new ArrayList<>();
        parts.add(Block.part("if " + expressions.of(Kind.BOOL, 3) + ":", statements.branch(nesting)));
        if (dice.percent(30)) {
            parts.add(Block.part("elif " + expressions.any(2) + ":", statements.branch(nesting)));
        }
        if (dice.percent(50)) {
            parts.add(Block.part("else:", statements.branch(nesting)));
        }
        return Block.compound(parts.toArray(Block[]::new));
    }

    private Block iteration(int nesting) {
        String name = expressions.fresh("i");
        String source = new Containers(dice, expressions).iterable(2);
        String target = dice.percent(15) ? name + ", *" + expressions.fresh("r") : name;
        Block loop = Block.part("for " + target + " in itertools.islice(" + source + ", 6):", inLoop(nesting, name));
        return withElse(loop, nesting);
    }

    private List<Block> inLoop(int nesting, String variable) {
        Scope saved = expressions.scope;
        expressions.scope = new Scope(saved, saved.inFunction);
        expressions.scope.loops = saved.loops + 1;
        expressions.scope.set(variable, Kind.INT);
        try {
            return statements.block(nesting);
        } finally {
            expressions.scope = saved;
        }
    }

    private Block repetition(int nesting) {
        String name = expressions.fresh("n");
        List<Block> body = new ArrayList<>();
        body.add(new Block(name + " -= 1", null, false));
        body.addAll(inLoop(nesting, expressions.fresh("u")));
        Block loop = Block.part("while " + name + " > 0:", body);
        return Block.compound(new Block(name + " = " + dice.between(1, 4), null, false), withElse(loop, nesting));
    }

    private Block withElse(Block loop, int nesting) {
        return dice.percent(25)
                ? Block.compound(loop, Block.part("else:", statements.branch(nesting)))
                : Block.compound(loop);
    }

    private Block context(int nesting) {
        String name = expressions.fresh("m");
        String manager = "Context(" + dice.of("True", "False") + ", " + expressions.of(Kind.STR, 1) + ")";
        String second = dice.percent(20) ? ", Context(False, 'inner')" : "";
        return Block.of("with " + manager + dice.of("", " as " + name) + second + ":", statements.branch(nesting));
    }

    Block attempt(int nesting) {
        List<Block> parts = new ArrayList<>();
        parts.add(Block.part("try:", statements.branch(nesting)));
        boolean last = dice.percent(70);
        if (dice.percent(50) || !last) {
            parts.add(handler(
                    dice.of("ValueError", "KeyError", "(TypeError, IndexError)", "ZeroDivisionError", "Problem"),
                    nesting));
        }
        if (last) {
            parts.add(handler("Exception", nesting));
        }
        if (dice.percent(25)) {
            parts.add(Block.part("else:", statements.branch(nesting)));
        }
        if (dice.percent(30)) {
            parts.add(Block.part("finally:", statements.branch(nesting)));
        }
        return Block.compound(parts.toArray(Block[]::new));
    }

    private Block handler(String type, int nesting) {
        String name = expressions.fresh("e");
        List<Block> body = new ArrayList<>();
        body.add(Block.line("show(" + name + ")"));
        if (dice.percent(40)) {
            body.addAll(statements.branch(nesting));
        }
        return Block.part("except " + type + " as " + name + ":", body);
    }

    /** The statements, with whatever they raise shown. */
    static Block guarded(List<Block> body) {
        return Block.compound(
                Block.part("try:", body),
                Block.part("except Exception as error:", List.of(new Block("show(error)", null, false))));
    }
}
