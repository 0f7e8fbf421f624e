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
    private int iterables;
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
            case Stmt.ClassDef def -> classDefinition(def);
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
            case Stmt.ImportFrom from -> importedFrom(from);
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
            case Stmt.With with -> {
                for (Stmt.WithItem item : with.items()) {
                    load(item.manager());
                    if (item.target() != null) {
                        store(item.target());
                    }
                }
                statements(with.body());
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

    private void importedFrom(Stmt.ImportFrom from) {
        if (!from.importsAll()) {
            from.names().forEach(alias -> imported(alias, alias.name()));
        } else if (scope.kind() != Scope.Kind.MODULE) {
            Span star = from.names().getFirst().span();
            throw SyntaxFailure.of("import * only allowed at module level", source, star);
        }
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
            if (scope.kind() != Scope.Kind.FUNCTION) {
                scope.setAnnotations();
                use("__annotations__");
                load(assign.annotation());
            }
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
        loadAll(def.decorators());
        defaults(def.parameters());
        def.parameters().inOrder().forEach(parameter -> load(parameter.annotation()));
        load(def.returns());
        enter(def, def.name(), Scope.Kind.FUNCTION);
        parameters(def.parameters());
        statements(def.body());
        leave();
    }

    private void classDefinition(Stmt.ClassDef def) {
        scope.symbol(def.name()).assigned = true;
        loadAll(def.decorators());
        loadAll(def.bases());
        def.keywords().forEach(keyword -> load(keyword.value()));
        enter(def, def.name(), Scope.Kind.CLASS);
        for (String name : new String[] {"__module__", "__qualname__"}) {
            scope.symbol(name).assigned = true;
        }
        if (def.docstring() != null) {
            scope.symbol("__doc__").assigned = true;
        }
        statements(def.body());
        leave();
    }

    private void defaults(Parameters parameters) {
        loadAll(parameters.defaults());
        loadAll(parameters.keywordDefaults());
    }

    private void enter(Object node, String name, Scope.Kind kind) {
        scope = new Scope(name, kind, scope);
        scopes.put(node, scope);
    }

    private void leave() {
        scope = scope.parent();
    }

    private void parameters(Parameters parameters) {
        parameters.inOrder().forEach(parameter -> scope.addParameter(parameter.name()));
        scope.setPositional(parameters.list().size());
    }

    private void store(Expr target) {
        switch (target) {
            case Expr.Name name -> bind(name);
            case Expr.TupleDisplay tuple -> tuple.items().forEach(this::store);
            case Expr.ListDisplay list -> list.items().forEach(this::store);
            case Expr.Starred star -> store(star.value());
            default -> load(target);
        }
    }

    private void bind(Expr.Name name) {
        Scope.Symbol symbol = scope.symbol(name.id());
        if (scope.kind() == Scope.Kind.COMPREHENSION && (symbol.global || symbol.nonlocal)) {
            throw SyntaxFailure.of(
                    "comprehension inner loop cannot rebind assignment expression target '" + name.id() + "'",
                    source,
                    name.span());
        }
        symbol.assigned = true;
    }

    private void load(Expr expr) {
        switch (expr) {
            case null -> {}
            case Expr.Constant ignored -> {}
            case Expr.Name name -> use(name.id());
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
            case Expr.SetDisplay set -> loadAll(set.items());
            case Expr.Starred star -> load(star.value());
            case Expr.NamedExpr named -> named(named);
            case Expr.Yield yield -> {
                yields("yield", yield.span());
                load(yield.value());
            }
            case Expr.YieldFrom yield -> {
                yields("yield", yield.span());
                load(yield.value());
            }
            case Expr.SetComprehension set -> comprehension(set, "<setcomp>", set.generators(), List.of(set.element()));
            case Expr.GeneratorExpression generator ->
                comprehension(generator, "<genexpr>", generator.generators(), List.of(generator.element()));
            case Expr.JoinedString joined -> loadAll(joined.parts());
            case Expr.FormattedValue value -> {
                load(value.value());
                load(value.spec());
            }
        }
    }

    private void use(String name) {
        scope.symbol(name).used = true;
        if (name.equals("super") && scope.kind() == Scope.Kind.FUNCTION) {
            scope.symbol("__class__").used = true;
        }
    }

    private void yields(String what, Span where) {
        switch (scope.kind()) {
            case FUNCTION -> scope.setGenerator();
            case COMPREHENSION ->
                throw SyntaxFailure.of("'" + what + "' inside " + nameOf(scope.name()), source, where);
            default -> throw SyntaxFailure.of("'" + what + "' outside function", source, where);
        }
    }

    private static String nameOf(String comprehension) {
        return switch (comprehension) {
            case "<listcomp>" -> "list comprehension";
            case "<setcomp>" -> "set comprehension";
            case "<dictcomp>" -> "dict comprehension";
            default -> "generator expression";
        };
    }

    /** {@code name := value} in a comprehension binds the name outside it. */
    private void named(Expr.NamedExpr named) {
        if (iterables > 0) {
            throw SyntaxFailure.of(
                    "assignment expression cannot be used in a comprehension iterable expression",
                    source,
                    named.span());
        }
        String name = named.target().id();
        Scope owner = scope;
        while (owner.kind() == Scope.Kind.COMPREHENSION) {
            Scope.Symbol symbol = owner.symbol(name);
            if (symbol.assigned && !symbol.nonlocal && !symbol.global) {
                throw SyntaxFailure.of(
                        "assignment expression cannot rebind comprehension iteration variable '" + name + "'",
                        source,
                        named.target().span());
            }
            owner = owner.parent();
        }
        if (owner != scope && owner.kind() == Scope.Kind.CLASS) {
            throw SyntaxFailure.of(
                    "assignment expression within a comprehension cannot be used in a class body",
                    source,
                    named.target().span());
        }
        for (Scope inner = scope; inner != owner; inner = inner.parent()) {
            Scope.Symbol symbol = inner.symbol(name);
            boolean global = owner.kind() == Scope.Kind.MODULE || owner.symbol(name).global;
            symbol.global |= global;
            symbol.nonlocal |= !global;
        }
        owner.symbol(name).assigned = true;
        load(named.value());
    }

    private void loadAll(List<Expr> list) {
        list.forEach(this::load);
    }

    private void lambda(Expr.Lambda lambda) {
        defaults(lambda.parameters());
        enter(lambda, "<lambda>", Scope.Kind.FUNCTION);
        parameters(lambda.parameters());
        load(lambda.body());
        leave();
    }

    /** In what a comprehension iterates over, however deep, no name may be bound. */
    private void iterable(Expr.Generator generator) {
        iterables++;
        load(generator.iterable());
        iterables--;
    }

    /** The first iterable belongs to the scope outside, all else to that of the comprehension. */
    private void comprehension(Expr node, String name, List<Expr.Generator> generators, List<Expr> elements) {
        iterable(generators.getFirst());
        enter(node, name, Scope.Kind.COMPREHENSION);
        scope.addParameter(".0");
        scope.setPositional(1);
        if (name.equals("<genexpr>")) {
            scope.setGenerator();
        }
        for (Expr.Generator generator : generators) {
            store(generator.target());
            if (generator != generators.getFirst()) {
                iterable(generator);
            }
            loadAll(generator.conditions());
        }
        loadAll(elements);
        leave();
    }
}
