package org.refbench.front.codegen;

import org.refbench.front.Opcode;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;
import org.refbench.front.codegen.Exits.Enclosure;

/** Generates try statements, as CPython 3.11 lays them out. */
final class TryGenerator {
    private final CodeGenerator unit;
    private final StatementGenerator statements;
    private final UnitBuilder out;
    private final Exits exits;

    TryGenerator(CodeGenerator unit, StatementGenerator statements) {
        this.unit = unit;
        this.statements = statements;
        this.out = unit.out;
        this.exits = unit.exits;
    }

    void generate(Stmt.Try attempt) {
        if (attempt.finalBody().isEmpty()) {
            tryExcept(attempt);
        } else {
            tryFinally(attempt);
        }
    }

    private void tryFinally(Stmt.Try attempt) {
        Block handler = new Block();
        Block cleanup = new Block();
        Block end = new Block();
        out.pushHandler(handler);
        exits.push(new Enclosure.Guarded(attempt.finalBody()));
        if (attempt.handlers().isEmpty()) {
            statements.all(attempt.body());
        } else {
            tryExcept(attempt);
        }
        out.popHandler();
        exits.pop();
        statements.all(attempt.finalBody());
        out.jump(Opcode.JUMP_FORWARD, end);

        out.use(handler);
        Span before = out.at(Span.NONE);
        exits.push(new Enclosure.Finally());
        out.pushHandler(cleanup);
        out.emit(Opcode.PUSH_EXC_INFO);
        statements.all(attempt.finalBody());
        exits.pop();
        out.at(Span.NONE);
        out.emit(Opcode.RERAISE);
        out.popHandler();
        out.use(cleanup);
        restoreAndReraise();
        out.use(end);
        out.at(before);
    }

    private void tryExcept(Stmt.Try attempt) {
        Block handler = new Block();
        Block cleanup = new Block();
        Block end = new Block();
        out.pushHandler(handler);
        exits.push(new Enclosure.TryBody());
        statements.all(attempt.body());
        exits.pop();
        out.popHandler();
        statements.all(attempt.orElse());
        out.jump(Opcode.JUMP_FORWARD, end);

        out.use(handler);
        Span before = out.at(Span.NONE);
        out.pushHandler(cleanup);
        out.emit(Opcode.PUSH_EXC_INFO);
        for (Stmt.Handler clause : attempt.handlers()) {
            except(clause, end);
        }
        out.at(Span.NONE);
        out.emit(Opcode.RERAISE);
        out.popHandler();
        out.use(cleanup);
        restoreAndReraise();
        out.use(end);
        out.at(before);
    }

    /** The stack holds the exception handled before, and the one to raise again. */
    private void restoreAndReraise() {
        out.emit(Opcode.COPY, 2);
        out.emit(Opcode.POP_EXCEPT);
        out.emit(Opcode.RERAISE);
    }

    private void except(Stmt.Handler clause, Block end) {
        Block next = new Block();
        out.at(clause.span());
        if (clause.type() != null) {
            unit.expressions.load(clause.type());
            out.emit(Opcode.CHECK_EXC_MATCH);
            out.jump(Opcode.POP_JUMP_IF_FALSE, next);
        }
        UnitBuilder.Handlers outside = out.handlers();
        if (clause.name() == null) {
            out.emit(Opcode.POP_TOP);
            body(clause);
        } else {
            Block unbind = new Block();
            unit.names.store(clause.name());
            out.pushHandler(unbind);
            body(clause);
            out.jump(Opcode.JUMP_FORWARD, end);
            out.restore(outside);
            out.use(unbind);
            exits.unbind(clause.name());
            out.emit(Opcode.RERAISE);
        }
        if (clause.name() == null) {
            out.jump(Opcode.JUMP_FORWARD, end);
        }
        out.restore(outside);
        out.use(next);
    }

    private void body(Stmt.Handler clause) {
        exits.push(new Enclosure.Except(clause.name()));
        statements.all(clause.body());
        exits.pop();
        out.at(Span.NONE);
        exits.leaveExcept(clause.name());
    }
}
