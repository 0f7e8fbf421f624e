package org.refbench.front.codegen;

import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.Source;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;
import org.refbench.front.symbol.Scope;
import org.refbench.front.symbol.SymbolTable;

/** The generators of one code unit, tied together. */
public final class CodeGenerator {
    final SymbolTable table;
    final Source source;
    final ConstantCache cache;
    final UnitBuilder out;
    final Names names;
    final ExpressionGenerator expressions;
    final ConditionGenerator conditions;
    final AssignmentGenerator assignments;
    final FunctionGenerator functions;
    final ClassGenerator classes;
    final CallGenerator calls;
    final StatementGenerator statements;
    final Exits exits;

    private CodeGenerator(SymbolTable table, Source source, ConstantCache cache, UnitBuilder out) {
        this.table = table;
        this.source = source;
        this.cache = cache;
        this.out = out;
        this.names = new Names(out);
        this.expressions = new ExpressionGenerator(this);
        this.conditions = new ConditionGenerator(this);
        this.assignments = new AssignmentGenerator(this);
        this.functions = new FunctionGenerator(this);
        this.classes = new ClassGenerator(this);
        this.calls = new CallGenerator(this);
        this.exits = new Exits(this);
        this.statements = new StatementGenerator(this);
    }

    /** Generates the code of a program and of all functions in it. */
    public static CodeUnit generate(Stmt.Module module, SymbolTable table, Source source) {
        ConstantCache cache = new ConstantCache();
        UnitBuilder out = new UnitBuilder(table.scope(module), source.fileName(), 1, cache);
        CodeGenerator generator = new CodeGenerator(table, source, cache, out);
        if (table.scope(module).hasAnnotations()) {
            out.emit(Opcode.SETUP_ANNOTATIONS);
        }
        if (module.docstring() != null) {
            out.at(module.body().getFirst().span());
            out.docstring(module.docstring());
            out.emitConstant(module.docstring());
            generator.names.store("__doc__");
        }
        generator.statements.all(module.body());
        generator.returnNone();
        return out.build();
    }

    /** The generator of the unit that a node inside this unit opens. */
    CodeGenerator nested(Object node, Span where) {
        Scope scope = table.scope(node);
        UnitBuilder inner = new UnitBuilder(scope, source.fileName(), where.line(), cache);
        inner.at(where);
        return new CodeGenerator(table, source, cache, inner);
    }

    void returnNone() {
        out.emitConstant(CodeUnit.NONE);
        out.emit(Opcode.RETURN_VALUE);
    }
}
