package org.refbench.interp;

import org.refbench.heap.HeapStatistics;
import org.refbench.object.Args;
import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.Lists;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.Tracked;
import org.refbench.object.Tuples;

/**
 * The module {@code gc}: {@code collect} is real. Nothing is collected automatically but when the heap is full and the collector is
 * enabled; thresholds are kept and mean nothing. There are no generations: {@code collect(n)} collects everything for each n.
 */
final class GcModule {
    private static final int[] DEFAULT_THRESHOLDS = {700, 10, 10};

    private final Interpreter interpreter;
    private volatile int[] thresholds = DEFAULT_THRESHOLDS;
    private volatile long liveAfterLast;

    private GcModule(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    static void define(ModuleDefinition module, Interpreter interpreter) {
        GcModule gc = new GcModule(interpreter);
        Signature none = Signature.exactly(0);
        module.function("collect", Signature.of(0, "generation"), gc::collect);
        module.function("enable", none, (t, base, count) -> gc.enable(t, true));
        module.function("disable", none, (t, base, count) -> gc.enable(t, false));
        module.function("isenabled", none, (t, base, count) -> t.bool(t.space.collectsCycles));
        module.function("get_count", none, (t, base, count) -> gc.count(t));
        module.function("get_threshold", none, (t, base, count) -> tuple(t, gc.thresholds));
        module.function("set_threshold", Signature.between(1, 3), gc::setThresholds);
        module.function("is_tracked", Signature.exactly(1), (t, base, count) -> t.bool(Tracked.is(t, t.stack[base])));
        module.function(
                "is_finalized", Signature.exactly(1), (t, base, count) -> t.bool(Tracked.isFinalized(t.stack[base])));
        module.value("garbage", Lists::create);
        module.value("callbacks", Lists::create);
    }

    private long collect(ThreadState t, int base, int count) {
        if (t.stack[base] != 0) {
            int generation = Args.cInt(t, t.stack[base], 2);
            if (generation < 0 || generation > 2) {
                throw Exceptions.valueError(t, "invalid generation");
            }
        }
        int freed = Cycles.collect(t, interpreter);
        liveAfterLast = live(t);
        return Ints.of(t, freed);
    }

    private long enable(ThreadState t, boolean enabled) {
        t.space.collectsCycles = enabled;
        return t.none();
    }

    /** Cells that have been allocated and not freed since the last collection, where the runtime counts; else 0. */
    private long count(ThreadState t) {
        return tuple(t, Math.clamp(live(t) - liveAfterLast, 0, Integer.MAX_VALUE), 0, 0);
    }

    private static long live(ThreadState t) {
        HeapStatistics heap = t.space.counter.services().heap().statistics();
        return heap.allocatedObjects() - heap.freedObjects();
    }

    private long setThresholds(ThreadState t, int base, int count) {
        int[] changed = thresholds.clone();
        for (int i = 0; i < count; i++) {
            changed[i] = t.stack[base + i] == 0 ? changed[i] : Args.cInt(t, t.stack[base + i], 0);
        }
        thresholds = changed;
        return t.none();
    }

    private static long tuple(ThreadState t, int... values) {
        int mark = t.sp;
        for (int value : values) {
            t.push(Ints.of(t, value));
        }
        return Tuples.fromStack(t, mark, values.length);
    }
}
