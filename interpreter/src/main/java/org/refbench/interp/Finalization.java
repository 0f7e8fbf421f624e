package org.refbench.interp;

import org.refbench.object.Dunder;
import org.refbench.object.PyError;
import org.refbench.object.Specials;
import org.refbench.object.ThreadState;

/** What finalisers do: they call {@code __del__}, and report an exception that leaves it. */
final class Finalization {
    private Finalization() {}

    /** Objects that die on this thread are finalised by it, or by another that comes first. */
    static void install(ThreadState t, Interpreter interpreter) {
        t.m.setFinalizer(object -> run(t, interpreter, object));
    }

    private static void run(ThreadState t, Interpreter interpreter, long object) {
        int mark = t.sp;
        long interrupted = t.takeException();
        t.push(interrupted);
        t.push(t.exchangeHandled(0));
        try {
            t.push(Specials.call(t, object, Dunder.DEL));
        } catch (PyError e) {
            t.dropTo(mark + 2);
            long exception = t.push(t.takeException());
            interpreter.err.print("Exception ignored in: " + describe(t, object)
                    + TracebackPrinter.render(t, interpreter, exception));
            interpreter.err.flush();
        }
        t.dropTo(mark + 2);
        t.push(t.exchangeHandled(t.pop()));
        t.drop();
        if (interrupted != 0) {
            t.raise(t.pop());
        } else {
            t.drop();
        }
    }

    private static String describe(ThreadState t, long object) {
        return Specials.describe(t, object, Dunder.DEL) + "\n";
    }
}
