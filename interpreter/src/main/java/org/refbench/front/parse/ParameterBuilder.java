package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Parameters;
import org.refbench.front.ast.Span;

/** Builds the parameters of functions and lambdas; annotations are dropped. */
final class ParameterBuilder {
    private final TreeContext context;
    private final ExpressionBuilder expressions;
    private final List<Parameters.Parameter> list = new ArrayList<>();
    private final List<Expr> defaults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    ParameterBuilder(TreeContext context, ExpressionBuilder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** The parameters of a {@code def}; the tree may be null. */
    Parameters function(PythonParser.ParamsContext tree) {
        if (tree != null) {
            for (PythonParser.ParamContext param : tree.param()) {
                PythonParser.ExprContext value =
                        param.EQUAL() == null ? null : param.expr(param.expr().size() - 1);
                add(param, param.NAME(), value);
            }
        }
        return built();
    }

    /** The parameters of a lambda; the tree may be null. */
    Parameters lambda(PythonParser.LambdaParamsContext tree) {
        if (tree != null) {
            for (PythonParser.LambdaParamContext param : tree.lambdaParam()) {
                add(param, param.NAME(), param.expr());
            }
        }
        return built();
    }

    private Parameters built() {
        return new Parameters(List.copyOf(list), List.copyOf(defaults));
    }

    private void add(ParserRuleContext param, TerminalNode name, PythonParser.ExprContext value) {
        Span span = TreeContext.span(param);
        checkSupported(param.getStart(), name, span);
        if (value != null) {
            defaults.add(expressions.expression(value));
        } else if (!defaults.isEmpty()) {
            throw context.error("non-default argument follows default argument", TreeContext.span(name));
        }
        list.add(new Parameters.Parameter(name.getText(), TreeContext.span(name)));
        if (!seen.add(name.getText())) {
            throw context.error(
                    "duplicate argument '" + name.getText() + "' in function definition", TreeContext.span(name));
        }
    }

    private void checkSupported(Token start, TerminalNode name, Span span) {
        switch (start.getType()) {
            case PythonParser.SLASH -> throw context.unsupported("positional-only marker", span);
            case PythonParser.DOUBLESTAR -> throw context.unsupported("star-parameter", span);
            case PythonParser.STAR ->
                throw context.unsupported(name == null ? "keyword-only marker" : "star-parameter", span);
            default -> {}
        }
    }
}
