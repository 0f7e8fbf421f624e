package org.refbench.front.parse;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** Finds CPython's words for an assignment to what cannot be assigned to. */
final class AssignmentDiagnosis {
    private final TreeContext context;
    private final ExpressionBuilder expressions;

    AssignmentDiagnosis(TreeContext context, ExpressionBuilder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** The failure of a statement one of whose targets is invalid. */
    SyntaxFailure failure(PythonParser.ExprStmtContext statement, Expr target) {
        ParserRuleContext left = wholeOperand(lastItem(statement.starExprs()));
        ParserRuleContext right = operand(firstItem(lastChild(statement.assignment(0))));
        if (left != null && right != null && !followedByEqual(statement, right)) {
            Span span = TreeContext.span(left);
            Expr last = expressions.expression(left);
            if (last instanceof Expr.Name) {
                return context.error(
                        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                        span.to(TreeContext.span(right)));
            }
            if (Targets.invalid(last) != null && !Targets.isAlwaysPlain(last)) {
                return context.error(
                        "cannot assign to " + Targets.nameOf(last) + " here. Maybe you meant '==' instead of '='?",
                        span);
            }
        }
        Expr culprit = Targets.invalid(target);
        return context.error("cannot assign to " + Targets.nameOf(culprit), culprit.span());
    }

    private static boolean followedByEqual(PythonParser.ExprStmtContext statement, ParserRuleContext operand) {
        ParserRuleContext part = statement.assignment(0);
        return statement.assignment().size() > 1 && operand.getStop() == part.getStop();
    }

    private static ParserRuleContext lastChild(ParserRuleContext tree) {
        return (ParserRuleContext) tree.getChild(tree.getChildCount() - 1);
    }

    private static ParserRuleContext lastItem(PythonParser.StarExprsContext tree) {
        List<PythonParser.StarExprContext> items = tree == null ? List.of() : tree.starExpr();
        boolean trailingComma = tree != null && tree.COMMA().size() == items.size();
        return items.isEmpty() || trailingComma ? null : items.getLast();
    }

    private static ParserRuleContext firstItem(ParserRuleContext tree) {
        return tree instanceof PythonParser.StarExprsContext list ? list.starExpr(0) : null;
    }

    private static ParserRuleContext wholeOperand(ParserRuleContext item) {
        ParserRuleContext operand = operand(item);
        return operand != null && operand.getStop() == item.getStop() ? operand : null;
    }

    /** The operand that an expression starts with, if it binds tighter than comparison; or null. */
    private static ParserRuleContext operand(ParserRuleContext tree) {
        ParserRuleContext at = tree;
        while (at != null && !(at instanceof PythonParser.BitOrContext)) {
            ParseTree first = at.getChild(0);
            at = first instanceof ParserRuleContext inner ? inner : null;
        }
        return at;
    }
}
