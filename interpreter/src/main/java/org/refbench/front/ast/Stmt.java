package org.refbench.front.ast;

import java.util.List;

/** A statement. */
public sealed interface Stmt {
    /** Its range in the source. */
    Span span();

    /**
     * {@code @decorators def name(parameters) -> returns: body}.
     *
     * @param docstring the documentation string, no longer part of the body; or null
     * @param returns may be null
     */
    record FunctionDef(
            String name,
            Parameters parameters,
            String docstring,
            List<Stmt> body,
            List<Expr> decorators,
            Expr returns,
            Span span)
            implements Stmt {}

    /**
     * {@code @decorators class name(bases, keywords): body}.
     *
     * @param docstring the documentation string, no longer part of the body; or null
     */
    record ClassDef(
            String name,
            List<Expr> bases,
            List<Expr.Keyword> keywords,
            String docstring,
            List<Stmt> body,
            List<Expr> decorators,
            Span span)
            implements Stmt {}

    /** {@code with items: body}. */
    record With(List<WithItem> items, List<Stmt> body, Span span) implements Stmt {}

    /** {@code return value}; the value may be null. */
    record Return(Expr value, Span span) implements Stmt {}

    /** {@code del targets}. */
    record Delete(List<Expr> targets, Span span) implements Stmt {}

    /** {@code targets[0] = targets[1] = value}. */
    record Assign(List<Expr> targets, Expr value, Span span) implements Stmt {}

    /** {@code target op= value}. */
    record AugAssign(Expr target, BinaryOperator op, Expr value, Span span) implements Stmt {}

    /** {@code target: annotation = value}; the value may be null. */
    record AnnAssign(Expr target, Expr annotation, Expr value, boolean simple, Span span) implements Stmt {}

    /** {@code for target in iterable: body else: orElse}. */
    record For(Expr target, Expr iterable, List<Stmt> body, List<Stmt> orElse, Span span) implements Stmt {}

    /** {@code while test: body else: orElse}. */
    record While(Expr test, List<Stmt> body, List<Stmt> orElse, Span span) implements Stmt {}

    /** {@code if test: body else: orElse}. */
    record If(Expr test, List<Stmt> body, List<Stmt> orElse, Span span) implements Stmt {}

    /** {@code raise exception from cause}; both may be null. */
    record Raise(Expr exception, Expr cause, Span span) implements Stmt {}

    /** {@code try: body except ...: else: orElse finally: finalBody}. */
    record Try(List<Stmt> body, List<Handler> handlers, List<Stmt> orElse, List<Stmt> finalBody, Span span)
            implements Stmt {}

    /** {@code assert test, message}; the message may be null. */
    record Assert(Expr test, Expr message, Span span) implements Stmt {}

    /** {@code import a.b as c, d}. */
    record Import(List<Alias> names, Span span) implements Stmt {}

    /** {@code from .module import names}; the one name {@link #ALL} stands for all that the module offers. */
    record ImportFrom(String module, int level, List<Alias> names, Span span) implements Stmt {
        /** The name in {@code from module import *}. */
        public static final String ALL = "*";

        /** Whether this is {@code from module import *}. */
        public boolean importsAll() {
            return names.getFirst().name().equals(ALL);
        }
    }

    /** {@code global names}. */
    record Global(List<String> names, Span span) implements Stmt {}

    /** {@code nonlocal names}. */
    record Nonlocal(List<String> names, Span span) implements Stmt {}

    /** An expression for its effect. */
    record ExprStmt(Expr value, Span span) implements Stmt {}

    /** {@code pass}. */
    record Pass(Span span) implements Stmt {}

    /** {@code break}. */
    record Break(Span span) implements Stmt {}

    /** {@code continue}. */
    record Continue(Span span) implements Stmt {}

    /** {@code manager as target}; the target may be null. */
    record WithItem(Expr manager, Expr target) {}

    /** {@code except type as name: body}; type and name may be null. */
    record Handler(Expr type, String name, List<Stmt> body, Span span) {}

    /** {@code name as asName}, where {@code asName} may be null. */
    record Alias(String name, String asName, Span span) {}

    /**
     * A whole program.
     *
     * @param docstring the documentation string, or null
     */
    record Module(String docstring, List<Stmt> body) {}
}
