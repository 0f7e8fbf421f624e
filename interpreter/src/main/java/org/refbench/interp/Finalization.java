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
import org.refbench.object.WeakRefs;

/** What finalisers do: they call {@code __del__}, or the callback of a weak reference, or close a generator, and report an exception that leaves that. */
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
            switch (Arithmetic.type(object)) {
                case TypeIds.GENERATOR -> GeneratorOps.closeDying(t, object);
                case TypeIds.WEAKREF -> callBack(t, object);
                default -> t.push(Specials.call(t, object, Dunder.DEL));
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

    private static void callBack(ThreadState t, long ref) {
        int base = t.sp;
        t.pushRetained(WeakRefs.callback(ref));
        t.pushRetained(ref);
        t.push(t.engine.call(t, base, 1));
    }

    private static String describe(ThreadState t, long object) {
        String what = switch (Arithmetic.type(object)) {
            case TypeIds.GENERATOR -> Text.repr(t, object);
            case TypeIds.WEAKREF -> Text.repr(t, WeakRefs.callback(object));
            default -> Specials.describe(t, object, Dunder.DEL);
        };
        return what + "\n";
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
}
