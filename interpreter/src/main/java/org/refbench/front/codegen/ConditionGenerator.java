package org.refbench.front.codegen;

import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.ast.CompareOperator;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.UnaryOperator;
import org.refbench.front.fold.Constants;

/** Generates jumps that depend on whether an expression is true, without making its value. */
final class ConditionGenerator {
    private final CodeGenerator unit;
    private final UnitBuilder out;

    ConditionGenerator(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
    }

    /** Goes to the target if the expression's truth is the wanted one, and otherwise goes on. */
    void jumpIf(Expr expr, Block target, boolean wanted) {
        Span before = out.at(expr.span());
        switch (expr) {
            case Expr.Unary not when not.op() == UnaryOperator.NOT -> jumpIf(not.operand(), target, !wanted);
            case Expr.BoolOp bool -> boolOp(bool, target, wanted);
            case Expr.Conditional conditional -> conditional(conditional, target, wanted);
            case Expr.Compare chain when chain.ops().size() > 1 -> chain(chain, target, wanted);
            case Expr.Compare compare
            when isNoneTest(compare, 0) -> {
                unit.expressions.load(compare.left());
                out.jump(noneJump(compare.ops().getFirst(), wanted), target);
            }
            case Expr.Constant constant -> {
                if (Constants.truth(constant.value()) == wanted) {
                    out.jump(Opcode.JUMP_FORWARD, target);
                }
            }
            default -> {
                unit.expressions.load(expr);
                out.jump(popJump(wanted), target);
            }
        }
        out.at(before);
    }

    private static int popJump(boolean wanted) {
        return wanted ? Opcode.POP_JUMP_IF_TRUE : Opcode.POP_JUMP_IF_FALSE;
    }

    private void boolOp(Expr.BoolOp expr, Block target, boolean wanted) {
        boolean decisive = !expr.isAnd();
        Block end = decisive == wanted ? target : new Block();
        List<Expr> values = expr.values();
        for (Expr value : values.subList(0, values.size() - 1)) {
            jumpIf(value, end, decisive);
        }
        jumpIf(values.getLast(), target, wanted);
        if (end != target) {
            out.use(end);
        }
    }

    private void conditional(Expr.Conditional expr, Block target, boolean wanted) {
        Block orElse = new Block();
        Block end = new Block();
        jumpIf(expr.test(), orElse, false);
        jumpIf(expr.body(), target, wanted);
        out.jump(Opcode.JUMP_FORWARD, end);
        out.use(orElse);
        jumpIf(expr.orElse(), target, wanted);
        out.use(end);
    }

    private void chain(Expr.Compare expr, Block target, boolean wanted) {
        int last = expr.ops().size() - 1;
        Block cleanup = new Block();
        Block end = new Block();
        unit.expressions.load(expr.left());
        for (int i = 0; i < last; i++) {
            unit.expressions.load(expr.operands().get(i));
            out.emit(Opcode.SWAP, 2);
            out.emit(Opcode.COPY, 2);
            out.emit(Opcode.COMPARE_LT + expr.ops().get(i).ordinal());
            out.jump(Opcode.POP_JUMP_IF_FALSE, cleanup);
        }
        if (isNoneTest(expr, last)) {
            out.jump(noneJump(expr.ops().get(last), wanted), target);
        } else {
            unit.expressions.load(expr.operands().get(last));
            out.emit(Opcode.COMPARE_LT + expr.ops().get(last).ordinal());
            out.jump(popJump(wanted), target);
        }
        out.jump(Opcode.JUMP_FORWARD, end);
        out.use(cleanup);
        out.emit(Opcode.POP_TOP);
        if (!wanted) {
            out.jump(Opcode.JUMP_FORWARD, target);
        }
        out.use(end);
    }

    private static boolean isNoneTest(Expr.Compare compare, int index) {
        CompareOperator op = compare.ops().get(index);
        return (op == CompareOperator.IS || op == CompareOperator.IS_NOT)
                && compare.operands().get(index) instanceof Expr.Constant constant
                && constant.value() == CodeUnit.NONE;
    }

    private static int noneJump(CompareOperator op, boolean wanted) {
        return (op == CompareOperator.IS) == wanted ? Opcode.POP_JUMP_IF_NONE : Opcode.POP_JUMP_IF_NOT_NONE;
    }
}
