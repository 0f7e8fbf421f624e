package org.refbench.interp;

import org.refbench.front.CodeUnit;
import org.refbench.object.Cells;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.NativeTable;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** {@code globals()}, {@code locals()} and {@code vars()}: the dicts themselves, but for a function's variables, which are copied. */
final class Introspection {
    private Introspection() {}

    static void define(NativeTable table) {
        Signature none = Signature.exactly(0);
        table.function("globals", none, (t, base, count) -> t.retained(caller(t).globals));
        table.function("locals", none, (t, base, count) -> locals(t));
        table.function("vars", Signature.between(0, 1), Introspection::vars);
    }

    private static Frame caller(ThreadState t) {
        return Evaluator.of(t).innermost();
    }

    private static long vars(ThreadState t, int base, int count) {
        long object = t.stack[base];
        if (object == 0) {
            return locals(t);
        }
        long dict = Attributes.find(t, object, t.space.intern(t, "__dict__"));
        if (dict == 0) {
            throw Exceptions.typeError(t, "vars() argument must have __dict__ attribute");
        }
        return dict;
    }

    private static long locals(ThreadState t) {
        Frame frame = caller(t);
        if (frame.code.unit.isClassBody()) {
            return t.retained(ClassOps.namespace(t, frame));
        }
        return (frame.code.unit.flags() & CodeUnit.FUNCTION) != 0
                ? copyOfVariables(t, frame)
                : t.retained(frame.globals);
    }

    private static long copyOfVariables(ThreadState t, Frame frame) {
        long dict = t.push(Dicts.create(t));
        for (int i = 0; i < frame.code.slotCount; i++) {
            long value = t.stack[frame.locals() + i];
            if (value == 0) {
                continue;
            }
            int mark = t.sp;
            if (Arithmetic.type(value) == TypeIds.CELL) {
                value = t.push(Cells.get(t, value));
            }
            if (value != 0) {
                Dicts.set(t, dict, t.space.intern(t, frame.code.unit.slotName(i)), value);
            }
            t.dropTo(mark);
        }
        return t.pop();
    }
}
