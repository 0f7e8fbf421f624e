package org.refbench.interp;

import org.refbench.front.CodeUnit;
import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;

/** The errors that the evaluation loop itself raises, in CPython's words. */
final class Errors {
    private Errors() {}

    static PyError recursion(ThreadState t) {
        return Exceptions.raise(t, PyType.RECURSION_ERROR, "maximum recursion depth exceeded");
    }

    static PyError unboundLocal(ThreadState t, Code code, int slot) {
        return Exceptions.raise(
                t,
                PyType.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + code.unit.slotName(slot)
                        + "' where it is not associated with a value");
    }

    static PyError unboundCell(ThreadState t, Code code, int slot) {
        CodeUnit unit = code.unit;
        if (slot < unit.firstFreeSlot()) {
            return unboundLocal(t, code, slot);
        }
        return Exceptions.raise(
                t,
                PyType.NAME_ERROR,
                "cannot access free variable '" + unit.slotName(slot)
                        + "' where it is not associated with a value in enclosing scope");
    }

    static PyError undefinedName(ThreadState t, long name) {
        return Exceptions.raise(t, PyType.NAME_ERROR, "name '" + Strs.toJava(name) + "' is not defined");
    }
}
