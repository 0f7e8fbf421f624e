package org.refbench.interp;

import java.util.function.LongConsumer;
import org.refbench.lock.Deadlines;
import org.refbench.object.ThreadState;
import org.refbench.object.Tracked;
import org.refbench.spi.CycleRequest;

/** Collections of garbage cycles. */
final class Cycles {
    private static final long PAUSE_NANOS = 50_000;

    private Cycles() {}

    /**
     * Frees all garbage, finalisers and callbacks of weak references included; what died before runs its finalisers first. Answers how
     * many objects CPython would say that it has freed.
     */
    static int collect(ThreadState t, Interpreter interpreter) {
        return run(t, interpreter, true);
    }

    /** Runs the finalisers of all garbage, and leaves the garbage as it is. */
    static void finalizeOnly(ThreadState t, Interpreter interpreter) {
        run(t, interpreter, false);
    }

    private static int run(ThreadState t, Interpreter interpreter, boolean free) {
        if (!t.space.traits.reclaimsCycles()) {
            t.space.counter.quiesce(t.m);
            t.m.runFinalizers();
        }
        int[] freed = new int[1];
        LongConsumer count = object -> freed[0] += Tracked.weight(object);
        Runnable pause = () -> Blocking.await(t, interpreter, Deadlines.after(PAUSE_NANOS), () -> false);
        t.space.counter.collectCycles(t.m, new CycleRequest(t.space.traits, false, free, count, pause));
        t.m.runFinalizers();
        return freed[0];
    }
}
