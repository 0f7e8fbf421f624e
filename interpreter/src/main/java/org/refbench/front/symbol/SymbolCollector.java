package org.refbench.front.symbol;

import java.util.List;
import java.util.Map;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Parameters;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;

/** Walks a program and notes in which scope each name is used, assigned and declared. */
final class SymbolCollector {
    private final Source source;
    private final Map<Object, Scope> scopes;
    private Scope scope;

    SymbolCollector(Source source, Map<Object, Scope> scopes, Scope scope) {
        this.source = source;
        this.scopes = scopes;
        this.scope = scope;
    }

    void statements(List<Stmt> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.FunctionDef def -> function(def);
            case Stmt.Return result -> load(result.value());
            case Stmt.Delete delete -> delete.targets().forEach(this::store);
            case Stmt.Assign assign -> {
                assign.targets().forEach(this::store);
                load(assign.value());
            }
            case Stmt.AugAssign assign -> {
                store(assign.target());
                load(assign.value());
            }
            case Stmt.AnnAssign assign -> annotated(assign);
            case Stmt.Raise raise -> {
                load(raise.exception());
                load(raise.cause());
            }
            case Stmt.Assert check -> {
                load(check.test());
                load(check.message());
            }
            case Stmt.Import imports -> imports.names().forEach(alias -> imported(alias, topLevel(alias.name())));
            case Stmt.ImportFrom from -> from.names().forEach(alias -> imported(alias, alias.name()));
            case Stmt.Global global -> global.names().forEach(name -> declare(name, true, global.span()));
            case Stmt.Nonlocal nonlocal -> nonlocal.names().forEach(name -> declare(name, false, nonlocal.span()));
            case Stmt.ExprStmt expression -> load(expression.value());
            case Stmt.Pass ignored -> {}
            case Stmt.Break ignored -> {}
            case Stmt.Continue ignored -> {}
            default -> compound(statement);
        }
    }

    private void compound(Stmt statement) {
        switch (statement) {
            case Stmt.For loop -> {
                store(loop.target());
                load(loop.iterable());
                statements(loop.body());
                statements(loop.orElse());
            }
            case Stmt.While loop -> {
                load(loop.test());
                statements(loop.body());
                statements(loop.orElse());
            }
            case Stmt.If choice -> {
                load(choice.test());
                statements(choice.body());
                statements(choice.orElse());
            }
            case Stmt.Try attempt -> {
                statements(attempt.body());
                attempt.handlers().forEach(this::handler);
                statements(attempt.orElse());
                statements(attempt.finalBody());
            }
            default -> throw new IllegalArgumentException("no compound statement: " + statement);
        }
    }

    private void handler(Stmt.Handler handler) {
        load(handler.type());
        if (handler.name() != null) {
            scope.symbol(handler.name()).assigned = true;
        }
        statements(handler.body());
    }

    private static String topLevel(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    private void imported(Stmt.Alias alias, String name) {
        scope.symbol(alias.asName() == null ? name : alias.asName()).imported = true;
    }

    private void annotated(Stmt.AnnAssign assign) {
        if (assign.target() instanceof Expr.Name name && assign.simple()) {
            Scope.Symbol symbol = scope.symbol(name.id());
            if (scope.kind() != Scope.Kind.MODULE && (symbol.global || symbol.nonlocal)) {
                throw SyntaxFailure.of(
                        "annotated name '" + name.id() + "' can't be " + (symbol.global ? "global" : "nonlocal"),
                        source,
                        assign.span());
            }
            symbol.annotated = true;
            symbol.assigned = true;
        } else {
            store(assign.target());
        }
        load(assign.value());
    }

    private void declare(String name, boolean global, Span span) {
        String word = global ? "global" : "nonlocal";
        if (!global && scope.kind() == Scope.Kind.MODULE) {
            throw SyntaxFailure.of("nonlocal declaration not allowed at module level", source, span);
        }
        Scope.Symbol symbol = scope.symbol(name);
        String fault = null;
        if (symbol.parameter) {
            fault = "name '" + name + "' is parameter and " + word;
        } else if (symbol.used) {
            fault = "name '" + name + "' is used prior to " + word + " declaration";
        } else if (symbol.annotated) {
            fault = "annotated name '" + name + "' can't be " + word;
        } else if (symbol.assigned) {
            fault = "name '" + name + "' is assigned to before " + word + " declaration";
        }
        if (fault != null) {
            throw SyntaxFailure.of(fault, source, span);
        }
        symbol.global |= global;
        symbol.nonlocal |= !global;
        if (symbol.declared == Span.NONE) {
            symbol.declared = span;
        }
    }

    private void function(Stmt.FunctionDef def) {
        scope.symbol(def.name()).assigned = true;
        def.parameters().defaults().forEach(this::load);
        enter(def, def.name(), Scope.Kind.FUNCTION);
        parameters(def.parameters());
        statements(def.body());
        leave();
    }

    private void enter(Object node, String name, Scope.Kind kind) {
        scope = new Scope(name, kind, scope);
        scopes.put(node, scope);
    }

    private void leave() {
        scope = scope.parent();
    }

    private void parameters(Parameters parameters) {
        parameters.list().forEach(parameter -> scope.addParameter(parameter.name()));
    }

    private void store(Expr target) {
        switch (target) {
            case Expr.Name name -> scope.symbol(name.id()).assigned = true;
            case Expr.TupleDisplay tuple -> tuple.items().forEach(this::store);
            case Expr.ListDisplay list -> list.items().forEach(this::store);
            default -> load(target);
        }
    }

    private void load(Expr expr) {
        switch (expr) {
            case null -> {}
            case Expr.Constant ignored -> {}
            case Expr.Name name -> scope.symbol(name.id()).used = true;
            case Expr.Unary unary -> load(unary.operand());
            case Expr.Binary binary -> loadAll(List.of(binary.left(), binary.right()));
            case Expr.BoolOp bool -> loadAll(bool.values());
            case Expr.Compare compare -> {
                load(compare.left());
                loadAll(compare.operands());
            }
            case Expr.Conditional choice -> loadAll(List.of(choice.test(), choice.body(), choice.orElse()));
            case Expr.Lambda lambda -> lambda(lambda);
            case Expr.Call call -> {
                load(call.function());
                loadAll(call.arguments());
                call.keywords().forEach(keyword -> load(keyword.value()));
            }
            case Expr.Attribute attribute -> load(attribute.value());
            case Expr.Subscript subscript -> loadAll(List.of(subscript.value(), subscript.index()));
            case Expr.Slice slice -> {
                load(slice.lower());
                load(slice.upper());
                load(slice.step());
            }
            case Expr.ListDisplay list -> loadAll(list.items());
            case Expr.TupleDisplay tuple -> loadAll(tuple.items());
            case Expr.DictDisplay dict -> {
                loadAll(dict.keys());
                loadAll(dict.values());
            }
            case Expr.ListComprehension list ->
                comprehension(list, "<listcomp>", list.generators(), List.of(list.element()));
            case Expr.DictComprehension dict ->
                comprehension(dict, "<dictcomp>", dict.generators(), List.of(dict.key(), dict.value()));
            case Expr.JoinedString joined -> loadAll(joined.parts());
            case Expr.FormattedValue value -> {
                load(value.value());
                load(value.spec());
            }
        }
    }

    private void loadAll(List<Expr> list) {
        list.forEach(this::load);
    }

    private void lambda(Expr.Lambda lambda) {
        loadAll(lambda.parameters().defaults());
        enter(lambda, "<lambda>", Scope.Kind.FUNCTION);
        parameters(lambda.parameters());
        load(lambda.body());
        leave();
    }

    /** The first iterable belongs to the scope outside, all else to that of the comprehension. */
    private void comprehension(Expr node, String name, List<Expr.Generator> generators, List<Expr> elements) {
        load(generators.getFirst().iterable());
        enter(node, name, Scope.Kind.COMPREHENSION);
        scope.addParameter(".0");
        for (Expr.Generator generator : generators) {
            store(generator.target());
            if (generator != generators.getFirst()) {
                load(generator.iterable());
            }
            loadAll(generator.conditions());
        }
        loadAll(elements);
        leave();
    }
}
