package org.refbench.front.codegen;

import java.util.ArrayList;
import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;
import org.refbench.front.ast.UnaryOperator;
import org.refbench.front.symbol.Scope;

/** Generates statements. */
final class StatementGenerator {
    private final CodeGenerator unit;
    private final UnitBuilder out;
    private final Exits exits;
    private final TryGenerator tries;
    private final WithGenerator withs;

    StatementGenerator(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
        this.exits = unit.exits;
        this.tries = new TryGenerator(unit, this);
        this.withs = new WithGenerator(unit, this);
    }

    void all(List<Stmt> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        out.at(statement.span());
        switch (statement) {
            case Stmt.FunctionDef def -> unit.functions.define(def);
            case Stmt.ClassDef def -> unit.classes.define(def);
            case Stmt.With with -> withs.generate(with);
            case Stmt.Return result -> result(result);
            case Stmt.Delete delete -> delete.targets().forEach(unit.assignments::delete);
            case Stmt.Assign assign -> unit.assignments.assign(assign);
            case Stmt.AugAssign assign -> unit.assignments.augmented(assign);
            case Stmt.AnnAssign assign -> unit.assignments.annotated(assign);
            case Stmt.For loop -> forLoop(loop);
            case Stmt.While loop -> whileLoop(loop);
            case Stmt.If choice -> choice(choice);
            case Stmt.Raise raise -> raise(raise);
            case Stmt.Try attempt -> tries.generate(attempt);
            case Stmt.Assert check -> check(check);
            case Stmt.Import imports -> imports.names().forEach(this::importModule);
            case Stmt.ImportFrom from -> importFrom(from);
            case Stmt.ExprStmt expression -> effect(expression.value());
            case Stmt.Break leave -> leave(leave.span());
            case Stmt.Continue next -> next(next.span());
            case Stmt.Global ignored -> {}
            case Stmt.Nonlocal ignored -> {}
            case Stmt.Pass ignored -> {}
        }
    }

    private void effect(Expr value) {
        if (!(value instanceof Expr.Constant)) {
            unit.expressions.load(value);
            out.emit(Opcode.POP_TOP);
        }
    }

    private SyntaxFailure error(String message, Span where) {
        return SyntaxFailure.of(message, unit.source, where);
    }

    private void result(Stmt.Return result) {
        if (out.scope().kind() != Scope.Kind.FUNCTION) {
            throw error("'return' outside function", result.span());
        }
        Exits.Saved saved = exits.save();
        boolean computed = result.value() != null && !(result.value() instanceof Expr.Constant);
        if (computed) {
            unit.expressions.load(result.value());
        }
        exits.leaveAll(computed);
        out.at(result.span());
        if (!computed) {
            out.emitConstant(result.value() instanceof Expr.Constant constant ? constant.value() : CodeUnit.NONE);
        }
        out.emit(Opcode.RETURN_VALUE);
        exits.restore(saved);
    }

    private void leave(Span where) {
        Exits.Enclosure.Loop loop = exits.loop();
        if (loop == null) {
            throw error("'break' outside loop", where);
        }
        Exits.Saved saved = exits.save();
        exits.leaveLoop(loop);
        out.jump(Opcode.JUMP_FORWARD, loop.end());
        exits.restore(saved);
    }

    private void next(Span where) {
        Exits.Enclosure.Loop loop = exits.loop();
        if (loop == null) {
            throw error("'continue' not properly in loop", where);
        }
        Exits.Saved saved = exits.save();
        exits.leaveTo(loop);
        out.jump(Opcode.JUMP_FORWARD, loop.next());
        exits.restore(saved);
    }

    private void forLoop(Stmt.For loop) {
        Block start = new Block();
        Block cleanup = new Block();
        Block end = new Block();
        unit.expressions.load(loop.iterable());
        out.at(loop.span());
        out.emit(Opcode.GET_ITER);
        exits.push(new Exits.Enclosure.Loop(start, end, true));
        out.use(start);
        out.jump(Opcode.FOR_ITER, cleanup);
        unit.assignments.store(loop.target());
        all(loop.body());
        out.at(loop.iterable().span());
        out.jump(Opcode.JUMP_FORWARD, start);
        out.use(cleanup);
        exits.pop();
        all(loop.orElse());
        out.use(end);
    }

