package org.refbench.interp;

import org.refbench.lock.Deadlines;
import org.refbench.object.NativeTable;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.ThreadObjects;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.object.TypeIds;

/** The types of threads, as the runtime sees them, and of locks: construction and methods. */
final class ThreadNatives {
    private ThreadNatives() {}

    static void define(Interpreter interpreter, NativeTable table) {
        PyType thread = PyType.ofTypeId(TypeIds.THREAD);
        table.constructor(
                thread,
                Signature.of(2, "name", "daemon"),
                (t, base, count) -> ThreadObjects.create(t, t.stack[base], Truth.of(t, t.stack[base + 1])));
        table.method(thread, "start", Signature.exactly(2), (t, base, count) -> {
            interpreter.threads.start(t, t.stack[base], t.stack[base + 1]);
            return t.none();
        });
        table.method(thread, "stands_for", Signature.exactly(2), (t, base, count) -> {
            ThreadObjects.setOwner(t, t.stack[base], t.stack[base + 1]);
            return t.none();
        });
        table.method(thread, "join", Signature.of(1, "self", "timeout"), (t, base, count) -> {
            interpreter.threads.join(t, t.stack[base], deadline(t, t.stack[base + 1]));
            return t.none();
        });
        table.method(
                thread,
                "is_alive",
                Signature.exactly(1),
                (t, base, count) -> t.bool(ThreadObjects.state(t.stack[base]) == ThreadObjects.STARTED));
        defineLock(interpreter, table);
    }

    private static void defineLock(Interpreter interpreter, NativeTable table) {
        PyType lock = PyType.ofTypeId(TypeIds.LOCK);
        table.method(lock, "acquire", Signature.of(1, "self", "blocking", "timeout"), interpreter.locks::acquire);
        table.method(lock, "__enter__", Signature.exactly(1), interpreter.locks::enter);
        table.method(lock, "__exit__", Signature.varargs(1), interpreter.locks::release);
        table.method(lock, "__repr__", Signature.exactly(1), (t, base, count) -> {
            String state = Locks.isLocked(t.stack[base]) ? "locked" : "unlocked";
            return Strs.of(t, "<" + state + " _thread.lock object at 0x" + Long.toHexString(t.stack[base]) + ">");
        });
        table.method(lock, "release", Signature.exactly(1), interpreter.locks::release);
        table.method(lock, "locked", Signature.exactly(1), (t, base, count) -> t.bool(Locks.isLocked(t.stack[base])));
    }

    private static boolean isGiven(ThreadState t, long argument) {
        return argument != 0 && argument != t.space.none;
    }

    private static long deadline(ThreadState t, long timeout) {
        return isGiven(t, timeout) ? Deadlines.after(Math.max(0, Times.nanos(t, timeout))) : Deadlines.NONE;
    }
}
