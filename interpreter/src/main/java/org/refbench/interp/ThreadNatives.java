package org.refbench.interp;

import org.refbench.lock.Deadlines;
import org.refbench.object.Exceptions;
import org.refbench.object.NativeTable;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.Text;
import org.refbench.object.ThreadObjects;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.object.TypeIds;

/** The types Thread and lock: construction and methods. */
final class ThreadNatives {
    private ThreadNatives() {}

    static void define(Interpreter interpreter, NativeTable table) {
        PyType thread = PyType.ofTypeId(TypeIds.THREAD);
        table.constructor(
                thread,
                Signature.of(0, "group", "target", "name", "args", "kwargs").withKeywordOnly("daemon"),
                (t, base, count) -> create(t, interpreter, base));
        table.method(thread, "start", Signature.exactly(1), (t, base, count) -> {
            interpreter.threads.start(t, t.stack[base]);
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
        table.method(thread, "__repr__", Signature.exactly(1), (t, base, count) -> repr(t, t.stack[base]));
        table.method(thread, "getName", Signature.exactly(1), (t, base, count) -> ThreadObjects.name(t, t.stack[base]));
        table.method(
                thread,
                "isDaemon",
                Signature.exactly(1),
                (t, base, count) -> t.bool(ThreadObjects.isDaemon(t.stack[base])));
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

    private static long repr(ThreadState t, long thread) {
        String name = Strs.toJava(t.push(ThreadObjects.name(t, thread)));
        t.drop();
        int state = ThreadObjects.state(thread);
        String shown = state == ThreadObjects.NEW ? "initial" : state == ThreadObjects.STARTED ? "started" : "stopped";
        String daemon = ThreadObjects.isDaemon(thread) ? " daemon" : "";
        String ident = state == ThreadObjects.NEW ? "" : " " + ThreadObjects.ident(thread);
        String type = name.equals("MainThread") ? "_MainThread" : "Thread";
        return Strs.of(t, "<" + type + "(" + name + ", " + shown + daemon + ident + ")>");
    }

    private static long create(ThreadState t, Interpreter interpreter, int base) {
        if (isGiven(t, t.stack[base])) {
            throw Exceptions.raise(t, PyType.ASSERTION_ERROR, "group argument must be None for now");
        }
        long target = t.stack[base + 1];
        long daemon = t.stack[base + 5];
        boolean isDaemon =
                isGiven(t, daemon) ? Truth.of(t, daemon) : ThreadObjects.isDaemon(Evaluator.of(t).thread.object);
        long name = t.push(Strs.of(t, name(t, interpreter, target, t.stack[base + 2])));
        long kwargs = t.stack[base + 4];
        if (isGiven(t, kwargs) && Arithmetic.type(kwargs) != TypeIds.DICT) {
            throw Exceptions.typeError(t, "Thread() argument after ** must be a mapping");
        }
        t.push(ThreadObjects.create(t, target, t.stack[base + 3], kwargs, name, isDaemon));
        t.stack[t.sp - 2] = t.stack[t.sp - 1];
        t.stack[t.sp - 1] = name;
        t.drop();
        return t.pop();
    }

    private static boolean isGiven(ThreadState t, long argument) {
        return argument != 0 && argument != t.space.none;
    }

    private static String name(ThreadState t, Interpreter interpreter, long target, long given) {
        if (given != 0 && Truth.of(t, given)) {
            return Text.str(t, given);
        }
        String name = interpreter.threads.newName();
        if (!isGiven(t, target)) {
            return name;
        }
        long targetName = Attributes.find(t, target, t.space.intern(t, "__name__"));
        if (targetName == 0) {
            return name;
        }
        t.push(targetName);
        String text = Text.str(t, targetName);
        t.drop();
        return name + " (" + text + ")";
    }

    private static long deadline(ThreadState t, long timeout) {
        return isGiven(t, timeout) ? Deadlines.after(Math.max(0, Times.nanos(t, timeout))) : Deadlines.NONE;
    }
}
