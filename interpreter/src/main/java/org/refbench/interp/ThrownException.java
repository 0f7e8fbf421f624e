package org.refbench.interp;

import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;

/** The arguments of {@code generator.throw}: a class or an instance, a value, a traceback. */
final class ThrownException {
    private ThrownException() {}

    static boolean isGeneratorExit(long exception) {
        PyType type = Types.isType(exception) ? Types.of(exception) : Types.typeOf(exception);
        return type.isException() && type.isSubtypeOf(PyType.GENERATOR_EXIT);
    }

    /**
     * Raises what the three arguments from {@code stack[base]} on describe, of which the last two may be 0: answers the error to
     * throw. Throws it if they describe no exception.
     */
    static PyError set(ThreadState t, int base) {
        long what = t.stack[base];
        long traceback = t.stack[base + 2] == t.space.none ? 0 : t.stack[base + 2];
        if (traceback != 0 && Arithmetic.type(traceback) != TypeIds.TRACEBACK) {
            throw Exceptions.typeError(t, "throw() third argument must be a traceback object");
        }
        boolean isClass = Types.isType(what) && Types.of(what).isException();
        if (!isClass && Arithmetic.type(what) != TypeIds.EXCEPTION) {
            throw Exceptions.typeError(
                    t,
                    "exceptions must be classes or instances deriving from BaseException, not %s",
                    TypeNames.ofObject(what));
        }
        boolean hasValue = t.stack[base + 1] != 0 && t.stack[base + 1] != t.space.none;
        if (!isClass && hasValue) {
            throw Exceptions.typeError(t, "instance exception may not have a separate value");
        }
        long exception = t.push(isClass ? instantiate(t, what, hasValue ? t.stack[base + 1] : 0) : t.retained(what));
        if (traceback != 0) {
            Exceptions.setTraceback(t, exception, t.retained(traceback));
        }
        return t.raise(t.pop());
    }

    /** An instance of an exception class: the value itself if it is one, or the class called with it. */
    private static long instantiate(ThreadState t, long type, long value) {
        if (value != 0
                && Arithmetic.type(value) == TypeIds.EXCEPTION
                && Exceptions.type(value).isSubtypeOf(Types.of(type))) {
            return t.retained(value);
        }
        int base = t.sp;
        t.pushRetained(type);
        if (value != 0 && Arithmetic.type(value) == TypeIds.TUPLE) {
            for (int i = 0; i < Tuples.length(value); i++) {
                t.push(Tuples.load(t, value, i));
            }
        } else if (value != 0) {
            t.pushRetained(value);
        }
        return t.engine.call(t, base, t.sp - base - 1);
    }
}
