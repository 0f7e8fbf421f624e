package org.refbench.front.codegen;

import java.util.ArrayList;
import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Parameters;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;
import org.refbench.front.fold.ConstantFolder;

/** Generates functions, lambdas and comprehensions, each a code unit of its own. */
final class FunctionGenerator {
    private final CodeGenerator unit;
    private final UnitBuilder out;

    FunctionGenerator(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
    }

    void define(Stmt.FunctionDef def) {
        def.decorators().forEach(unit.expressions::load);
        out.at(def.span());
        CodeGenerator inner = unit.nested(def, def.span());
        inner.out.docstring(def.docstring());
        inner.statements.all(def.body());
        inner.returnNone();
        make(inner, def.parameters(), def.returns());
        applyDecorators(def.decorators());
        unit.names.store(def.name());
    }

    void lambda(Expr.Lambda lambda) {
        CodeGenerator inner = unit.nested(lambda, lambda.span());
        inner.expressions.load(lambda.body());
        inner.out.at(lambda.body().span());
        inner.out.emit(Opcode.RETURN_VALUE);
        make(inner, lambda.parameters(), null);
    }

    /** Calls the decorators, the last one first, which lie on the stack under what they decorate. */
    void applyDecorators(List<Expr> decorators) {
        for (Expr decorator : decorators.reversed()) {
            Span before = out.at(decorator.span());
            out.emit(Opcode.CALL, 1);
            out.at(before);
        }
    }

    /** Leaves the function on the stack. */
    void make(CodeGenerator inner, Parameters parameters, Expr returns) {
        inner.out.parameters(parameters);
        int flags = 0;
        List<Expr> defaults = parameters.defaults();
        if (!defaults.isEmpty()) {
            List<Object> constants = ConstantFolder.constants(defaults);
            if (constants != null) {
                out.emitConstant(new CodeUnit.Tuple(constants));
            } else {
                unit.expressions.loadAll(defaults);
                out.emit(Opcode.BUILD_TUPLE, defaults.size());
            }
            flags |= Opcode.FUNCTION_DEFAULTS;
        }
        flags |= keywordDefaults(parameters) | annotations(parameters, returns);
        List<String> free = inner.out.scope().freeNames();
        if (!free.isEmpty()) {
            free.forEach(name -> out.emit(Opcode.LOAD_CLOSURE, out.slot(name)));
            out.emit(Opcode.BUILD_TUPLE, free.size());
            flags |= Opcode.FUNCTION_CLOSURE;
        }
        out.emitConstant(inner.out.build());
        out.emit(Opcode.MAKE_FUNCTION, flags);
    }

    private int keywordDefaults(Parameters parameters) {
        List<Object> withDefault = new ArrayList<>();
        for (int i = 0; i < parameters.keywordOnly().size(); i++) {
            if (parameters.keywordDefaults().get(i) != null) {
                unit.expressions.load(parameters.keywordDefaults().get(i));
                withDefault.add(
                        out.scope().mangled(parameters.keywordOnly().get(i).name()));
            }
        }
        if (withDefault.isEmpty()) {
            return 0;
        }
        out.emitConstant(new CodeUnit.Tuple(withDefault));
        out.emit(Opcode.BUILD_CONST_KEY_MAP, withDefault.size());
        return Opcode.FUNCTION_KWDEFAULTS;
    }

    private int annotations(Parameters parameters, Expr returns) {
        int count = 0;
        List<Parameters.Parameter> all = new ArrayList<>(parameters.list());
        if (parameters.rest() != null) {
            all.add(parameters.rest());
        }
        all.addAll(parameters.keywordOnly());
        if (parameters.keywords() != null) {
            all.add(parameters.keywords());
        }
        for (Parameters.Parameter parameter : all) {
            if (parameter.annotation() != null) {
                out.emitConstant(out.scope().mangled(parameter.name()));
                unit.expressions.load(parameter.annotation());
                count++;
            }
        }
        if (returns != null) {
            out.emitConstant("return");
            unit.expressions.load(returns);
            count++;
        }
        if (count == 0) {
            return 0;
        }
        out.emit(Opcode.BUILD_TUPLE, 2 * count);
        return Opcode.FUNCTION_ANNOTATIONS;
    }

