package org.refbench.interp;

import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadObjects;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;

/** What a thread of the program does: it calls its target, and reports an exception that leaves it. */
final class ThreadBody {
    private ThreadBody() {}

    /** Runs the work that the thread object holds, which the object loses by it. The operand stack is empty. */
    static void run(ThreadState t, Interpreter interpreter, long thread) {
        try {
            ThreadObjects.takeWork(t, thread);
            if (t.stack[0] != 0 && t.stack[0] != t.space.none) {
                t.push(callTarget(t));
            }
        } catch (PyError e) {
            t.dropTo(0);
            report(t, interpreter, thread);
        }
    }

    /** Calls {@code stack[0]} with the positional arguments {@code stack[1]} and the keyword arguments {@code stack[2]}. */
    private static long callTarget(ThreadState t) {
        if (t.stack[1] != 0 && Arithmetic.type(t.stack[1]) != TypeIds.TUPLE) {
            t.stack[t.sp] = Tuples.fromIterable(t, t.stack[1]);
            exchange(t, 1);
        }
        long kwargs = t.stack[2];
        boolean named = kwargs != 0 && kwargs != t.space.none && Dicts.length(kwargs) > 0;
        t.push(named ? Tuples.fromIterable(t, kwargs) : 0);
        long keywords = t.stack[3];
        int base = t.sp;
        t.pushRetained(t.stack[0]);
        int positional = t.stack[1] == 0 ? 0 : Tuples.length(t.stack[1]);
        for (int i = 0; i < positional; i++) {
            t.push(Tuples.load(t, t.stack[1], i));
        }
        int count = named ? pushNamed(t, kwargs, keywords) : 0;
        return Evaluator.of(t).call(base, positional + count, keywords);
    }

    private static int pushNamed(ThreadState t, long kwargs, long keywords) {
        for (int i = 0; i < Tuples.length(keywords); i++) {
            long name = Tuples.get(keywords, i);
            if (Arithmetic.type(name) != TypeIds.STR) {
                throw Exceptions.typeError(t, "keywords must be strings");
            }
            t.push(Dicts.get(t, kwargs, name));
        }
        return Tuples.length(keywords);
    }

    /** Replaces {@code stack[index]} by the new reference in {@code stack[sp]}. */
    private static void exchange(ThreadState t, int index) {
        long old = t.stack[index];
        t.stack[index] = t.stack[t.sp];
        t.stack[t.sp] = 0;
        t.m.releaseLocal(old);
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
