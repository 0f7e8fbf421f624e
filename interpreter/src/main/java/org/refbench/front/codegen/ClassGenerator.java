package org.refbench.front.codegen;

import org.refbench.front.Opcode;
import org.refbench.front.ast.Parameters;
import org.refbench.front.ast.Stmt;
import org.refbench.front.symbol.Binding;

/** Generates class definitions: the body is a function that fills a namespace. */
final class ClassGenerator {
    private final CodeGenerator unit;
    private final UnitBuilder out;

    ClassGenerator(CodeGenerator unit) {
        this.unit = unit;
        this.out = unit.out;
    }

    void define(Stmt.ClassDef def) {
        def.decorators().forEach(unit.expressions::load);
        out.at(def.span());
        out.emit(Opcode.LOAD_BUILD_CLASS);
        unit.functions.make(body(def), Parameters.NONE, null);
        out.emitConstant(def.name());
        unit.calls.arguments(def.bases(), def.keywords(), 2);
        unit.functions.applyDecorators(def.decorators());
        unit.names.store(def.name());
    }

    private CodeGenerator body(Stmt.ClassDef def) {
        CodeGenerator body = unit.nested(def, def.span());
        UnitBuilder code = body.out;
        code.emitName(Opcode.LOAD_NAME, "__name__");
        body.names.store("__module__");
        code.emitConstant(code.scope().qualifiedName());
        body.names.store("__qualname__");
        if (code.scope().hasAnnotations()) {
            code.emit(Opcode.SETUP_ANNOTATIONS);
        }
        if (def.docstring() != null) {
            code.docstring(def.docstring());
            code.emitConstant(def.docstring());
            body.names.store("__doc__");
        }
        body.statements.all(def.body());
        if (code.scope().binding("__class__") == Binding.CELL) {
            code.emit(Opcode.LOAD_CLOSURE, code.slot("__class__"));
            code.emit(Opcode.COPY, 1);
            code.emitName(Opcode.STORE_NAME, "__classcell__");
            code.emit(Opcode.RETURN_VALUE);
        } else {
            body.returnNone();
        }
        return body;
    }
}
