package org.refbench.front.codegen;

import org.refbench.front.Opcode;
import org.refbench.front.symbol.Binding;
import org.refbench.front.symbol.Scope;

/** Loads, stores and deletes variables, wherever they live. */
final class Names {
    private final UnitBuilder out;

    Names(UnitBuilder out) {
        this.out = out;
    }

    void load(String name) {
        boolean inClass = out.scope().kind() == Scope.Kind.CLASS;
        int deref = inClass ? Opcode.LOAD_CLASSDEREF : Opcode.LOAD_DEREF;
        emit(name, Opcode.LOAD_FAST, deref, Opcode.LOAD_GLOBAL, Opcode.LOAD_NAME);
    }

    void store(String name) {
        emit(name, Opcode.STORE_FAST, Opcode.STORE_DEREF, Opcode.STORE_GLOBAL, Opcode.STORE_NAME);
    }

    void delete(String name) {
        emit(name, Opcode.DELETE_FAST, Opcode.DELETE_DEREF, Opcode.DELETE_GLOBAL, Opcode.DELETE_NAME);
    }

    private void emit(String name, int fast, int deref, int global, int named) {
        Scope scope = out.scope();
        Binding binding = scope.kind() == Scope.Kind.MODULE ? Binding.GLOBAL : scope.binding(name);
        switch (binding) {
            case LOCAL -> out.emit(fast, out.slot(name));
            case CELL, FREE -> out.emit(deref, out.slot(name));
            case NAME -> out.emitName(named, name);
            case GLOBAL -> out.emitName(global, name);
        }
    }
}
