package org.refbench.front.codegen;

import java.util.List;
import org.refbench.front.Opcode;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.BinaryOperator;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;
import org.refbench.front.symbol.Scope;

/** Generates stores to targets, and their deletion. */
final class AssignmentGenerator {
    private static final int MOST_BEFORE_STAR = 255;

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
                if (items == null) {
                    throw error("starred assignment target must be in a list or tuple", target.span());
                }
                unpack(items, target.span());
                items.forEach(item -> store(item instanceof Expr.Starred star ? star.value() : item));
            }
        }
        out.at(before);
    }

    private void unpack(List<Expr> items, Span where) {
        int star = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Expr.Starred) {
                if (star >= 0) {
                    throw error("multiple starred expressions in assignment", where);
                }
                star = i;
            }
        }
        if (star < 0) {
            out.emit(Opcode.UNPACK_SEQUENCE, items.size());
            return;
        }
        if (star > MOST_BEFORE_STAR) {
            throw error("too many expressions in star-unpacking assignment", where);
        }
        out.emit(Opcode.UNPACK_EX, star | items.size() - star - 1 << 8);
    }

    private SyntaxFailure error(String message, Span where) {
        return SyntaxFailure.of(message, unit.source, where);
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
        int operator = assign.op() == BinaryOperator.MATRIX_MULTIPLY
                ? Opcode.INPLACE_MATRIX_MULTIPLY
                : Opcode.INPLACE_ADD + assign.op().ordinal();
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
        }
        boolean kept = out.scope().kind() == Scope.Kind.MODULE || out.scope().kind() == Scope.Kind.CLASS;
        if (assign.target() instanceof Expr.Name name) {
            if (kept && assign.simple()) {
                unit.expressions.load(assign.annotation());
                unit.names.load("__annotations__");
                out.emitConstant(out.scope().mangled(name.id()));
                out.emit(Opcode.STORE_SUBSCR);
            }
            return;
        }
        if (assign.value() == null) {
            evaluateTarget(assign.target());
        }
        if (kept) {
            evaluate(assign.annotation());
        }
    }

    private void evaluateTarget(Expr target) {
        switch (target) {
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
