package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.refbench.front.CodeUnit;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** Builds literals, displays and comprehensions. */
final class AtomBuilder {
    private final TreeContext context;
    private final ExpressionBuilder expressions;

    AtomBuilder(TreeContext context, ExpressionBuilder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    Expr atom(PythonParser.AtomContext tree) {
        Span span = TreeContext.span(tree);
        Token token = tree.getStart();
        return switch (token.getType()) {
            case PythonParser.NAME -> new Expr.Name(token.getText(), span);
            case PythonParser.NUMBER -> number(token.getText(), span);
            case PythonParser.STRING -> strings(tree);
            case PythonParser.NONE -> new Expr.Constant(CodeUnit.NONE, span);
            case PythonParser.TRUE -> new Expr.Constant(true, span);
            case PythonParser.FALSE -> new Expr.Constant(false, span);
            case PythonParser.ELLIPSIS -> new Expr.Constant(CodeUnit.ELLIPSIS, span);
            case PythonParser.LPAR -> parentheses(tree, span);
            case PythonParser.LSQB -> list(tree, span);
            default -> braces(tree.braceItems(), span);
        };
    }

    private Expr number(String text, Span span) {
        if (NumberLiteral.isComplex(text)) {
            throw context.unsupported("complex literal", span);
        }
        try {
            return new Expr.Constant(NumberLiteral.value(text), span);
        } catch (ArithmeticException e) {
            throw context.error(e.getMessage(), span);
        }
    }

    private Expr strings(PythonParser.AtomContext tree) {
        List<PythonToken> tokens = new ArrayList<>();
        for (TerminalNode string : tree.STRING()) {
            tokens.add((PythonToken) string.getSymbol());
        }
        return new StringLiterals(context).build(tokens);
    }

    private Expr parentheses(PythonParser.AtomContext tree, Span span) {
        if (tree.yieldExpr() != null) {
            return expressions.expression(tree.yieldExpr());
        }
        PythonParser.StarExprsContext items = tree.starExprs();
        if (items == null) {
            return new Expr.TupleDisplay(List.of(), span);
        }
        if (tree.compFor() != null) {
            return generatorExpression(items, tree.compFor(), span);
        }
        if (items.COMMA().isEmpty()) {
            return expressions.expression(items);
        }
        return new Expr.TupleDisplay(expressions.expressions(items.starExpr()), span);
    }

    private Expr generatorExpression(
            PythonParser.StarExprsContext items, PythonParser.CompForContext loops, Span span) {
        if (!items.COMMA().isEmpty()) {
            throw context.error("did you forget parentheses around the comprehension target?", TreeContext.span(items));
        }
        return new Expr.GeneratorExpression(element(expressions.expression(items)), generators(loops), span);
    }

    private Expr element(Expr element) {
        if (element instanceof Expr.Starred) {
            throw context.error("iterable unpacking cannot be used in comprehension", element.span());
        }
        return element;
    }

    private Expr list(PythonParser.AtomContext tree, Span span) {
        PythonParser.StarExprsContext items = tree.starExprs();
        if (items == null) {
            return new Expr.ListDisplay(List.of(), span);
        }
        if (tree.compFor() == null) {
            return new Expr.ListDisplay(expressions.expressions(items.starExpr()), span);
        }
        if (!items.COMMA().isEmpty()) {
            throw context.error("did you forget parentheses around the comprehension target?", TreeContext.span(items));
        }
        Expr element = element(expressions.expression(items));
        return new Expr.ListComprehension(element, generators(tree.compFor()), span);
    }

    private Expr braces(PythonParser.BraceItemsContext tree, Span span) {
        if (tree == null) {
            return new Expr.DictDisplay(List.of(), List.of(), span);
        }
        checkItems(tree);
        PythonParser.BraceItemContext first = tree.braceItem(0);
        if (first.COLON() == null && first.DOUBLESTAR() == null) {
            return set(tree, span);
        }
        if (tree.compFor() != null) {
            if (first.DOUBLESTAR() != null) {
                throw context.error(
                        "dict unpacking cannot be used in dict comprehension", TreeContext.span(first.getStart()));
            }
            return new Expr.DictComprehension(
                    expressions.expression(first.starExpr()),
                    expressions.expression(first.expr()),
                    generators(tree.compFor()),
                    span);
        }
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (PythonParser.BraceItemContext item : tree.braceItem()) {
            boolean unpacks = item.DOUBLESTAR() != null;
            keys.add(unpacks ? null : expressions.expression(item.starExpr()));
            values.add(expressions.expression(unpacks ? item.bitOr() : item.expr()));
        }
        return new Expr.DictDisplay(Collections.unmodifiableList(keys), List.copyOf(values), span);
    }

    /** All items are pairs, or none is. */
    private void checkItems(PythonParser.BraceItemsContext tree) {
        boolean pairs = tree.braceItem(0).COLON() != null || tree.braceItem(0).DOUBLESTAR() != null;
        for (PythonParser.BraceItemContext item : tree.braceItem()) {
            boolean pair = item.COLON() != null || item.DOUBLESTAR() != null;
            if (pair != pairs) {
                throw mixed(item, pairs);
            }
        }
    }

    private Expr set(PythonParser.BraceItemsContext tree, Span span) {
        List<Expr> items = new ArrayList<>();
        for (PythonParser.BraceItemContext item : tree.braceItem()) {
            items.add(expressions.expression(item.starExpr()));
        }
        return tree.compFor() == null
                ? new Expr.SetDisplay(List.copyOf(items), span)
                : new Expr.SetComprehension(element(items.getFirst()), generators(tree.compFor()), span);
    }

    private RuntimeException mixed(PythonParser.BraceItemContext item, boolean pairs) {
        if (pairs) {
            return context.error("':' expected after dictionary key", TreeContext.span(item.getStop()));
        }
        Token culprit = item.COLON() == null ? item.getStart() : item.COLON().getSymbol();
        return context.error("invalid syntax", TreeContext.span(culprit));
    }

    /** The loops of a comprehension. */
    List<Expr.Generator> generators(PythonParser.CompForContext first) {
        List<Expr.Generator> generators = new ArrayList<>();
        PythonParser.CompForContext next = first;
        while (next != null) {
            if (next.ASYNC() != null) {
                throw context.unsupported("async comprehension", TreeContext.span(next));
            }
            Expr target = expressions.expression(next.targets());
            new Targets(context).assignable(target);
            Expr iterable = expressions.expression(next.disjunction());
            List<Expr> conditions = new ArrayList<>();
            PythonParser.CompRestContext rest = next.compRest();
            while (rest != null && rest.IF() != null) {
                conditions.add(expressions.expression(rest.disjunction()));
                rest = rest.compRest();
            }
            generators.add(new Expr.Generator(target, iterable, List.copyOf(conditions)));
            next = rest == null ? null : rest.compFor();
        }
        return List.copyOf(generators);
    }
}
