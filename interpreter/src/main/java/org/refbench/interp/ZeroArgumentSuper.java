package org.refbench.interp;

import org.refbench.object.Cells;
import org.refbench.object.Exceptions;
import org.refbench.object.PyType;
import org.refbench.object.Supers;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;

/** {@code super()}, which takes its arguments from the frame that calls it. */
final class ZeroArgumentSuper {
    private ZeroArgumentSuper() {}

    /** {@code super()}, {@code super(type)} or {@code super(type, object)}. */
    static long create(ThreadState t, int base, int count) {
        long after = t.stack[base];
        if (after == 0) {
            return ofFrame(t);
        }
        if (!Types.isType(after)) {
            throw Exceptions.typeError(t, "super() argument 1 must be a type, not %s", TypeNames.ofObject(after));
        }
        long self = t.stack[base + 1];
        return Supers.create(t, after, self == t.space.none ? 0 : self);
    }

    private static long ofFrame(ThreadState t) {
        Frame frame = Evaluator.of(t).innermost();
        if (frame == null || frame.code.argCount == 0) {
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "super(): no arguments");
        }
        long cell = cellOfClass(t, frame);
        if (cell == 0) {
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "super(): __class__ cell not found");
        }
        int mark = t.sp;
        long after = Cells.get(t, cell);
        if (after == 0) {
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "super(): empty __class__ cell");
        }
        t.push(after);
        long self = t.push(firstArgument(t, frame));
        long result = Supers.create(t, after, self);
        t.dropTo(mark);
        return result;
    }

    private static long cellOfClass(ThreadState t, Frame frame) {
        for (int slot = frame.code.unit.firstFreeSlot(); slot < frame.code.slotCount; slot++) {
            if (frame.code.unit.slotName(slot).equals("__class__")) {
                return t.stack[frame.locals() + slot];
            }
        }
        return 0;
    }

    /** A new reference to the first argument, which may have moved into a cell. */
    private static long firstArgument(ThreadState t, Frame frame) {
        String name = frame.code.unit.slotName(0);
        for (int slot = 0; slot < frame.code.unit.firstFreeSlot(); slot++) {
            long value = t.stack[frame.locals() + slot];
            if (value != 0 && frame.code.unit.slotName(slot).equals(name)) {
                long contents = Arithmetic.type(value) == TypeIds.CELL ? Cells.get(t, value) : t.retained(value);
                if (contents != 0) {
                    return contents;
                }
            }
        }
        throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "super(): arg[0] deleted");
    }
}
