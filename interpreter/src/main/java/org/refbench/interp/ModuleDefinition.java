package org.refbench.interp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.refbench.object.Builtins;
import org.refbench.object.Dicts;
import org.refbench.object.Modules;
import org.refbench.object.NativeCode;
import org.refbench.object.NativeTable;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;

/** What a native module consists of. Filled before any program runs, immutable and thread-safe afterwards. */
final class ModuleDefinition {
    private final String name;
    private final NativeTable table;
    private final Map<String, Integer> functions = new LinkedHashMap<>();
    private final Map<String, ToLongFunction<ThreadState>> values = new LinkedHashMap<>();

    ModuleDefinition(String name, NativeTable table) {
        this.name = name;
        this.table = table;
    }

    /** Adds a function. */
    void function(String function, Signature signature, NativeCode code) {
        functions.put(function, table.ofModule(name, function, signature, code));
    }

    /** Adds a function of another module under a name of this one. */
    void alias(String attribute, String module, String function, Signature signature, NativeCode code) {
        functions.put(attribute, table.ofModule(module, function, signature, code));
    }

    /** Adds a value; {@code factory} makes a new reference when the module is imported. */
    void value(String attribute, ToLongFunction<ThreadState> factory) {
        values.put(attribute, factory);
    }

    /** A module without anything in it but its name: a new reference. */
    static long empty(ThreadState t, String name) {
        return new ModuleDefinition(name, null).create(t);
    }

    /** The module: a new reference. */
    long create(ThreadState t) {
        int mark = t.sp;
        long dict = t.push(Dicts.create(t));
        t.m.immortalizeNew(dict);
        set(t, dict, "__name__", t.retained(t.space.intern(t, name)));
        set(t, dict, "__doc__", t.none());
        functions.forEach((attribute, index) -> set(t, dict, attribute, Builtins.create(t, index, 0)));
        values.forEach((attribute, factory) -> set(t, dict, attribute, factory.applyAsLong(t)));
        long module = t.push(Modules.create(t, t.space.intern(t, name), dict));
        t.m.immortalizeNew(module);
        t.stack[mark] = module;
        t.stack[mark + 1] = dict;
        t.drop();
        return t.pop();
    }

    private static void set(ThreadState t, long dict, String attribute, long value) {
        t.push(value);
        t.m.immortalizeNew(value);
        Dicts.set(t, dict, t.space.intern(t, attribute), value);
        t.drop();
    }
}
