package org.refbench.front.codegen;

import java.util.ArrayList;
import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** Generates calls, as CPython 3.11 lays them out. */
final class CallGenerator {
    private final CodeGenerator unit;
    private final UnitBuilder out;

    CallGenerator(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
    }

    void call(Expr.Call call) {
        if (call.function() instanceof Expr.Attribute attribute && !hasStars(call.arguments(), call.keywords())) {
            unit.expressions.load(attribute.value());
            Span before = out.at(attribute.span());
            out.emitName(Opcode.LOAD_METHOD, attribute.name());
            out.at(before);
            plain(call.arguments(), call.keywords(), 0, Opcode.CALL_METHOD, Opcode.CALL_METHOD_KW);
            return;
        }
        unit.expressions.load(call.function());
        arguments(call.arguments(), call.keywords(), 0);
    }

    /** Generates arguments and call; callable and the first {@code pushed} arguments are on the stack. */
    void arguments(List<Expr> arguments, List<Expr.Keyword> keywords, int pushed) {
        if (hasStars(arguments, keywords)) {
            unpacked(arguments, keywords, pushed);
        } else {
            plain(arguments, keywords, pushed, Opcode.CALL, Opcode.CALL_KW);
        }
    }

    private static boolean hasStars(List<Expr> arguments, List<Expr.Keyword> keywords) {
        return arguments.stream().anyMatch(Expr.Starred.class::isInstance)
                || keywords.stream().anyMatch(keyword -> keyword.name() == null);
    }

    private void plain(List<Expr> arguments, List<Expr.Keyword> keywords, int pushed, int call, int callNamed) {
        unit.expressions.loadAll(arguments);
        int count = pushed + arguments.size() + keywords.size();
        if (keywords.isEmpty()) {
            out.emit(call, count);
            return;
        }
        List<Object> names = new ArrayList<>();
        for (Expr.Keyword keyword : keywords) {
            unit.expressions.load(keyword.value());
            names.add(keyword.name());
        }
        out.emit(callNamed, count);
        out.emit(Opcode.KW_NAMES, out.constant(new CodeUnit.Tuple(names)));
    }

    private void unpacked(List<Expr> arguments, List<Expr.Keyword> keywords, int pushed) {
        if (pushed == 0 && arguments.size() == 1 && arguments.getFirst() instanceof Expr.Starred only) {
            unit.expressions.load(only.value());
        } else {
            unit.expressions.displays().tuple(arguments, pushed);
        }
        if (!keywords.isEmpty()) {
            named(keywords);
        }
        out.emit(Opcode.CALL_FUNCTION_EX, keywords.isEmpty() ? 0 : 1);
    }

    /** A dict of the keyword arguments, each run of plain ones in one piece. */
    private void named(List<Expr.Keyword> keywords) {
        boolean begun = false;
        int start = 0;
        for (int i = 0; i <= keywords.size(); i++) {
            if (i < keywords.size() && keywords.get(i).name() != null) {
                continue;
            }
            if (i > start) {
                run(keywords.subList(start, i));
                if (begun) {
                    out.emit(Opcode.DICT_MERGE, 1);
                }
                begun = true;
            }
            if (i < keywords.size()) {
                if (!begun) {
                    out.emit(Opcode.BUILD_MAP, 0);
                    begun = true;
                }
                unit.expressions.load(keywords.get(i).value());
                out.emit(Opcode.DICT_MERGE, 1);
            }
            start = i + 1;
        }
    }

    private void run(List<Expr.Keyword> keywords) {
        if (keywords.size() == 1) {
            out.emitConstant(keywords.getFirst().name());
            unit.expressions.load(keywords.getFirst().value());
            out.emit(Opcode.BUILD_MAP, 1);
            return;
        }
        List<Object> names = new ArrayList<>();
        for (Expr.Keyword keyword : keywords) {
            unit.expressions.load(keyword.value());
            names.add(keyword.name());
        }
        out.emitConstant(new CodeUnit.Tuple(names));
        out.emit(Opcode.BUILD_CONST_KEY_MAP, keywords.size());
    }
}
