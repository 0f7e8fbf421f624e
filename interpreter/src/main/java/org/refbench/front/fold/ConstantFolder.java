package org.refbench.front.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.refbench.front.CodeUnit;
import org.refbench.front.ast.CompareOperator;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Parameters;
import org.refbench.front.ast.Stmt;
import org.refbench.front.ast.UnaryOperator;

/** Rewrites a tree with its constant expressions computed. */
public final class ConstantFolder {
    private ConstantFolder() {}

    /** The same program, folded. */
    public static Stmt.Module fold(Stmt.Module module) {
        return new Stmt.Module(module.docstring(), statements(module.body()));
    }

    private static <T> List<T> each(List<T> list, Function<T, T> change) {
        List<T> changed = new ArrayList<>(list.size());
        for (T item : list) {
            changed.add(change.apply(item));
        }
        return List.copyOf(changed);
    }

    private static List<Stmt> statements(List<Stmt> body) {
        return each(body, ConstantFolder::statement);
    }

    private static List<Expr> all(List<Expr> list) {
        return each(list, ConstantFolder::expr);
    }

    private static Stmt statement(Stmt statement) {
        return switch (statement) {
            case Stmt.FunctionDef s ->
                new Stmt.FunctionDef(
                        s.name(),
                        parameters(s.parameters()),
                        s.docstring(),
                        statements(s.body()),
                        all(s.decorators()),
                        expr(s.returns()),
                        s.span());
            case Stmt.ClassDef s ->
                new Stmt.ClassDef(
                        s.name(),
                        all(s.bases()),
                        each(s.keywords(), ConstantFolder::keyword),
                        s.docstring(),
                        statements(s.body()),
                        all(s.decorators()),
                        s.span());
            case Stmt.With s ->
                new Stmt.With(each(s.items(), ConstantFolder::withItem), statements(s.body()), s.span());
            case Stmt.Return s -> new Stmt.Return(expr(s.value()), s.span());
            case Stmt.Delete s -> new Stmt.Delete(each(s.targets(), ConstantFolder::target), s.span());
            case Stmt.Assign s -> new Stmt.Assign(each(s.targets(), ConstantFolder::target), expr(s.value()), s.span());
            case Stmt.AugAssign s -> new Stmt.AugAssign(target(s.target()), s.op(), expr(s.value()), s.span());
            case Stmt.AnnAssign s ->
                new Stmt.AnnAssign(target(s.target()), expr(s.annotation()), expr(s.value()), s.simple(), s.span());
            case Stmt.For s ->
                new Stmt.For(
                        target(s.target()),
                        iterable(s.iterable()),
                        statements(s.body()),
                        statements(s.orElse()),
                        s.span());
            case Stmt.While s -> new Stmt.While(expr(s.test()), statements(s.body()), statements(s.orElse()), s.span());
            case Stmt.If s -> new Stmt.If(expr(s.test()), statements(s.body()), statements(s.orElse()), s.span());
            case Stmt.Raise s -> new Stmt.Raise(expr(s.exception()), expr(s.cause()), s.span());
            case Stmt.Try s ->
                new Stmt.Try(
                        statements(s.body()),
                        each(s.handlers(), ConstantFolder::handler),
                        statements(s.orElse()),
                        statements(s.finalBody()),
                        s.span());
            case Stmt.Assert s -> new Stmt.Assert(expr(s.test()), expr(s.message()), s.span());
            case Stmt.ExprStmt s -> new Stmt.ExprStmt(expr(s.value()), s.span());
            case Stmt.Import s -> s;
            case Stmt.ImportFrom s -> s;
            case Stmt.Global s -> s;
            case Stmt.Nonlocal s -> s;
            case Stmt.Pass s -> s;
            case Stmt.Break s -> s;
            case Stmt.Continue s -> s;
        };
    }

