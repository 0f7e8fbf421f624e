package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.refbench.front.ast.BinaryOperator;
import org.refbench.front.ast.CompareOperator;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.UnaryOperator;

/** Builds expressions from the parse tree. */
final class ExpressionBuilder {
    private final TreeContext context;
    private final AtomBuilder atoms;
    private final CallBuilder calls;

    ExpressionBuilder(TreeContext context) {
        this.context = context;
        this.atoms = new AtomBuilder(context, this);
        this.calls = new CallBuilder(context, this);
    }

    /** The builder of displays and comprehensions. */
    AtomBuilder atoms() {
        return atoms;
    }

    /** The builder of calls. */
    CallBuilder calls() {
        return calls;
    }

    /** The expression that any of the grammar's expression rules recognised. */
    Expr expression(ParserRuleContext tree) {
        ParserRuleContext rule = tree;
        while (rule.getChildCount() == 1 && rule.getChild(0) instanceof ParserRuleContext only) {
            rule = only;
        }
        return switch (rule) {
            case PythonParser.AtomContext atom -> atoms.atom(atom);
            case PythonParser.PowerContext power -> power(power);
            case PythonParser.FactorContext factor -> factor(factor);
            case PythonParser.ComparisonContext comparison -> comparison(comparison);
            case PythonParser.InversionContext inversion ->
                new Expr.Unary(UnaryOperator.NOT, expression(inversion.inversion()), TreeContext.span(inversion));
            case PythonParser.ConjunctionContext and -> boolOp(true, and);
            case PythonParser.DisjunctionContext or -> boolOp(false, or);
            case PythonParser.ExprContext conditional -> conditional(conditional);
            case PythonParser.LambdaContext lambda -> lambda(lambda);
            case PythonParser.NamedExprContext walrus -> walrus(walrus);
            case PythonParser.StarExprContext star ->
                new Expr.Starred(expression(star.bitOr()), TreeContext.span(star));
            case PythonParser.StarTargetContext star ->
                new Expr.Starred(expression(star.bitOr()), TreeContext.span(star));
            case PythonParser.YieldExprContext yield -> yieldExpression(yield);
            case PythonParser.StarExprsContext list -> tuple(list.starExpr(), TreeContext.span(list));
            case PythonParser.TargetsContext list -> tuple(list.starTarget(), TreeContext.span(list));
            default -> binary(rule);
        };
    }

    private Expr yieldExpression(PythonParser.YieldExprContext tree) {
        Span span = TreeContext.span(tree);
        if (tree.FROM() != null) {
            return new Expr.YieldFrom(expression(tree.expr()), span);
        }
        return new Expr.Yield(tree.starExprs() == null ? null : expression(tree.starExprs()), span);
    }

    private Expr walrus(PythonParser.NamedExprContext tree) {
        return walrus(tree.expr(0), tree.expr(1), TreeContext.span(tree));
    }

    /** {@code target := value}. */
    Expr walrus(PythonParser.ExprContext left, PythonParser.ExprContext right, Span span) {
        Expr target = expression(left);
        if (!(target instanceof Expr.Name name)) {
            throw context.error("cannot use assignment expressions with " + Targets.nameOf(target), target.span());
        }
        return new Expr.NamedExpr(name, expression(right), span);
    }

    private Expr tuple(List<? extends ParserRuleContext> items, Span span) {
        return new Expr.TupleDisplay(expressions(items), span);
    }

    /** The expressions of several rules. */
    List<Expr> expressions(List<? extends ParserRuleContext> rules) {
        List<Expr> built = new ArrayList<>(rules.size());
        for (ParserRuleContext rule : rules) {
            built.add(expression(rule));
        }
        return List.copyOf(built);
    }

    private Expr conditional(PythonParser.ExprContext tree) {
        return new Expr.Conditional(
                expression(tree.disjunction(1)),
                expression(tree.disjunction(0)),
                expression(tree.expr()),
                TreeContext.span(tree));
    }

    private Expr lambda(PythonParser.LambdaContext tree) {
        return new Expr.Lambda(
                new ParameterBuilder(context, this).lambda(tree.lambdaParams()),
                expression(tree.expr()),
                TreeContext.span(tree));
    }

