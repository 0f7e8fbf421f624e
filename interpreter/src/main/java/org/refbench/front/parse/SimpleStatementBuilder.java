package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;

/** Builds the statements that fit on one line. */
final class SimpleStatementBuilder {
    private final TreeContext context;
    private final ExpressionBuilder expressions;
    private final Targets targets;

    SimpleStatementBuilder(TreeContext context, ExpressionBuilder expressions) {
        this.context = context;
        this.expressions = expressions;
        this.targets = new Targets(context);
    }

    /** Adds the statements of a line. */
    void addAll(PythonParser.SimpleStmtsContext line, List<Stmt> statements) {
        for (PythonParser.SimpleStmtContext statement : line.simpleStmt()) {
            statements.add(statement((ParserRuleContext) statement.getChild(0)));
        }
    }

    private Stmt statement(ParserRuleContext tree) {
        Span span = TreeContext.span(tree);
        return switch (tree) {
            case PythonParser.ExprStmtContext expression -> expression(expression, span);
            case PythonParser.ReturnStmtContext result ->
                new Stmt.Return(result.starExprs() == null ? null : expressions.expression(result.starExprs()), span);
            case PythonParser.RaiseStmtContext raise -> new Stmt.Raise(at(raise.expr(), 0), at(raise.expr(), 1), span);
            case PythonParser.AssertStmtContext check ->
                new Stmt.Assert(at(check.expr(), 0), at(check.expr(), 1), span);
            case PythonParser.DelStmtContext delete -> delete(delete, span);
            case PythonParser.GlobalStmtContext global -> new Stmt.Global(names(global.NAME()), span);
            case PythonParser.NonlocalStmtContext nonlocal -> new Stmt.Nonlocal(names(nonlocal.NAME()), span);
            case PythonParser.ImportStmtContext imports -> imports(imports, span);
            case PythonParser.FromStmtContext from -> from(from, span);
            case PythonParser.PassStmtContext ignored -> new Stmt.Pass(span);
            case PythonParser.BreakStmtContext ignored -> new Stmt.Break(span);
            default -> new Stmt.Continue(span);
        };
    }

    private Expr at(List<PythonParser.ExprContext> list, int index) {
        return index < list.size() ? expressions.expression(list.get(index)) : null;
    }

    private static List<String> names(List<TerminalNode> nodes) {
        return nodes.stream().map(ParseTree::getText).toList();
    }

    private Stmt expression(PythonParser.ExprStmtContext tree, Span span) {
        Expr first = expressions.expression((ParserRuleContext) tree.getChild(0));
        if (tree.annotation() != null) {
            return annotation(first, tree, span);
        }
        if (tree.augAssign() != null) {
            PythonParser.AugAssignContext assign = tree.augAssign();
            targets.augmented(first);
            var operator = expressions.operator(assign.augOp().getStart());
            return new Stmt.AugAssign(first, operator, last(assign), span);
        }
        if (tree.assignment().isEmpty()) {
            return new Stmt.ExprStmt(first, span);
        }
        List<Expr> parts = new ArrayList<>();
        parts.add(first);
        for (PythonParser.AssignmentContext part : tree.assignment()) {
            parts.add(last(part));
        }
        for (Expr target : parts.subList(0, parts.size() - 1)) {
            if (Targets.invalid(target) != null) {
                throw new AssignmentDiagnosis(context, expressions).failure(tree, target);
            }
        }
        List<Expr> assigned = List.copyOf(parts.subList(0, parts.size() - 1));
        return new Stmt.Assign(assigned, parts.getLast(), span);
    }

    private Expr last(ParserRuleContext tree) {
        return expressions.expression((ParserRuleContext) tree.getChild(tree.getChildCount() - 1));
    }

    private Stmt annotation(Expr target, PythonParser.ExprStmtContext tree, Span span) {
        targets.annotated(target);
        PythonParser.AnnotationContext annotation = tree.annotation();
        Expr value = annotation.EQUAL() == null ? null : last(annotation);
        boolean simple = target instanceof Expr.Name && tree.getStart().getType() == PythonParser.NAME;
        return new Stmt.AnnAssign(target, expressions.expression(annotation.expr()), value, simple, span);
    }

    private Stmt delete(PythonParser.DelStmtContext tree, Span span) {
        Expr target = expressions.expression(tree.targets());
        targets.deletable(target);
        boolean bare =
                target instanceof Expr.TupleDisplay && !tree.targets().COMMA().isEmpty();
        return new Stmt.Delete(bare ? ((Expr.TupleDisplay) target).items() : List.of(target), span);
    }

    private Stmt imports(PythonParser.ImportStmtContext tree, Span span) {
        List<Stmt.Alias> names = new ArrayList<>();
        for (PythonParser.DottedAsContext item : tree.dottedAs()) {
            String alias = item.NAME() == null ? null : item.NAME().getText();
            names.add(new Stmt.Alias(item.dottedName().getText(), alias, TreeContext.span(item)));
        }
        return new Stmt.Import(List.copyOf(names), span);
    }

    private Stmt from(PythonParser.FromStmtContext tree, Span span) {
        int level = tree.DOT().size() + 3 * tree.ELLIPSIS().size();
        String module = tree.dottedName() == null ? "" : tree.dottedName().getText();
        if (tree.STAR() != null) {
            Span star = TreeContext.span(tree.STAR().getSymbol());
            return new Stmt.ImportFrom(module, level, List.of(new Stmt.Alias(Stmt.ImportFrom.ALL, null, star)), span);
        }
        if (tree.LPAR() == null && tree.getStop().getType() == PythonParser.COMMA) {
            throw context.error(
                    "trailing comma not allowed without surrounding parentheses", TreeContext.span(tree.getStop()));
        }
        List<Stmt.Alias> names = new ArrayList<>();
        for (PythonParser.ImportAsContext item : tree.importAs()) {
            String alias = item.NAME().size() < 2 ? null : item.NAME(1).getText();
            names.add(new Stmt.Alias(item.NAME(0).getText(), alias, TreeContext.span(item)));
        }
        return new Stmt.ImportFrom(module, level, List.copyOf(names), span);
    }
}
