package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** Builds calls, attributes and subscripts: what may follow on an atom. */
final class CallBuilder {
    private final TreeContext context;
    private final ExpressionBuilder expressions;

    CallBuilder(TreeContext context, ExpressionBuilder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** Applies the trailers to an atom, whose range starts where the given one does. */
    Expr trailers(Expr atom, Span start, List<PythonParser.TrailerContext> trailers) {
        Expr value = atom;
        for (PythonParser.TrailerContext trailer : trailers) {
            Span span = start.to(TreeContext.span(trailer));
            if (trailer.DOT() != null) {
                value = new Expr.Attribute(value, trailer.NAME().getText(), span);
            } else if (trailer.subscripts() != null) {
                value = new Expr.Subscript(value, index(trailer.subscripts()), span);
            } else {
                value = call(value, trailer.arguments(), span);
            }
        }
        return value;
    }

    private Expr index(PythonParser.SubscriptsContext tree) {
        List<Expr> items = new ArrayList<>();
        for (PythonParser.SubscriptContext item : tree.subscript()) {
            items.add(subscript(item));
        }
        if (items.size() == 1 && tree.COMMA().isEmpty()) {
            return items.getFirst();
        }
        return new Expr.TupleDisplay(List.copyOf(items), TreeContext.span(tree));
    }

    private Expr subscript(PythonParser.SubscriptContext tree) {
        Expr lower = tree.starExpr() == null ? null : expressions.expression(tree.starExpr());
        PythonParser.SliceRestContext rest = tree.sliceRest();
        if (rest == null) {
            return lower;
        }
        Expr upper = rest.expr() == null ? null : expressions.expression(rest.expr());
        PythonParser.SliceStepContext last = rest.sliceStep();
        Expr step = last == null || last.expr() == null ? null : expressions.expression(last.expr());
        return new Expr.Slice(lower, upper, step, TreeContext.span(tree));
    }

    private Expr call(Expr function, PythonParser.ArgumentsContext tree, Span span) {
        List<Expr> positional = new ArrayList<>();
        List<Expr.Keyword> keywords = new ArrayList<>();
        if (tree != null) {
            Set<String> seen = new HashSet<>();
            for (PythonParser.ArgumentContext argument : tree.argument()) {
                if (argument.EQUAL() != null) {
                    keywords.add(keyword(argument, seen));
                } else {
                    positional.add(positional(argument, tree));
                    if (!keywords.isEmpty()) {
                        throw context.error(
                                "positional argument follows keyword argument", context.after(tree.getStop()));
                    }
                }
            }
        }
        return new Expr.Call(function, List.copyOf(positional), List.copyOf(keywords), span);
    }

    private Expr positional(PythonParser.ArgumentContext argument, PythonParser.ArgumentsContext all) {
        Span span = TreeContext.span(argument);
        if (argument.STAR() != null || argument.DOUBLESTAR() != null) {
            throw context.unsupported("star-argument in a call", span);
        }
        if (argument.COLONEQUAL() != null) {
            throw context.unsupported("assignment expression", span);
        }
        if (argument.compFor() != null) {
            if (all.argument().size() > 1) {
                throw context.error("Generator expression must be parenthesized", span);
            }
            throw context.unsupported("generator expression", span);
        }
        return expressions.expression(argument.expr(0));
    }

    private Expr.Keyword keyword(PythonParser.ArgumentContext argument, Set<String> seen) {
        Span span = TreeContext.span(argument);
        Expr name = expressions.expression(argument.expr(0));
        if (name instanceof Expr.Constant constant && constant.value() instanceof Boolean
                || Targets.nameOf(name).equals("None")) {
            throw context.error("cannot assign to " + Targets.nameOf(name), span(argument));
        }
        if (!(name instanceof Expr.Name id)
                || argument.expr(0).getStart() != argument.expr(0).getStop()) {
            throw context.error("expression cannot contain assignment, perhaps you meant \"==\"?", span(argument));
        }
        if (!seen.add(id.id())) {
            throw context.error("keyword argument repeated: " + id.id(), span);
        }
        return new Expr.Keyword(id.id(), expressions.expression(argument.expr(1)), span);
    }

    /** From the start of a keyword argument to its equals sign. */
    private static Span span(PythonParser.ArgumentContext argument) {
        return TreeContext.span(argument.getStart()).to(TreeContext.span(argument.EQUAL()));
    }
}
