package org.refbench.front.codegen;

import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.BinaryOperator;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.UnaryOperator;
import org.refbench.front.fold.Constants;

/** Generates code that leaves an expression's value on the stack. */
final class ExpressionGenerator {
    private final CodeGenerator unit;
    private final UnitBuilder out;
    private final DisplayGenerator displays;

    ExpressionGenerator(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
        this.displays = new DisplayGenerator(unit, this);
    }

    void load(Expr expr) {
        Span before = out.at(expr.span());
        switch (expr) {
            case Expr.Constant e -> out.emitConstant(e.value());
            case Expr.Name e -> unit.names.load(e.id());
            case Expr.Unary e -> {
                load(e.operand());
                out.emit(opcode(e.op()));
            }
            case Expr.Binary e -> {
                load(e.left());
                load(e.right());
                out.emit(
                        e.op() == BinaryOperator.MATRIX_MULTIPLY
                                ? Opcode.BINARY_MATRIX_MULTIPLY
                                : Opcode.BINARY_ADD + e.op().ordinal());
            }
            case Expr.BoolOp e -> boolOp(e);
            case Expr.Compare e -> compare(e);
            case Expr.Conditional e -> conditional(e);
            case Expr.Lambda e -> unit.functions.lambda(e);
            case Expr.Call e -> unit.calls.call(e);
            case Expr.Attribute e -> {
                load(e.value());
                out.emitName(Opcode.LOAD_ATTR, e.name());
            }
            case Expr.Subscript e -> {
                load(e.value());
                load(e.index());
                out.emit(Opcode.BINARY_SUBSCR);
            }
            case Expr.Slice e -> slice(e);
            case Expr.ListDisplay e -> displays.list(e);
            case Expr.TupleDisplay e -> displays.tuple(e.items(), 0);
            case Expr.SetDisplay e -> displays.set(e);
            case Expr.Starred e -> throw SyntaxFailure.of("can't use starred expression here", unit.source, e.span());
            case Expr.NamedExpr e -> {
                load(e.value());
                out.emit(Opcode.COPY, 1);
                unit.names.store(e.target().id());
            }
            case Expr.Yield e -> {
                loadOrNone(e.value());
                out.emit(Opcode.YIELD_VALUE);
            }
            case Expr.YieldFrom e -> yieldFrom(e);
            case Expr.SetComprehension e -> unit.functions.setComprehension(e);
            case Expr.GeneratorExpression e -> unit.functions.generatorExpression(e);
            case Expr.DictDisplay e -> displays.dict(e);
            case Expr.ListComprehension e -> unit.functions.listComprehension(e);
            case Expr.DictComprehension e -> unit.functions.dictComprehension(e);
            case Expr.JoinedString e -> joined(e);
            case Expr.FormattedValue e -> formatted(e);
        }
        out.at(before);
    }

    void loadAll(List<Expr> list) {
        list.forEach(this::load);
    }

    private static int opcode(UnaryOperator op) {
        return switch (op) {
            case NEGATIVE -> Opcode.UNARY_NEGATIVE;
            case POSITIVE -> Opcode.UNARY_POSITIVE;
            case INVERT -> Opcode.UNARY_INVERT;
            case NOT -> Opcode.UNARY_NOT;
        };
    }

    private void boolOp(Expr.BoolOp expr) {
        Block end = new Block();
        int jump = expr.isAnd() ? Opcode.JUMP_IF_FALSE_OR_POP : Opcode.JUMP_IF_TRUE_OR_POP;
        List<Expr> values = expr.values();
        for (Expr value : values.subList(0, values.size() - 1)) {
            if (value instanceof Expr.Constant constant) {
                if (Constants.truth(constant.value()) != expr.isAnd()) {
                    load(value);
                    out.use(end);
                    return;
                }
                continue;
            }
            load(value);
            out.jump(jump, end);
        }
        load(values.getLast());
        out.use(end);
    }

    private void compare(Expr.Compare expr) {
        load(expr.left());
        int last = expr.ops().size() - 1;
        if (last == 0) {
            load(expr.operands().getFirst());
            out.emit(Opcode.COMPARE_LT + expr.ops().getFirst().ordinal());
            return;
        }
        Block cleanup = new Block();
        Block end = new Block();
        for (int i = 0; i < last; i++) {
            load(expr.operands().get(i));
            out.emit(Opcode.SWAP, 2);
            out.emit(Opcode.COPY, 2);
            out.emit(Opcode.COMPARE_LT + expr.ops().get(i).ordinal());
            out.jump(Opcode.JUMP_IF_FALSE_OR_POP, cleanup);
        }
        load(expr.operands().get(last));
        out.emit(Opcode.COMPARE_LT + expr.ops().get(last).ordinal());
        out.jump(Opcode.JUMP_FORWARD, end);
        out.use(cleanup);
        out.emit(Opcode.SWAP, 2);
        out.emit(Opcode.POP_TOP);
        out.use(end);
    }

    private void conditional(Expr.Conditional expr) {
        Block orElse = new Block();
        Block end = new Block();
        unit.conditions.jumpIf(expr.test(), orElse, false);
        load(expr.body());
        out.jump(Opcode.JUMP_FORWARD, end);
        out.use(orElse);
        load(expr.orElse());
        out.use(end);
    }

    /** The generator of displays. */
    DisplayGenerator displays() {
        return displays;
    }

    private void yieldFrom(Expr.YieldFrom expr) {
        Block next = new Block();
        Block end = new Block();
        load(expr.value());
        out.emit(Opcode.GET_YIELD_FROM_ITER);
        out.emitConstant(CodeUnit.NONE);
        out.use(next);
        out.jump(Opcode.SEND, end);
        out.emit(Opcode.YIELD_VALUE);
        out.jump(Opcode.JUMP_FORWARD, next);
        out.use(end);
    }

    private void slice(Expr.Slice slice) {
        loadOrNone(slice.lower());
        loadOrNone(slice.upper());
        if (slice.step() != null) {
            load(slice.step());
        }
        out.emit(Opcode.BUILD_SLICE, slice.step() == null ? 2 : 3);
    }

    private void loadOrNone(Expr expr) {
        if (expr == null) {
            out.emitConstant(CodeUnit.NONE);
        } else {
            load(expr);
        }
    }

    private void joined(Expr.JoinedString expr) {
        loadAll(expr.parts());
        if (expr.parts().size() != 1) {
            out.emit(Opcode.BUILD_STRING, expr.parts().size());
        }
    }

    private void formatted(Expr.FormattedValue expr) {
        load(expr.value());
        int flags = expr.conversion();
        if (expr.spec() != null) {
            load(expr.spec());
            flags |= Opcode.FORMAT_SPEC;
        }
        out.emit(Opcode.FORMAT_VALUE, flags);
    }
}
