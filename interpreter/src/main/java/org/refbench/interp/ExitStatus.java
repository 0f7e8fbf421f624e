package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.PyType;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;

/** What an uncaught exception makes of the program's end. */
final class ExitStatus {
    /** Exit code after an uncaught KeyboardInterrupt. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** Reports the exception being raised as CPython does and answers the exit code; clears it. */
    static int afterUncaught(ThreadState t, Interpreter interpreter) {
        t.dropTo(0);
        long exception = t.push(t.takeException());
        interpreter.out.flush();
        int code;
        if (Exceptions.type(exception).isSubtypeOf(PyType.SYSTEM_EXIT)) {
            code = afterSystemExit(t, interpreter, exception);
        } else {
            interpreter.err.print(TracebackPrinter.render(t, interpreter, exception));
            code = Exceptions.type(exception).isSubtypeOf(PyType.KEYBOARD_INTERRUPT) ? INTERRUPTED : 1;
        }
        t.drop();
        interpreter.err.flush();
        return code;
    }

    private static int afterSystemExit(ThreadState t, Interpreter interpreter, long exception) {
        long args = Exceptions.args(exception);
        if (Tuples.length(args) == 0) {
            return 0;
        }
        long status = Tuples.length(args) == 1 ? Tuples.get(args, 0) : args;
        if (status == t.space.none) {
            return 0;
        }
        int type = Header.type(status);
        if (type == TypeIds.INT || type == TypeIds.BOOL) {
            return (int) Ints.value(status) & 0xFF;
        }
        interpreter.err.println(Text.str(t, status));
        return 1;
    }
}