    void setComprehension(Expr.SetComprehension set) {
        CodeGenerator inner = unit.nested(set, set.span());
        inner.out.emit(Opcode.BUILD_SET, 0);
        new Loops(inner, set.generators(), depth -> {
                    inner.expressions.load(set.element());
                    inner.out.emit(Opcode.SET_ADD, depth);
                })
                .generate(0, 1);
        inner.out.emit(Opcode.RETURN_VALUE);
        run(inner, set.generators());
    }

    void generatorExpression(Expr.GeneratorExpression generator) {
        CodeGenerator inner = unit.nested(generator, generator.span());
        new Loops(inner, generator.generators(), depth -> {
                    inner.expressions.load(generator.element());
                    inner.out.emit(Opcode.YIELD_VALUE);
                    inner.out.emit(Opcode.POP_TOP);
                })
                .generate(0, 0);
        inner.returnNone();
        run(inner, generator.generators());
    }

    void listComprehension(Expr.ListComprehension list) {
        CodeGenerator inner = unit.nested(list, list.span());
        inner.out.emit(Opcode.BUILD_LIST, 0);
        new Loops(inner, list.generators(), depth -> {
                    inner.expressions.load(list.element());
                    inner.out.emit(Opcode.LIST_APPEND, depth);
                })
                .generate(0, 1);
        inner.out.emit(Opcode.RETURN_VALUE);
        run(inner, list.generators());
    }

    void dictComprehension(Expr.DictComprehension dict) {
        CodeGenerator inner = unit.nested(dict, dict.span());
        inner.out.emit(Opcode.BUILD_MAP, 0);
        new Loops(inner, dict.generators(), depth -> {
                    inner.expressions.load(dict.key());
                    inner.expressions.load(dict.value());
                    inner.out.emit(Opcode.MAP_ADD, depth);
                })
                .generate(0, 1);
        inner.out.emit(Opcode.RETURN_VALUE);
        run(inner, dict.generators());
    }

    private void run(CodeGenerator inner, List<Expr.Generator> generators) {
        make(inner, Parameters.NONE, null);
        unit.expressions.load(generators.getFirst().iterable());
        out.emit(Opcode.GET_ITER);
        out.emit(Opcode.CALL, 1);
    }

    /** What a comprehension adds to its container, which lies so many items down the stack. */
    private interface Element {
        void add(int depth);
    }

    /** The nested loops of a comprehension. */
    private record Loops(CodeGenerator inner, List<Expr.Generator> generators, Element element) {
        void generate(int index, int depth) {
            if (index == generators.size()) {
                element.add(depth);
                return;
            }
            Expr.Generator generator = generators.get(index);
            UnitBuilder code = inner.out;
            Expr only = index == 0 ? null : onlyItem(generator.iterable());
            Block start = new Block();
            Block skip = new Block();
            Block end = new Block();
            if (only != null) {
                inner.expressions.load(only);
            } else {
                iterate(index, generator);
                code.use(start);
                code.jump(Opcode.FOR_ITER, end);
            }
            inner.assignments.store(generator.target());
            for (Expr condition : generator.conditions()) {
                inner.conditions.jumpIf(condition, skip, false);
            }
            generate(index + 1, only == null ? depth + 1 : depth);
            code.use(skip);
            if (only == null) {
                code.jump(Opcode.JUMP_FORWARD, start);
            }
            code.use(end);
        }

        private void iterate(int index, Expr.Generator generator) {
            if (index == 0) {
                inner.names.load(".0");
                return;
            }
            inner.expressions.load(generator.iterable());
            inner.out.emit(Opcode.GET_ITER);
        }

        /** The item of {@code for x in [item]}, which is an assignment rather than a loop. */
        private static Expr onlyItem(Expr iterable) {
            return iterable instanceof Expr.TupleDisplay tuple && tuple.items().size() == 1
                    ? tuple.items().getFirst()
                    : null;
        }
    }
}
