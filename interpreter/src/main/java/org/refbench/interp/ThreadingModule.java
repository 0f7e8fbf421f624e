package org.refbench.interp;

import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.Lists;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.ThreadObjects;
import org.refbench.object.TypeIds;

/** The module {@code threading}: what the part of it that is written in Python is built on. */
final class ThreadingModule {
    private ThreadingModule() {}

    static void define(ModuleDefinition module, Interpreter interpreter) {
        Threads threads = interpreter.threads;
        Signature none = Signature.exactly(0);
        module.value("_Worker", t -> t.retained(t.space.typeObject(PyType.ofTypeId(TypeIds.THREAD))));
        module.value("ThreadError", t -> t.retained(t.space.typeObject(PyType.RUNTIME_ERROR)));
        module.value("TIMEOUT_MAX", t -> Floats.of(t, Locks.TIMEOUT_MAX));
        module.alias("Lock", "_thread", "allocate_lock", none, (t, base, count) -> Locks.create(t));
        module.function(
                "current_thread", none, (t, base, count) -> ThreadObjects.owner(t, Evaluator.of(t).thread.object));
        module.function(
                "get_ident",
                none,
                (t, base, count) -> Ints.of(t, Evaluator.of(t).thread.ident()));
        module.function(
                "get_native_id",
                none,
                (t, base, count) -> Ints.of(t, Evaluator.of(t).thread.ident()));
        module.function("enumerate", none, (t, base, count) -> {
            int first = t.sp;
            return Lists.fromStack(t, first, threads.pushAlive(t));
        });
        module.function("_main_worker", none, (t, base, count) -> t.retained(threads.mainObject()));
        module.function("_new_name", none, (t, base, count) -> Strs.of(t, threads.newName()));
        module.function("_new_key", none, (t, base, count) -> Ints.of(t, threads.newKey()));
        module.function("_own_dict", none, (t, base, count) -> t.retained(t.ownDict()));
        module.function("_monotonic", none, (t, base, count) -> Floats.of(t, System.nanoTime() / 1e9));
    }
}
