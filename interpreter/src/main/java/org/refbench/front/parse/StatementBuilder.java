package org.refbench.front.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;

/** Builds compound statements and blocks from the parse tree. */
final class StatementBuilder {
    private final TreeContext context;
    private final ExpressionBuilder expressions;
    private final SimpleStatementBuilder simple;

    StatementBuilder(TreeContext context) {
        this.context = context;
        this.expressions = new ExpressionBuilder(context);
        this.simple = new SimpleStatementBuilder(context, expressions);
    }

    Stmt.Module module(PythonParser.FileContext tree) {
        List<Stmt> body = statements(tree.statement());
        return new Stmt.Module(docstring(body), body);
    }

    private static String docstring(List<Stmt> body) {
        return !body.isEmpty()
                        && body.getFirst() instanceof Stmt.ExprStmt first
                        && first.value() instanceof Expr.Constant constant
                        && constant.value() instanceof String text
                ? text
                : null;
    }

    private List<Stmt> statements(List<PythonParser.StatementContext> trees) {
        List<Stmt> statements = new ArrayList<>();
        for (PythonParser.StatementContext tree : trees) {
            if (tree.simpleStmts() != null) {
                simple.addAll(tree.simpleStmts(), statements);
            } else {
                statements.add(compound((ParserRuleContext) tree.compoundStmt().getChild(0)));
            }
        }
        return List.copyOf(statements);
    }

    private List<Stmt> block(PythonParser.BlockContext tree) {
        if (tree.simpleStmts() == null) {
            return statements(tree.statement());
        }
        List<Stmt> statements = new ArrayList<>();
        simple.addAll(tree.simpleStmts(), statements);
        return List.copyOf(statements);
    }

    private Stmt compound(ParserRuleContext tree) {
        Span start = TreeContext.span(tree.getStart());
        return switch (tree) {
            case PythonParser.IfStmtContext statement -> ifStatement(statement);
            case PythonParser.WhileStmtContext loop ->
                new Stmt.While(
                        expressions.expression(loop.namedExpr()),
                        block(loop.block()),
                        orElse(loop.elsePart()),
                        span(loop));
            case PythonParser.ForStmtContext loop -> forStatement(loop);
            case PythonParser.TryStmtContext statement -> tryStatement(statement);
            case PythonParser.FuncDefContext function -> function(function, List.of());
            case PythonParser.WithStmtContext with -> with(with);
            case PythonParser.ClassDefContext definition -> classDefinition(definition, List.of());
            case PythonParser.DecoratedContext decorated -> decorated(decorated);
            default -> throw context.unsupported(asyncName((PythonParser.AsyncStmtContext) tree), start);
        };
    }

    private static String asyncName(PythonParser.AsyncStmtContext tree) {
        if (tree.funcDef() != null) {
            return "async function definition";
        }
        return tree.forStmt() != null ? "async for statement" : "async with statement";
    }

    /** The range of a statement, up to the last token that is not a line end or dedent. */
    private static Span span(ParserRuleContext tree) {
        return TreeContext.span(tree.getStart()).to(TreeContext.span(lastToken(tree)));
    }

    private static ParseTree lastToken(ParserRuleContext tree) {
        for (int i = tree.getChildCount() - 1; i >= 0; i--) {
            ParseTree child = tree.getChild(i);
            if (child instanceof ParserRuleContext rule) {
                return lastToken(rule);
            }
            int type = ((TerminalNode) child).getSymbol().getType();
            if (type != PythonParser.NEWLINE && type != PythonParser.DEDENT) {
                return child;
            }
        }
        throw new IllegalArgumentException("no token in " + tree.getText());
    }

