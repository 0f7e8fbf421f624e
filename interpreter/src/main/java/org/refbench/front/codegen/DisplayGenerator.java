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
        } else {
            build(items, 0, Kind.LIST);
        }
    }

    void set(Expr.SetDisplay set) {
        List<Object> constants = set.items().size() > 2 ? ConstantFolder.constants(set.items()) : null;
        if (constants != null) {
            out.emit(Opcode.BUILD_SET, 0);
            out.emitConstant(new CodeUnit.FrozenSet(constants));
            out.emit(Opcode.SET_UPDATE, 1);
        } else {
            build(set.items(), 0, Kind.SET);
        }
    }

    /** A tuple of the {@code pushed} topmost items and others. */
    void tuple(List<Expr> items, int pushed) {
        if (items.isEmpty() && pushed == 0) {
            out.emitConstant(new CodeUnit.Tuple(List.of()));
            return;
        }
        boolean inPieces = hasStars(items) || items.size() + pushed > STACK_GUIDELINE;
        build(items, pushed, inPieces ? Kind.LIST : Kind.TUPLE);
        if (inPieces) {
            out.emit(Opcode.LIST_TO_TUPLE);
        }
    }

    /** How a kind of display is built: at once, item by item, and by unpacking. */
    private enum Kind {
        LIST(Opcode.BUILD_LIST, Opcode.LIST_APPEND, Opcode.LIST_EXTEND),
        SET(Opcode.BUILD_SET, Opcode.SET_ADD, Opcode.SET_UPDATE),
        TUPLE(Opcode.BUILD_TUPLE, Opcode.NOP, Opcode.NOP);

        private final int build;
        private final int add;
        private final int extend;

        Kind(int build, int add, int extend) {
            this.build = build;
            this.add = add;
            this.extend = extend;
        }
    }

    private static boolean hasStars(List<Expr> items) {
        return items.stream().anyMatch(Expr.Starred.class::isInstance);
    }

    private void build(List<Expr> items, int pushed, Kind kind) {
        boolean large = items.size() + pushed > STACK_GUIDELINE;
        if (!large && !hasStars(items)) {
            expressions.loadAll(items);
            out.emit(kind.build, items.size() + pushed);
            return;
        }
        boolean begun = large;
        if (large) {
            out.emit(kind.build, pushed);
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Expr.Starred star) {
                if (!begun) {
                    out.emit(kind.build, i + pushed);
                    begun = true;
                }
                expressions.load(star.value());
                out.emit(kind.extend, 1);
            } else {
                expressions.load(items.get(i));
                if (begun) {
                    out.emit(kind.add, 1);
                }
            }
        }
    }

    void dict(Expr.DictDisplay dict) {
        if (dict.keys().contains(null)) {
            unpackingDict(dict);
            return;
        }
        int size = dict.keys().size();
        if (size == 0) {
            out.emit(Opcode.BUILD_MAP, 0);
        }
        inPieces(dict.keys(), dict.values(), false);
    }

    /** Pairs in pieces of bearable size; all but the first, or all if there is a dict already, update it. */
    private void inPieces(List<Expr> keys, List<Expr> values, boolean begun) {
        for (int start = 0; start < keys.size(); start += PIECE) {
            int end = Math.min(keys.size(), start + PIECE);
            pairs(keys.subList(start, end), values.subList(start, end));
            if (start > 0 || begun) {
                out.emit(Opcode.DICT_UPDATE, 1);
            }
        }
    }

    private void unpackingDict(Expr.DictDisplay dict) {
        boolean begun = false;
        int start = 0;
        for (int i = 0; i <= dict.keys().size(); i++) {
            if (i < dict.keys().size() && dict.keys().get(i) != null) {
                continue;
            }
            if (i > start) {
                inPieces(dict.keys().subList(start, i), dict.values().subList(start, i), begun);
                begun = true;
            }
            if (i < dict.keys().size()) {
                if (!begun) {
                    out.emit(Opcode.BUILD_MAP, 0);
                    begun = true;
                }
                expressions.load(dict.values().get(i));
                out.emit(Opcode.DICT_UPDATE, 1);
            }
            start = i + 1;
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
