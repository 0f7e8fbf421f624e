package org.refbench.interp;

import java.util.HashMap;
import java.util.Map;
import org.refbench.object.NativeTable;
import org.refbench.object.ThreadState;

/** The modules that are not written in Python. Their functions are defined at start, the objects made on import. */
final class NativeModules {
    private final Map<String, ModuleDefinition> definitions = new HashMap<>();

    /** Defines the functions of all modules of {@code interpreter}. */
    NativeModules(Interpreter interpreter, NativeTable table) {
        SysModule.define(module("sys", table), interpreter);
        MathModule.define(module("math", table));
        TimeModule.define(module("time", table), interpreter);
        RefbenchModule.define(module("refbench", table), interpreter);
        GcModule.define(module("gc", table), interpreter);
        WeakrefModule.define(module("_weakref", table), table);
        ThreadingModule.define(module("threading", table), interpreter);
    }

    private ModuleDefinition module(String name, NativeTable table) {
        ModuleDefinition definition = new ModuleDefinition(name, table);
        definitions.put(name, definition);
        return definition;
    }

    /** A new module of that name: a new reference, or 0 if there is none. */
    long load(ThreadState t, String name) {
        ModuleDefinition definition = definitions.get(name);
        return definition == null ? 0 : definition.create(t);
    }

    /** Whether there is a module of that name. */
    boolean has(String name) {
        return definitions.containsKey(name);
    }
}
