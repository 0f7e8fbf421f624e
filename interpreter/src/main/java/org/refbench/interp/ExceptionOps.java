package org.refbench.interp;

import static org.refbench.front.Opcode.*;

import org.refbench.heap.Header;
import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.Types;

/** The instructions that raise and handle exceptions. */
final class ExceptionOps {
    private ExceptionOps() {}

    static void execute(ThreadState t, int opcode, int arg) {
        switch (opcode) {
            case RAISE_VARARGS -> throw raise(t, arg);
            case PUSH_EXC_INFO -> pushExcInfo(t);
            case CHECK_EXC_MATCH ->
                Operations.replaceOne(t, t.bool(Exceptions.matches(t, t.stack[t.sp - 2], t.stack[t.sp - 1])));
            case POP_EXCEPT -> popExcept(t);
            case RERAISE -> throw t.raise(t.pop());
            case LOAD_ASSERTION_ERROR -> t.push(t.retained(t.space.typeObject(PyType.ASSERTION_ERROR)));
            default -> throw new IllegalStateException("not an exception instruction: " + opcode);
        }
    }

    private static void pushExcInfo(ThreadState t) {
        long exception = t.stack[t.sp - 1];
        long previous = t.exchangeHandled(t.retained(exception));
        t.push(exception);
        t.stack[t.sp - 2] = previous == 0 ? t.none() : previous;
    }

    private static void popExcept(ThreadState t) {
        long previous = t.pop();
        long ended;
        if (previous == t.space.none) {
            t.m.releaseLocal(previous);
            ended = t.exchangeHandled(0);
        } else {
            ended = t.exchangeHandled(previous);
        }
        if (ended != 0) {
            t.m.releaseLocal(ended);
        }
    }

    private static PyError raise(ThreadState t, int operands) {
        if (operands == 0) {
            if (t.handled() == 0) {
                return Exceptions.raise(t, PyType.RUNTIME_ERROR, "No active exception to reraise");
            }
            return t.raise(t.retained(t.handled()));
        }
        int at = t.sp - operands;
        instantiate(t, at, "exceptions must derive from BaseException");
        long exception = t.stack[at];
        if (operands == 2) {
            setCause(t, exception, at + 1);
        }
        Exceptions.chain(t, exception);
        t.dropTo(at + 1);
        return t.raise(t.pop());
    }

    private static void setCause(ThreadState t, long exception, int at) {
        if (t.stack[at] == t.space.none) {
            Exceptions.setCause(t, exception, 0);
        } else {
            instantiate(t, at, "exception causes must derive from BaseException");
            Exceptions.setCause(t, exception, t.retained(t.stack[at]));
        }
    }

    /** Replaces an exception type on the stack by an instance of it. */
    private static void instantiate(ThreadState t, int at, String complaint) {
        long operand = t.stack[at];
        if (Types.isType(operand) && Types.of(operand).isException()) {
            t.pushRetained(operand);
            long instance = t.engine.call(t, t.sp - 1, 0);
            t.stack[at] = instance;
            t.m.releaseLocal(operand);
        } else if (Header.type(operand) != TypeIds.EXCEPTION) {
            throw Exceptions.typeError(t, complaint);
        }
    }
}
