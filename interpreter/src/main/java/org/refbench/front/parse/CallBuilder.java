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
        Arguments arguments = arguments(tree);
        return new Expr.Call(function, arguments.positional(), arguments.keywords(), span);
    }

    /** The arguments of a call, or the bases of a class. */
    record Arguments(List<Expr> positional, List<Expr.Keyword> keywords) {}

    /** The arguments between parentheses; the tree may be null. */
    Arguments arguments(PythonParser.ArgumentsContext tree) {
        List<Expr> positional = new ArrayList<>();
        List<Expr.Keyword> keywords = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean unpacked = false;
        for (PythonParser.ArgumentContext argument :
                tree == null ? List.<PythonParser.ArgumentContext>of() : tree.argument()) {
            if (argument.EQUAL() != null) {
                keywords.add(keyword(argument, seen));
            } else if (argument.DOUBLESTAR() != null) {
                Expr value = expressions.expression(argument.expr(0));
                keywords.add(new Expr.Keyword(null, value, TreeContext.span(argument)));
                unpacked = true;
            } else {
                Expr value = positional(argument, tree);
                positional.add(value);
                if (value instanceof Expr.Starred ? unpacked : !keywords.isEmpty()) {
                    throw misplaced(value, unpacked, tree);
                }
            }
        }
        return new Arguments(List.copyOf(positional), List.copyOf(keywords));
    }

    private RuntimeException misplaced(Expr value, boolean unpacked, PythonParser.ArgumentsContext tree) {
        String what = value instanceof Expr.Starred ? "iterable argument unpacking" : "positional argument";
        String before = unpacked ? "keyword argument unpacking" : "keyword argument";
        return context.error(what + " follows " + before, context.after(tree.getStop()));
    }

    private Expr positional(PythonParser.ArgumentContext argument, PythonParser.ArgumentsContext all) {
        Span span = TreeContext.span(argument);
        if (argument.STAR() != null) {
            return new Expr.Starred(expressions.expression(argument.expr(0)), span);
        }
        if (argument.COLONEQUAL() != null) {
            return expressions.walrus(argument.expr(0), argument.expr(1), span);
        }
        if (argument.compFor() != null) {
            if (all.argument().size() > 1 || !all.COMMA().isEmpty()) {
                throw context.error("Generator expression must be parenthesized", span);
            }
            return new Expr.GeneratorExpression(
                    expressions.expression(argument.expr(0)),
                    expressions.atoms().generators(argument.compFor()),
                    TreeContext.span(all.getParent())); // with its parentheses, as CPython places it
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
