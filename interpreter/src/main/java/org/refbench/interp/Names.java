package org.refbench.interp;

import org.refbench.object.Cells;
import org.refbench.object.Dicts;
import org.refbench.object.ThreadState;

/** Loads and stores of globals and cell variables. */
final class Names {
    private Names() {}

    /** The global, else the builtin: a new reference. */
    static long loadGlobal(ThreadState t, long globals, long builtins, long name) {
        long value = Dicts.getStr(t, globals, name);
        if (value == 0) {
            value = Dicts.getStr(t, builtins, name);
            if (value == 0) {
                throw Errors.undefinedName(t, name);
            }
        }
        return value;
    }

    static void deleteGlobal(ThreadState t, long globals, long name) {
        if (!Dicts.delete(t, globals, name)) {
            throw Errors.undefinedName(t, name);
        }
    }

    /** The contents of a cell: a new reference. */
    static long loadDeref(ThreadState t, Code code, long cell, int slot) {
        long value = Cells.get(t, cell);
        if (value == 0) {
            throw Errors.unboundCell(t, code, slot);
        }
        return value;
    }

    static void deleteDeref(ThreadState t, Code code, long cell, int slot) {
        t.push(loadDeref(t, code, cell, slot));
        Cells.set(t, cell, 0);
        t.drop();
    }
}
