package org.refbench.front.codegen;

import java.util.List;
import org.refbench.front.Opcode;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;

/** Generates with statements, as CPython 3.11 lays them out; several items are nested statements. */
final class WithGenerator {
    private final CodeGenerator unit;
    private final StatementGenerator statements;
    private final UnitBuilder out;
    private final Exits exits;

    WithGenerator(CodeGenerator unit, StatementGenerator statements) {
        this.unit = unit;
        this.statements = statements;
        this.out = unit.out;
        this.exits = unit.exits;
    }

    void generate(Stmt.With with) {
        generate(with, with.items());
    }

    private void generate(Stmt.With with, List<Stmt.WithItem> items) {
        Stmt.WithItem item = items.getFirst();
        Span where = with.span(); // as CPython has it, for all that it does with the manager
        Block handler = new Block();
        Block suppressed = new Block();
        Block cleanup = new Block();
        Block end = new Block();
        unit.expressions.load(item.manager());
        out.at(where);
        out.emit(Opcode.BEFORE_WITH);
        out.pushHandler(handler, 1); // it does not find what __enter__ answered
        exits.push(new Exits.Enclosure.With(where));
        if (item.target() == null) {
            out.emit(Opcode.POP_TOP);
        } else {
            unit.assignments.store(item.target());
        }
        if (items.size() == 1) {
            statements.all(with.body());
        } else {
            generate(with, items.subList(1, items.size()));
        }
        exits.pop();
        out.popHandler();
        Span before = out.at(where);
        exits.callExit();
        out.jump(Opcode.JUMP_FORWARD, end);

        out.use(handler);
        out.pushHandler(cleanup);
        out.emit(Opcode.PUSH_EXC_INFO);
        out.emit(Opcode.WITH_EXCEPT_START);
        out.jump(Opcode.POP_JUMP_IF_TRUE, suppressed);
        out.emit(Opcode.RERAISE);
        out.use(suppressed);
        out.emit(Opcode.POP_TOP);
        out.popHandler();
        out.emit(Opcode.POP_EXCEPT);
        out.emit(Opcode.POP_TOP);
        out.jump(Opcode.JUMP_FORWARD, end);
        out.use(cleanup);
        out.at(Span.NONE);
        out.emit(Opcode.COPY, 2);
        out.emit(Opcode.POP_EXCEPT);
        out.emit(Opcode.RERAISE);
        out.use(end);
        out.at(before);
    }
}