    private static Stmt.Handler handler(Stmt.Handler handler) {
        return new Stmt.Handler(expr(handler.type()), handler.name(), statements(handler.body()), handler.span());
    }

    private static Parameters parameters(Parameters parameters) {
        return new Parameters(
                each(parameters.list(), ConstantFolder::parameter),
                parameters.positionalOnly(),
                all(parameters.defaults()),
                each(parameters.keywordOnly(), ConstantFolder::parameter),
                optional(parameters.keywordDefaults()),
                parameter(parameters.rest()),
                parameter(parameters.keywords()));
    }

    private static Parameters.Parameter parameter(Parameters.Parameter parameter) {
        return parameter == null || parameter.annotation() == null
                ? parameter
                : new Parameters.Parameter(parameter.name(), expr(parameter.annotation()), parameter.span());
    }

    /** Folds a list some of whose elements are null. */
    private static List<Expr> optional(List<Expr> list) {
        List<Expr> folded = new ArrayList<>();
        list.forEach(e -> folded.add(expr(e)));
        return Collections.unmodifiableList(folded);
    }

    private static Stmt.WithItem withItem(Stmt.WithItem item) {
        return new Stmt.WithItem(expr(item.manager()), item.target() == null ? null : target(item.target()));
    }

    /** A target keeps its shape; what it is made of is folded. */
    private static Expr target(Expr target) {
        return switch (target) {
            case Expr.TupleDisplay e -> new Expr.TupleDisplay(each(e.items(), ConstantFolder::target), e.span());
            case Expr.ListDisplay e -> new Expr.ListDisplay(each(e.items(), ConstantFolder::target), e.span());
            case Expr.Starred e -> new Expr.Starred(target(e.value()), e.span());
            case Expr.Attribute e -> new Expr.Attribute(expr(e.value()), e.name(), e.span());
            case Expr.Subscript e -> new Expr.Subscript(expr(e.value()), expr(e.index()), e.span());
            default -> target;
        };
    }

    private static Expr expr(Expr expr) {
        return switch (expr) {
            case null -> null;
            case Expr.Constant e -> e;
            case Expr.Name e -> e.id().equals("__debug__") ? new Expr.Constant(true, e.span()) : e;
            case Expr.Unary e -> unary(new Expr.Unary(e.op(), expr(e.operand()), e.span()));
            case Expr.Binary e -> binary(new Expr.Binary(e.op(), expr(e.left()), expr(e.right()), e.span()));
            case Expr.BoolOp e -> new Expr.BoolOp(e.isAnd(), all(e.values()), e.span());
            case Expr.Compare e -> compare(e);
            case Expr.Conditional e -> new Expr.Conditional(expr(e.test()), expr(e.body()), expr(e.orElse()), e.span());
            case Expr.Lambda e -> new Expr.Lambda(parameters(e.parameters()), expr(e.body()), e.span());
            case Expr.Call e ->
                new Expr.Call(
                        expr(e.function()), all(e.arguments()), each(e.keywords(), ConstantFolder::keyword), e.span());
            case Expr.Attribute e -> new Expr.Attribute(expr(e.value()), e.name(), e.span());
            case Expr.Subscript e ->
                Arithmetic.subscript(new Expr.Subscript(expr(e.value()), expr(e.index()), e.span()));
            case Expr.Slice e -> new Expr.Slice(expr(e.lower()), expr(e.upper()), expr(e.step()), e.span());
            case Expr.ListDisplay e -> new Expr.ListDisplay(all(e.items()), e.span());
            case Expr.TupleDisplay e -> tuple(new Expr.TupleDisplay(all(e.items()), e.span()));
            case Expr.SetDisplay e -> new Expr.SetDisplay(all(e.items()), e.span());
            case Expr.Starred e -> new Expr.Starred(expr(e.value()), e.span());
            case Expr.NamedExpr e -> new Expr.NamedExpr(e.target(), expr(e.value()), e.span());
            case Expr.Yield e -> new Expr.Yield(expr(e.value()), e.span());
            case Expr.YieldFrom e -> new Expr.YieldFrom(expr(e.value()), e.span());
            case Expr.SetComprehension e ->
                new Expr.SetComprehension(expr(e.element()), each(e.generators(), ConstantFolder::generator), e.span());
            case Expr.GeneratorExpression e ->
                new Expr.GeneratorExpression(
                        expr(e.element()), each(e.generators(), ConstantFolder::generator), e.span());
            case Expr.DictDisplay e -> new Expr.DictDisplay(optional(e.keys()), all(e.values()), e.span());
            case Expr.ListComprehension e ->
                new Expr.ListComprehension(
                        expr(e.element()), each(e.generators(), ConstantFolder::generator), e.span());
            case Expr.DictComprehension e ->
                new Expr.DictComprehension(
                        expr(e.key()), expr(e.value()), each(e.generators(), ConstantFolder::generator), e.span());
            case Expr.JoinedString e -> new Expr.JoinedString(all(e.parts()), e.span());
            case Expr.FormattedValue e ->
                new Expr.FormattedValue(expr(e.value()), e.conversion(), expr(e.spec()), e.span());
        };
    }

