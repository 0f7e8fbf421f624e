package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Parameters;
import org.refbench.front.ast.Span;

/** Builds the parameters of functions and lambdas. */
final class ParameterBuilder {
    private final TreeContext context;
    private final ExpressionBuilder expressions;
    private final List<Parameters.Parameter> list = new ArrayList<>();
    private final List<Expr> defaults = new ArrayList<>();
    private final List<Parameters.Parameter> keywordOnly = new ArrayList<>();
    private final List<Expr> keywordDefaults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int positionalOnly;
    private boolean starred;
    private Span bareStar;
    private Parameters.Parameter rest;
    private Parameters.Parameter keywords;

    ParameterBuilder(TreeContext context, ExpressionBuilder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** The parameters of a {@code def}; the tree may be null. */
    Parameters function(PythonParser.ParamsContext tree) {
        if (tree != null) {
            for (PythonParser.ParamContext param : tree.param()) {
                int annotations = param.COLON() == null || param.starExpr() != null ? 0 : 1;
                Expr annotation = param.starExpr() != null
                        ? expressions.expression(param.starExpr())
                        : annotations == 0 ? null : expressions.expression(param.expr(0));
                add(param, param.NAME(), annotation, param.EQUAL() == null ? null : param.expr(annotations));
            }
        }
        return built();
    }

    /** The parameters of a lambda; the tree may be null. */
    Parameters lambda(PythonParser.LambdaParamsContext tree) {
        if (tree != null) {
            for (PythonParser.LambdaParamContext param : tree.lambdaParam()) {
                add(param, param.NAME(), null, param.expr());
            }
        }
        return built();
    }

    private Parameters built() {
        if (bareStar != null && keywordOnly.isEmpty()) {
            throw context.error("named arguments must follow bare *", bareStar);
        }
        return new Parameters(
                List.copyOf(list),
                positionalOnly,
                List.copyOf(defaults),
                List.copyOf(keywordOnly),
                Collections.unmodifiableList(keywordDefaults),
                rest,
                keywords);
    }

    private void add(ParserRuleContext param, TerminalNode name, Expr annotation, PythonParser.ExprContext value) {
        Span span = TreeContext.span(param.getStart());
        if (keywords != null) {
            throw context.error("arguments cannot follow var-keyword argument", span);
        }
        switch (param.getStart().getType()) {
            case PythonParser.SLASH -> markPositionalOnly(span);
            case PythonParser.STAR -> {
                if (starred) {
                    throw context.error("* argument may appear only once", span);
                }
                starred = true;
                if (name == null) {
                    bareStar = span;
                } else {
                    rest = parameter(name, annotation);
                }
            }
            case PythonParser.DOUBLESTAR -> keywords = parameter(name, annotation);
            default -> addPlain(name, annotation, value == null ? null : expressions.expression(value));
        }
    }

    private void markPositionalOnly(Span span) {
        if (positionalOnly > 0) {
            throw context.error("/ may appear only once", span);
        }
        if (starred) {
            throw context.error("/ must be ahead of *", span);
        }
        if (list.isEmpty()) {
            throw context.error("at least one argument must precede /", span);
        }
        positionalOnly = list.size();
    }

    private void addPlain(TerminalNode name, Expr annotation, Expr value) {
        if (starred) {
            keywordOnly.add(parameter(name, annotation));
            keywordDefaults.add(value);
            return;
        }
        if (value != null) {
            defaults.add(value);
        } else if (!defaults.isEmpty()) {
            throw context.error("non-default argument follows default argument", TreeContext.span(name));
        }
        list.add(parameter(name, annotation));
    }

    private Parameters.Parameter parameter(TerminalNode name, Expr annotation) {
        if (!seen.add(name.getText())) {
            throw context.error(
                    "duplicate argument '" + name.getText() + "' in function definition", TreeContext.span(name));
        }
        return new Parameters.Parameter(name.getText(), annotation, TreeContext.span(name));
    }
}
