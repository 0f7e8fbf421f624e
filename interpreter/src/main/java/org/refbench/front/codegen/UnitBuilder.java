package org.refbench.front.codegen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refbench.front.CodeUnit;
import org.refbench.front.Opcode;
import org.refbench.front.ast.Parameters;
import org.refbench.front.ast.Span;
import org.refbench.front.symbol.Binding;
import org.refbench.front.symbol.Scope;

/** Takes the instructions of one code unit as they are generated. */
final class UnitBuilder {
    /** The handlers that cover what is emitted, innermost first. */
    record Handlers(Block handler, Handlers outer) {}

    private final Scope scope;
    private final String fileName;
    private final int firstLine;
    private final ConstantCache cache;
    private final Pool<Object> constants = new Pool<>();
    private final Pool<String> names = new Pool<>();
    private final List<String> varNames;
    private final List<String> cellNames;
    private final List<String> freeNames;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Block entry = new Block();
    private Block current = entry;
    private Handlers handlers;
    private Span span = Span.NONE;
    private String docstring;
    private int positionalOnly;
    private int keywordOnly;
    private int parameterFlags;

    UnitBuilder(Scope scope, String fileName, int firstLine, ConstantCache cache) {
        this.scope = scope;
        this.fileName = fileName;
        this.firstLine = firstLine;
        this.cache = cache;
        this.varNames = hasNoSlots(scope) ? List.of() : scope.slotNames();
        this.cellNames = scope.cellNames();
        this.freeNames = scope.freeNames();
        for (List<String> kind : List.of(varNames, cellNames, freeNames)) {
            for (String name : kind) {
                slots.put(name, slots.size());
            }
        }
        prologue();
    }

    private static boolean hasNoSlots(Scope scope) {
        return scope.kind() == Scope.Kind.MODULE || scope.kind() == Scope.Kind.CLASS;
    }

    private void prologue() {
        if (!freeNames.isEmpty()) {
            emit(Opcode.COPY_FREE_VARS, freeNames.size());
        }
        for (List<String> kind : List.of(varNames, cellNames)) {
            for (String name : kind) {
                if (scope.binding(name) == Binding.CELL) {
                    emit(Opcode.MAKE_CELL, slot(name));
                }
            }
        }
        if (scope.isGenerator()) {
            Span before = at(new Span(firstLine, 0, firstLine, 0).wholeLine());
            emit(Opcode.RETURN_GENERATOR);
            emit(Opcode.POP_TOP);
            at(before);
        }
    }

    Scope scope() {
        return scope;
    }

    /** The slot of a local, captured or free variable. */
    int slot(String name) {
        return slots.get(scope.mangled(name));
    }

    /** The parameters of the function whose code this is. */
    void parameters(Parameters parameters) {
        positionalOnly = parameters.positionalOnly();
        keywordOnly = parameters.keywordOnly().size();
        parameterFlags = (parameters.rest() == null ? 0 : CodeUnit.VARARGS)
                | (parameters.keywords() == null ? 0 : CodeUnit.VARKEYWORDS);
    }

    void docstring(String text) {
        docstring = text;
    }

    /** Sets the source range of the instructions that follow; answers the one until now. */
    Span at(Span where) {
        Span before = span;
        span = where;
        return before;
    }

    void emit(int opcode) {
        emit(opcode, 0);
    }

    void emit(int opcode, int argument) {
        append(new Instr(opcode, argument, null, handler(), span));
    }

    void emitName(int opcode, String name) {
        boolean isModule = opcode == Opcode.IMPORT_NAME || opcode == Opcode.IMPORT_FROM;
        emit(opcode, names.index(isModule ? name : scope.mangled(name)));
    }

    void emitConstant(Object value) {
        emit(Opcode.LOAD_CONST, constant(value));
    }

    /** The index of a constant. */
    int constant(Object value) {
        return constants.index(cache.unique(value));
    }

    /** Emits a jump; the assembler finds out whether it goes backward. */
    void jump(int opcode, Block target) {
        append(new Instr(opcode, 0, target, handler(), span));
    }

    private void append(Instr instr) {
        current.instructions.add(instr);
        if (StackEffect.isJump(instr.opcode) || StackEffect.isEnd(instr.opcode)) {
            use(new Block());
        }
    }

    /** Goes on in a block, to which control falls through from here. */
    void use(Block block) {
        current.next = block;
        current = block;
    }

    private Block handler() {
        return handlers == null ? null : handlers.handler;
    }

    /** Lets a handler cover what follows. */
    void pushHandler(Block handler) {
        pushHandler(handler, 0);
    }

    /** As the other; the handler does not find the {@code dropped} topmost items that are on the stack now. */
    void pushHandler(Block handler, int dropped) {
        current.instructions.add(new Instr(Instr.SETUP_HANDLER, dropped, handler, handler(), span));
        handlers = new Handlers(handler, handlers);
    }

    /** Ends the cover of the innermost handler. */
    void popHandler() {
        handlers = handlers.outer;
    }

    /** The handlers as they are, to be restored after code that leaves some of them. */
    Handlers handlers() {
        return handlers;
    }

    void restore(Handlers saved) {
        handlers = saved;
    }

    private int flags() {
        return (hasNoSlots(scope) ? 0 : CodeUnit.FUNCTION)
                | (scope.kind() == Scope.Kind.CLASS ? CodeUnit.CLASS_BODY : 0)
                | (scope.isGenerator() ? CodeUnit.GENERATOR : 0)
                | (scope.nested() ? CodeUnit.NESTED : 0)
                | parameterFlags;
    }

    CodeUnit build() {
        Assembler assembler = new Assembler(entry, scope.parameterCount(), varNames.size());
        assembler.assemble();
        return new CodeUnit(
                scope.name(),
                scope.qualifiedName(),
                fileName,
                firstLine,
                docstring,
                flags(),
                scope.positionalCount(),
                positionalOnly,
                keywordOnly,
                assembler.stackSize(),
                assembler.code(),
                constants.toArray(),
                names.toStrings(),
                varNames.toArray(new String[0]),
                cellNames.toArray(new String[0]),
                freeNames.toArray(new String[0]),
                assembler.exceptionTable(),
                assembler.positions());
    }
}