    private static Expr.Keyword keyword(Expr.Keyword keyword) {
        return new Expr.Keyword(keyword.name(), expr(keyword.value()), keyword.span());
    }

    private static Expr.Generator generator(Expr.Generator generator) {
        return new Expr.Generator(
                target(generator.target()), iterable(generator.iterable()), all(generator.conditions()));
    }

    private static Expr unary(Expr.Unary unary) {
        if (unary.op() == UnaryOperator.NOT
                && unary.operand() instanceof Expr.Compare compare
                && compare.ops().size() == 1
                && compare.ops().getFirst().invertible()) {
            List<CompareOperator> inverse = List.of(compare.ops().getFirst().inverse());
            return new Expr.Compare(compare.left(), inverse, compare.operands(), unary.span());
        }
        return Arithmetic.unary(unary);
    }

    private static Expr binary(Expr.Binary binary) {
        Expr formatted = PercentFormat.rewrite(binary);
        return formatted == null ? Arithmetic.binary(binary) : formatted;
    }

    /** The list that a membership test ends with cannot change, so it may as well be a tuple. */
    private static Expr compare(Expr.Compare compare) {
        List<Expr> operands = new ArrayList<>(all(compare.operands()));
        CompareOperator last = compare.ops().getLast();
        if (last == CompareOperator.IN || last == CompareOperator.NOT_IN) {
            operands.set(operands.size() - 1, listToTuple(operands.getLast()));
        }
        return new Expr.Compare(expr(compare.left()), compare.ops(), List.copyOf(operands), compare.span());
    }

    private static Expr iterable(Expr iterable) {
        return listToTuple(expr(iterable));
    }

    private static Expr listToTuple(Expr expr) {
        if (expr instanceof Expr.SetDisplay set) {
            List<Object> values = constants(set.items());
            return values == null ? set : new Expr.Constant(new CodeUnit.FrozenSet(values), set.span());
        }
        return expr instanceof Expr.ListDisplay list && list.items().stream().noneMatch(Expr.Starred.class::isInstance)
                ? tuple(new Expr.TupleDisplay(list.items(), list.span()))
                : expr;
    }

    private static Expr tuple(Expr.TupleDisplay tuple) {
        List<Object> values = constants(tuple.items());
        return values == null ? tuple : new Expr.Constant(new CodeUnit.Tuple(values), tuple.span());
    }

    /** The values of expressions that are all constants; null if one is not. */
    public static List<Object> constants(List<Expr> exprs) {
        List<Object> values = new ArrayList<>();
        for (Expr expr : exprs) {
            if (!(expr instanceof Expr.Constant constant)) {
                return null;
            }
            values.add(constant.value());
        }
        return values;
    }
}