    private Expr boolOp(boolean isAnd, ParserRuleContext tree) {
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < tree.getChildCount(); i += 2) {
            values.add(expression((ParserRuleContext) tree.getChild(i)));
        }
        return new Expr.BoolOp(isAnd, List.copyOf(values), TreeContext.span(tree));
    }

    private Expr comparison(PythonParser.ComparisonContext tree) {
        List<CompareOperator> operators = new ArrayList<>();
        for (PythonParser.CompOpContext op : tree.compOp()) {
            operators.add(compareOperator(op));
        }
        List<Expr> operands = expressions(tree.bitOr());
        return new Expr.Compare(
                operands.getFirst(),
                List.copyOf(operators),
                operands.subList(1, operands.size()),
                TreeContext.span(tree));
    }

    private static CompareOperator compareOperator(PythonParser.CompOpContext op) {
        return switch (op.getStart().getType()) {
            case PythonParser.LESS -> CompareOperator.LT;
            case PythonParser.GREATER -> CompareOperator.GT;
            case PythonParser.LESSEQUAL -> CompareOperator.LE;
            case PythonParser.GREATEREQUAL -> CompareOperator.GE;
            case PythonParser.EQEQUAL -> CompareOperator.EQ;
            case PythonParser.NOTEQUAL -> CompareOperator.NE;
            case PythonParser.IN -> CompareOperator.IN;
            case PythonParser.NOT -> CompareOperator.NOT_IN;
            default -> op.NOT() == null ? CompareOperator.IS : CompareOperator.IS_NOT;
        };
    }

    private Expr binary(ParserRuleContext tree) {
        Span start = TreeContext.span(tree);
        Expr left = expression((ParserRuleContext) tree.getChild(0));
        for (int i = 1; i < tree.getChildCount(); i += 2) {
            BinaryOperator operator = operator(((TerminalNode) tree.getChild(i)).getSymbol());
            ParseTree right = tree.getChild(i + 1);
            Span span = start.to(TreeContext.span(right));
            left = new Expr.Binary(operator, left, expression((ParserRuleContext) right), span);
        }
        return left;
    }

    /** The operator of a binary expression or of an augmented assignment. */
    BinaryOperator operator(Token token) {
        return switch (token.getType()) {
            case PythonParser.PLUS, PythonParser.PLUSEQUAL -> BinaryOperator.ADD;
            case PythonParser.MINUS, PythonParser.MINEQUAL -> BinaryOperator.SUBTRACT;
            case PythonParser.STAR, PythonParser.STAREQUAL -> BinaryOperator.MULTIPLY;
            case PythonParser.SLASH, PythonParser.SLASHEQUAL -> BinaryOperator.TRUE_DIVIDE;
            case PythonParser.DOUBLESLASH, PythonParser.DOUBLESLASHEQUAL -> BinaryOperator.FLOOR_DIVIDE;
            case PythonParser.PERCENT, PythonParser.PERCENTEQUAL -> BinaryOperator.MODULO;
            case PythonParser.DOUBLESTAR, PythonParser.DOUBLESTAREQUAL -> BinaryOperator.POWER;
            case PythonParser.LEFTSHIFT, PythonParser.LEFTSHIFTEQUAL -> BinaryOperator.LSHIFT;
            case PythonParser.RIGHTSHIFT, PythonParser.RIGHTSHIFTEQUAL -> BinaryOperator.RSHIFT;
            case PythonParser.AMPER, PythonParser.AMPEREQUAL -> BinaryOperator.AND;
            case PythonParser.VBAR, PythonParser.VBAREQUAL -> BinaryOperator.OR;
            case PythonParser.CIRCUMFLEX, PythonParser.CIRCUMFLEXEQUAL -> BinaryOperator.XOR;
            case PythonParser.AT, PythonParser.ATEQUAL -> BinaryOperator.MATRIX_MULTIPLY;
            default -> throw new IllegalArgumentException("no operator: " + token.getText());
        };
    }

    private Expr factor(PythonParser.FactorContext tree) {
        UnaryOperator operator = switch (tree.getStart().getType()) {
            case PythonParser.PLUS -> UnaryOperator.POSITIVE;
            case PythonParser.MINUS -> UnaryOperator.NEGATIVE;
            default -> UnaryOperator.INVERT;
        };
        return new Expr.Unary(operator, expression(tree.factor()), TreeContext.span(tree));
    }

    private Expr power(PythonParser.PowerContext tree) {
        if (tree.AWAIT() != null) {
            throw context.unsupported("await", TreeContext.span(tree));
        }
        Expr base = calls.trailers(expression(tree.atom()), TreeContext.span(tree), tree.trailer());
        if (tree.DOUBLESTAR() == null) {
            return base;
        }
        return new Expr.Binary(BinaryOperator.POWER, base, expression(tree.factor()), TreeContext.span(tree));
    }
}
