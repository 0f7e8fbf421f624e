package org.refbench.interp;

import java.util.Collection;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.object.Dunder;
import org.refbench.object.Lists;
import org.refbench.object.PyError;
import org.refbench.object.Specials;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** What finalisers do: they call {@code __del__}, or close a generator, and report an exception that leaves that. */
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
            if (isGenerator(object)) {
                GeneratorOps.closeDying(t, object);
            } else {
                t.push(Specials.call(t, object, Dunder.DEL));
            }
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
        return (isGenerator(object) ? Text.repr(t, object) : Specials.describe(t, object, Dunder.DEL)) + "\n";
    }

    /**
     * The program has ended: finalises what the modules' dicts still refer to, directly or not, as the dicts have it, all of it
     * whole.
     */
    static void ofAll(ThreadState t, Interpreter interpreter, Collection<Long> dicts) {
        int mark = t.sp;
        long list = t.push(Lists.create(t));
        new FinalizableObjects(t.space.counter.services().shapes(), dicts)
                .forEach(object -> Lists.append(t, list, object));
        for (int i = 0; i < Lists.length(list); i++) {
            long object = t.push(Lists.get(t, list, i));
            int header = Memory.getAndBitwiseAndInt(object, ~Header.FINALIZABLE);
            if ((header & Header.FINALIZABLE) != 0) {
                run(t, interpreter, object);
            }
            t.drop();
        }
        t.dropTo(mark);
    }

    private static boolean isGenerator(long object) {
        return Arithmetic.type(object) == TypeIds.GENERATOR;
    }
}
