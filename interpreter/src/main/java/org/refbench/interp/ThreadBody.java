package org.refbench.interp;

import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadObjects;
import org.refbench.object.ThreadState;

/** What a thread of the program does: it calls its target, and reports an exception that leaves it. */
final class ThreadBody {
    private ThreadBody() {}

    /** Runs the program's thread object. The operand stack is empty. */
    static void run(ThreadState t, Interpreter interpreter, long thread) {
        try {
            long owner = t.push(ThreadObjects.owner(t, thread));
            t.push(Attributes.get(t, owner, t.space.intern(t, "run")));
            t.push(t.engine.call(t, 1, 0));
        } catch (PyError e) {
            t.dropTo(0);
            report(t, interpreter, thread);
        }
    }

    /** Prints the exception being raised as {@code threading.excepthook} does, and clears it. SystemExit is silent. */
    private static void report(ThreadState t, Interpreter interpreter, long thread) {
        long exception = t.push(t.takeException());
        if (!Exceptions.type(exception).isSubtypeOf(PyType.SYSTEM_EXIT)) {
            String name = Strs.toJava(t.push(ThreadObjects.name(t, thread)));
            interpreter.err.print(
                    "Exception in thread " + name + ":\n" + TracebackPrinter.render(t, interpreter, exception));
            interpreter.err.flush();
        }
        t.dropTo(0);
    }
}
