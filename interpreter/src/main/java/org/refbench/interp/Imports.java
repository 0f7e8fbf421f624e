package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Modules;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** The import statement. */
final class Imports {
    private Imports() {}

    /** Replaces the level and the from list on the stack by the module; without a list, by the outermost package. */
    static void importName(ThreadState t, Interpreter interpreter, long name) {
        int base = t.sp - 2;
        boolean outermost = t.stack[t.sp - 1] == t.space.none;
        String full = Strs.toJava(name);
        long module = t.push(interpreter.modules.get(t, topOf(full)));
        for (int dot = full.indexOf('.'); dot >= 0; dot = full.indexOf('.', dot + 1)) {
            int next = full.indexOf('.', dot + 1);
            long part = t.push(interpreter.modules.get(t, next < 0 ? full : full.substring(0, next)));
            long attribute = t.space.intern(t, full.substring(dot + 1, next < 0 ? full.length() : next));
            Dicts.set(t, Modules.dict(t.stack[t.sp - 2]), attribute, part);
        }
        t.pushRetained(outermost ? module : t.stack[t.sp - 1]);
        long result = t.stack[t.sp - 1];
        t.stack[t.sp - 1] = t.stack[base];
        t.stack[base] = result;
        t.dropTo(base + 1);
    }

    private static String topOf(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }

    /** The attribute of a module: a new reference. */
    static long importFrom(ThreadState t, long module, long name) {
        if (Header.type(module) == TypeIds.MODULE) {
            long value = Dicts.getStr(t, Modules.dict(module), name);
            if (value != 0) {
                return value;
            }
        }
        String from = Strs.toJava(Modules.name(module));
        String message = "cannot import name '" + Strs.toJava(name) + "' from '" + from + "' (unknown location)";
        throw raise(t, PyType.IMPORT_ERROR, message, from);
    }

    /** The error of an import that finds nothing: it names the part of a dotted name that is missing. */
    static PyError notFound(ThreadState t, String name, NativeModules modules) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        if (dot < 0 || !modules.has(first)) {
            return raise(t, PyType.MODULE_NOT_FOUND_ERROR, "No module named '" + first + "'", first);
        }
        String message = "No module named '" + name + "'; '" + first + "' is not a package";
        return raise(t, PyType.MODULE_NOT_FOUND_ERROR, message, name);
    }

    private static PyError raise(ThreadState t, PyType type, String message, String module) {
        PyError error = Exceptions.raise(t, type, message);
        long name = t.push(Strs.of(t, module));
        Exceptions.setDetail(t, t.exception(), name);
        t.stack[--t.sp] = 0; // the reference has moved into the exception
        return error;
    }
}
