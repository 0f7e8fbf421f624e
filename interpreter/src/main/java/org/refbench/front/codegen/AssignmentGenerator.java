package org.refbench.front.codegen;

import java.util.List;
import org.refbench.front.Opcode;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;

/** Generates stores to targets, and their deletion. */
final class AssignmentGenerator {
    private final CodeGenerator unit;
    private final UnitBuilder out;

    AssignmentGenerator(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
    }

    void assign(Stmt.Assign assign) {
        List<Expr> targets = assign.targets();
        unit.expressions.load(assign.value());
        for (int i = 0; i < targets.size(); i++) {
            if (i < targets.size() - 1) {
                out.emit(Opcode.COPY, 1);
            }
            store(targets.get(i));
        }
    }

    private static List<Expr> items(Expr target) {
        return switch (target) {
            case Expr.TupleDisplay tuple -> tuple.items();
            case Expr.ListDisplay list -> list.items();
            default -> null;
        };
    }

    /** Stores the top of the stack. */
    void store(Expr target) {
        Span before = out.at(target.span());
        switch (target) {
            case Expr.Name name -> unit.names.store(name.id());
            case Expr.Attribute attribute -> {
                unit.expressions.load(attribute.value());
                out.emitName(Opcode.STORE_ATTR, attribute.name());
            }
            case Expr.Subscript subscript -> {
                unit.expressions.load(subscript.value());
                unit.expressions.load(subscript.index());
                out.emit(Opcode.STORE_SUBSCR);
            }
            default -> {
                List<Expr> items = items(target);
                out.emit(Opcode.UNPACK_SEQUENCE, items.size());
                items.forEach(this::store);
            }
        }
        out.at(before);
    }

    void delete(Expr target) {
        Span before = out.at(target.span());
        switch (target) {
            case Expr.Name name -> unit.names.delete(name.id());
            case Expr.Attribute attribute -> {
                unit.expressions.load(attribute.value());
                out.emitName(Opcode.DELETE_ATTR, attribute.name());
            }
            case Expr.Subscript subscript -> {
                unit.expressions.load(subscript.value());
                unit.expressions.load(subscript.index());
                out.emit(Opcode.DELETE_SUBSCR);
            }
            default -> items(target).forEach(this::delete);
        }
        out.at(before);
    }

    void augmented(Stmt.AugAssign assign) {
        int operator = Opcode.INPLACE_ADD + assign.op().ordinal();
        Span statement = assign.span();
        switch (assign.target()) {
            case Expr.Attribute attribute -> {
                unit.expressions.load(attribute.value());
                out.emit(Opcode.COPY, 1);
                out.at(attribute.span());
                out.emitName(Opcode.LOAD_ATTR, attribute.name());
                operate(assign, operator);
                out.at(attribute.span());
                out.emit(Opcode.SWAP, 2);
                out.emitName(Opcode.STORE_ATTR, attribute.name());
            }
            case Expr.Subscript subscript -> {
                unit.expressions.load(subscript.value());
                unit.expressions.load(subscript.index());
                out.emit(Opcode.COPY, 2);
                out.emit(Opcode.COPY, 2);
                out.at(subscript.span());
                out.emit(Opcode.BINARY_SUBSCR);
                operate(assign, operator);
                out.at(subscript.span());
                out.emit(Opcode.SWAP, 3);
                out.emit(Opcode.SWAP, 2);
                out.emit(Opcode.STORE_SUBSCR);
            }
            default -> {
                unit.expressions.load(assign.target());
                operate(assign, operator);
                store(assign.target());
            }
        }
        out.at(statement);
    }

    private void operate(Stmt.AugAssign assign, int operator) {
        out.at(assign.span());
        unit.expressions.load(assign.value());
        out.emit(operator);
    }

    /** An annotation without a value still evaluates what its target is made of. */
    void annotated(Stmt.AnnAssign assign) {
        if (assign.value() != null) {
            unit.expressions.load(assign.value());
            store(assign.target());
            return;
        }
        switch (assign.target()) {
            case Expr.Attribute attribute -> evaluate(attribute.value());
            case Expr.Subscript subscript -> {
                evaluate(subscript.value());
                evaluate(subscript.index());
            }
            default -> {}
        }
    }

    private void evaluate(Expr expr) {
        unit.expressions.load(expr);
        out.emit(Opcode.POP_TOP);
    }
}