    private Stmt ifStatement(PythonParser.IfStmtContext tree) {
        List<Stmt> orElse = orElse(tree.elsePart());
        for (PythonParser.ElifPartContext part : tree.elifPart().reversed()) {
            Expr test = expressions.expression(part.namedExpr());
            orElse = List.of(new Stmt.If(test, block(part.block()), orElse, span(part)));
        }
        Expr test = expressions.expression(tree.namedExpr());
        return new Stmt.If(test, block(tree.block()), orElse, span(tree));
    }

    private List<Stmt> orElse(PythonParser.ElsePartContext tree) {
        return tree == null ? List.of() : block(tree.block());
    }

    private Stmt forStatement(PythonParser.ForStmtContext tree) {
        Expr target = expressions.expression(tree.targets());
        new Targets(context).assignable(target);
        return new Stmt.For(
                target,
                expressions.expression(tree.starExprs()),
                block(tree.block()),
                orElse(tree.elsePart()),
                span(tree));
    }

    private Stmt tryStatement(PythonParser.TryStmtContext tree) {
        List<Stmt> body = block(tree.block());
        List<Stmt.Handler> handlers = new ArrayList<>();
        for (PythonParser.ExceptPartContext part : tree.exceptPart()) {
            if (!handlers.isEmpty() && handlers.getLast().type() == null) {
                throw context.error(
                        "default 'except:' must be last", handlers.getLast().span());
            }
            handlers.add(handler(part));
        }
        List<Stmt> finalBody = tree.finallyPart() == null
                ? List.of()
                : block(tree.finallyPart().block());
        return new Stmt.Try(body, List.copyOf(handlers), orElse(tree.elsePart()), finalBody, span(tree));
    }

    private Stmt.Handler handler(PythonParser.ExceptPartContext tree) {
        if (tree.STAR() != null) {
            throw context.unsupported("except*", TreeContext.span(tree.getStart()));
        }
        Expr type = tree.expr() == null ? null : expressions.expression(tree.expr());
        String name = tree.NAME() == null ? null : tree.NAME().getText();
        return new Stmt.Handler(type, name, block(tree.block()), span(tree));
    }

    private Stmt decorated(PythonParser.DecoratedContext tree) {
        List<Expr> decorators = expressions.expressions(tree.namedExpr());
        if (tree.ASYNC() != null) {
            throw context.unsupported("async function definition", TreeContext.span(tree.ASYNC()));
        }
        return tree.classDef() != null
                ? classDefinition(tree.classDef(), decorators)
                : function(tree.funcDef(), decorators);
    }

    private Stmt classDefinition(PythonParser.ClassDefContext tree, List<Expr> decorators) {
        CallBuilder.Arguments arguments = expressions.calls().arguments(tree.arguments());
        List<Stmt> body = block(tree.block());
        String docstring = docstring(body);
        return new Stmt.ClassDef(
                tree.NAME().getText(),
                arguments.positional(),
                arguments.keywords(),
                docstring,
                docstring == null ? body : body.subList(1, body.size()),
                decorators,
                span(tree));
    }

    private Stmt with(PythonParser.WithStmtContext tree) {
        List<Stmt.WithItem> items = new ArrayList<>();
        for (PythonParser.WithItemContext item : tree.withItem()) {
            Expr target = item.starTarget() == null ? null : expressions.expression(item.starTarget());
            if (target != null) {
                new Targets(context).assignable(target);
            }
            items.add(new Stmt.WithItem(expressions.expression(item.expr()), target));
        }
        return new Stmt.With(List.copyOf(items), block(tree.block()), span(tree));
    }

    private Stmt function(PythonParser.FuncDefContext tree, List<Expr> decorators) {
        var parameters = new ParameterBuilder(context, expressions).function(tree.params());
        List<Stmt> body = block(tree.block());
        String docstring = docstring(body);
        List<Stmt> rest = docstring == null ? body : body.subList(1, body.size());
        Expr returns = tree.expr() == null ? null : expressions.expression(tree.expr());
        return new Stmt.FunctionDef(
                tree.NAME().getText(), parameters, docstring, rest, decorators, returns, span(tree));
    }
}
