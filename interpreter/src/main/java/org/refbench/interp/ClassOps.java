package org.refbench.interp;

import static org.refbench.front.Opcode.*;

import org.refbench.object.Cells;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Specials;
import org.refbench.object.Subscripts;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** The instructions of class bodies. The namespace lies right under the function that the body is. */
final class ClassOps {
    private ClassOps() {}

    static void execute(ThreadState t, Frame frame, Interpreter interpreter, int opcode, int arg) {
        switch (opcode) {
            case LOAD_BUILD_CLASS ->
                t.push(Names.loadGlobal(
                        t, frame.globals, interpreter.builtinsDict(), t.space.intern(t, "__build_class__")));
            case LOAD_NAME -> t.push(loadName(t, frame, interpreter, frame.code.names[arg]));
            case STORE_NAME -> {
                Subscripts.set(t, namespace(t, frame), frame.code.names[arg], t.stack[t.sp - 1]);
                t.drop();
            }
            case DELETE_NAME -> {
                if (!Dicts.delete(t, dict(t, frame), frame.code.names[arg])) {
                    throw Errors.undefinedName(t, frame.code.names[arg]);
                }
            }
            case LOAD_CLASSDEREF -> t.push(loadClassDeref(t, frame, arg));
            case SETUP_ANNOTATIONS -> setupAnnotations(t, frame);
            default ->
                throw new IllegalStateException(
                        "not an instruction of class bodies: " + org.refbench.front.Instruction.name(opcode));
        }
    }

    /** The namespace of a class body that is being run, borrowed. */
    static long namespace(ThreadState t, Frame frame) {
        return t.stack[frame.base - 1];
    }

    private static long dict(ThreadState t, Frame frame) {
        return Specials.plain(namespace(t, frame));
    }

    /** A new reference to what the namespace has under the name, or 0; a namespace of a class may answer by itself. */
    private static long find(ThreadState t, Frame frame, long name) {
        long namespace = namespace(t, frame);
        if (Arithmetic.type(namespace) == TypeIds.DICT) {
            return Dicts.getStr(t, namespace, name);
        }
        int mark = t.sp;
        try {
            return Subscripts.get(t, namespace, name);
        } catch (PyError e) {
            if (!Exceptions.type(t.exception()).isSubtypeOf(PyType.KEY_ERROR)) {
                throw e;
            }
            t.dropTo(mark);
            t.push(t.takeException());
            t.drop();
            return 0;
        }
    }

    private static long loadName(ThreadState t, Frame frame, Interpreter interpreter, long name) {
        long value = find(t, frame, name);
        return value != 0 ? value : Names.loadGlobal(t, frame.globals, interpreter.builtinsDict(), name);
    }

    private static long loadClassDeref(ThreadState t, Frame frame, int slot) {
        long name = t.space.intern(t, frame.code.unit.slotName(slot));
        long value = find(t, frame, name);
        if (value != 0) {
            return value;
        }
        value = Cells.get(t, t.stack[frame.locals() + slot]);
        if (value == 0) {
            throw Errors.unboundCell(t, frame.code, slot);
        }
        return value;
    }

    private static void setupAnnotations(ThreadState t, Frame frame) {
        long dict = frame.code.unit.isClassBody() ? dict(t, frame) : frame.globals;
        long name = t.space.intern(t, "__annotations__");
        if (!Dicts.contains(t, dict, name)) {
            long annotations = t.push(Dicts.create(t));
            Dicts.set(t, dict, name, annotations);
            t.drop();
        }
    }
}
