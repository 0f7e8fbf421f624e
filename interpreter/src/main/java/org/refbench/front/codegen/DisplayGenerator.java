package org.refbench.front.codegen;

import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.ast.Expr;
import org.refbench.front.fold.ConstantFolder;

/** Generates list and dict displays, large ones in pieces. */
final class DisplayGenerator {
    /** Most items that CPython likes to have on the stack at a time. */
    private static final int STACK_GUIDELINE = 30;

    /** Pairs up to which a dict is built on the stack. */
    private static final int FEW_PAIRS = STACK_GUIDELINE / 2;

    /** Pairs in each piece of a larger dict, as CPython counts them. */
    private static final int PIECE = FEW_PAIRS + 2;

    private final UnitBuilder out;
    private final ExpressionGenerator expressions;

    DisplayGenerator(CodeGenerator unit, ExpressionGenerator expressions) {
        this.out = unit.out;
        this.expressions = expressions;
    }

    void list(Expr.ListDisplay list) {
        List<Expr> items = list.items();
        List<Object> constants = items.size() > 2 ? ConstantFolder.constants(items) : null;
        if (constants != null) {
            out.emit(Opcode.BUILD_LIST, 0);
            out.emitConstant(new CodeUnit.Tuple(constants));
            out.emit(Opcode.LIST_EXTEND, 1);
        } else if (items.size() > STACK_GUIDELINE) {
            out.emit(Opcode.BUILD_LIST, 0);
            for (Expr item : items) {
                expressions.load(item);
                out.emit(Opcode.LIST_APPEND, 1);
            }
        } else {
            expressions.loadAll(items);
            out.emit(Opcode.BUILD_LIST, items.size());
        }
    }

    void dict(Expr.DictDisplay dict) {
        int size = dict.keys().size();
        if (size == 0) {
            out.emit(Opcode.BUILD_MAP, 0);
        }
        for (int start = 0; start < size; start += PIECE) {
            int end = Math.min(size, start + PIECE);
            pairs(dict.keys().subList(start, end), dict.values().subList(start, end));
            if (start > 0) {
                out.emit(Opcode.DICT_UPDATE, 1);
            }
        }
    }

    private void pairs(List<Expr> keys, List<Expr> values) {
        int size = keys.size();
        List<Object> constants = size > 1 ? ConstantFolder.constants(keys) : null;
        if (constants != null && size <= FEW_PAIRS) {
            expressions.loadAll(values);
            out.emitConstant(new CodeUnit.Tuple(constants));
            out.emit(Opcode.BUILD_CONST_KEY_MAP, size);
            return;
        }
        boolean large = size > FEW_PAIRS;
        if (large) {
            out.emit(Opcode.BUILD_MAP, 0);
        }
        for (int i = 0; i < size; i++) {
            expressions.load(keys.get(i));
            expressions.load(values.get(i));
            if (large) {
                out.emit(Opcode.MAP_ADD, 1);
            }
        }
        if (!large) {
            out.emit(Opcode.BUILD_MAP, size);
        }
    }
}
