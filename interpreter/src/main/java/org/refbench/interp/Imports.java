package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Modules;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** The import statement. */
final class Imports {
    private Imports() {}

    /** Replaces the level and the from list on the stack by the module. */
    static void importName(ThreadState t, Interpreter interpreter, long name) {
        int base = t.sp - 2;
        t.push(interpreter.module(t, Strs.toJava(name)));
        long module = t.pop();
        t.dropTo(base);
        t.push(module);
    }

    /** The attribute of a module: a new reference. */
    static long importFrom(ThreadState t, long module, long name) {
        if (Header.type(module) == TypeIds.MODULE) {
            long value = Dicts.getStr(t, Modules.dict(module), name);
            if (value != 0) {
                return value;
            }
        }
        throw Exceptions.raise(
                t,
                PyType.IMPORT_ERROR,
                "cannot import name '" + Strs.toJava(name) + "' from '" + Strs.toJava(Modules.name(module))
                        + "' (unknown location)");
    }
}
