package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.heap.Switches;
import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.spi.RootKind;

/**
 * The module {@code refbench}: what a program may ask of its memory manager. Under a scheme without immortal objects {@code
 * immortalize} does nothing, so that the same program runs everywhere.
 *
 * <pre>
 *   immortalize(object, transitive=False)   the object, and if transitive all that it refers to, is never counted
 *                                           or freed from now on; answers whether the runtime has immortal objects
 *   is_immortal(object)                     whether it is
 *   next_request(worker)                    waits, in a blocking region, until the worker's next request is due, and answers its
 *                                           number, or -1 after the last one; for programs that a harness sends requests
 * </pre>
 */
final class RefbenchModule {
    private RefbenchModule() {}

    /** So long before a request is due a worker stops sleeping and spins: a sleeping thread wakes up late. */
    private static final long SPIN_NANOS = 60_000;

    static void define(ModuleDefinition module, Interpreter interpreter) {
        module.function(
                "_cpu_count",
                Signature.exactly(0),
                (t, base, count) -> Ints.of(t, Runtime.getRuntime().availableProcessors()));
        module.function(
                "next_request",
                Signature.exactly(1),
                (t, base, count) -> Ints.of(t, nextRequest(t, interpreter, t.stack[base])));
        if (Switches.DEATHS) {
            module.value("markers", interpreter.markers::create);
        }
        module.function(
                "immortalize",
                Signature.of(1, "object", "transitive"),
                (t, base, count) -> t.bool(immortalize(t, t.stack[base], count > 1 ? t.stack[base + 1] : 0)));
        module.function(
                "is_immortal", Signature.exactly(1), (t, base, count) -> t.bool(Header.isImmortal(t.stack[base])));
    }

    private static long nextRequest(ThreadState t, Interpreter interpreter, long worker) {
        RequestSource requests = interpreter.requests;
        if (requests == null) {
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "nobody sends requests; refbench latency does");
        }
        if (Arithmetic.type(worker) != TypeIds.INT) {
            throw Exceptions.typeError(t, "a worker is an int, not '%s'", TypeNames.ofObject(worker));
        }
        int index = Math.toIntExact(Ints.toLong(t, worker));
        if (Switches.DEATHS) {
            interpreter.markers.beforeRequest(t, requests, index);
        }
        long due = requests.due(index);
        if (due == RequestSource.OVER) {
            if (Switches.DEATHS) {
                t.space.counter.services().heap().deaths().end();
            }
            return -1;
        }
        if (due > System.nanoTime()) {
            awaitTime(t, interpreter, due);
        }
        return requests.begin(index);
    }

    private static void awaitTime(ThreadState t, Interpreter interpreter, long due) {
        if (due - System.nanoTime() > SPIN_NANOS) {
            Blocking.await(t, interpreter, due - SPIN_NANOS, () -> false);
        }
        t.enterBlocking();
        while (System.nanoTime() < due) {
            Thread.onSpinWait();
        }
        t.leaveBlocking();
    }

    private static boolean immortalize(ThreadState t, long object, long transitive) {
        boolean all = transitive != 0 && Truth.of(t, transitive);
        t.space.counter.immortalize(t.m, visitor -> visitor.root(object, RootKind.OWNED), all);
        return t.space.counter.services().immortals().areEnabled();
    }
}