    private void whileLoop(Stmt.While loop) {
        Block start = new Block();
        Block body = new Block();
        Block orElse = new Block();
        Block end = new Block();
        out.use(start);
        exits.push(new Exits.Enclosure.Loop(start, end, false));
        unit.conditions.jumpIf(loop.test(), orElse, false);
        out.use(body);
        all(loop.body());
        out.at(loop.span());
        unit.conditions.jumpIf(loop.test(), body, true);
        exits.pop();
        out.use(orElse);
        all(loop.orElse());
        out.use(end);
    }

    private void choice(Stmt.If choice) {
        Block orElse = new Block();
        Block end = new Block();
        unit.conditions.jumpIf(choice.test(), orElse, false);
        all(choice.body());
        if (!choice.orElse().isEmpty()) {
            out.jump(Opcode.JUMP_FORWARD, end);
        }
        out.use(orElse);
        all(choice.orElse());
        out.use(end);
    }

    private void raise(Stmt.Raise raise) {
        int count = 0;
        for (Expr part : new Expr[] {raise.exception(), raise.cause()}) {
            if (part != null) {
                unit.expressions.load(part);
                count++;
            }
        }
        out.emit(Opcode.RAISE_VARARGS, count);
    }

    private void check(Stmt.Assert check) {
        Block end = new Block();
        unit.conditions.jumpIf(check.test(), end, true);
        out.at(placeOfFailure(check.test(), check.span()));
        out.emit(Opcode.LOAD_ASSERTION_ERROR);
        if (check.message() != null) {
            unit.expressions.load(check.message());
            out.emit(Opcode.CALL, 1);
        }
        out.emit(Opcode.RAISE_VARARGS, 1);
        out.use(end);
    }

    /** CPython blames the last comparison that the jumps of the test consist of, if there is one, else the statement. */
    private static Span placeOfFailure(Expr test, Span otherwise) {
        return switch (test) {
            case Expr.Compare compare -> compare.span();
            case Expr.Unary not when not.op() == UnaryOperator.NOT -> placeOfFailure(not.operand(), otherwise);
            case Expr.BoolOp bool -> {
                Span place = otherwise;
                for (Expr value : bool.values()) {
                    place = placeOfFailure(value, place);
                }
                yield place;
            }
            case Expr.Conditional conditional ->
                placeOfFailure(
                        conditional.orElse(),
                        placeOfFailure(conditional.body(), placeOfFailure(conditional.test(), otherwise)));
            default -> otherwise;
        };
    }

    private void importModule(Stmt.Alias alias) {
        out.emitConstant(0L);
        out.emitConstant(CodeUnit.NONE);
        out.emitName(Opcode.IMPORT_NAME, alias.name());
        String[] parts = alias.name().split("\\.");
        if (alias.asName() == null) {
            unit.names.store(parts[0]);
            return;
        }
        for (int i = 1; i < parts.length; i++) {
            out.emitName(Opcode.IMPORT_FROM, parts[i]);
            out.emit(Opcode.SWAP, 2);
            out.emit(Opcode.POP_TOP);
        }
        unit.names.store(alias.asName());
    }

    private void importFrom(Stmt.ImportFrom from) {
        List<Object> wanted = new ArrayList<>();
        from.names().forEach(alias -> wanted.add(alias.name()));
        out.emitConstant((long) from.level());
        out.emitConstant(new CodeUnit.Tuple(wanted));
        out.emitName(Opcode.IMPORT_NAME, from.module());
        if (from.importsAll()) {
            out.emit(Opcode.IMPORT_STAR);
            return;
        }
        for (Stmt.Alias alias : from.names()) {
            out.emitName(Opcode.IMPORT_FROM, alias.name());
            unit.names.store(alias.asName() == null ? alias.name() : alias.asName());
        }
        out.emit(Opcode.POP_TOP);
    }
}
