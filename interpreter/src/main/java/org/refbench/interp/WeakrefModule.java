package org.refbench.interp;

import org.refbench.object.Ints;
import org.refbench.object.NativeTable;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.WeakRefs;

/** The module {@code _weakref}, on which {@code weakref} stands. */
final class WeakrefModule {
    private WeakrefModule() {}

    static void define(ModuleDefinition module, NativeTable table) {
        PyType ref = PyType.ofTypeId(TypeIds.WEAKREF);
        table.constructor(ref, Signature.between(1, 2), WeakrefModule::create);
        module.value("ref", t -> t.retained(t.space.typeObject(ref)));
        module.function(
                "getweakrefcount",
                Signature.exactly(1),
                (t, base, count) -> Ints.of(t, t.space.counter.services().weak().countOf(t.stack[base])));
    }

    private static long create(ThreadState t, int base, int count) {
        long callback = t.stack[base + 1] == t.space.none ? 0 : t.stack[base + 1];
        return WeakRefs.of(t, t.stack[base], callback);
    }

    /** What calling a reference answers: what it refers to, or None; a new reference. */
    static long call(ThreadState t, long ref) {
        long target = WeakRefs.get(t, ref);
        return target == 0 ? t.none() : target;
    }

    static long find(ThreadState t, long ref, String name) {
        if (!name.equals("__callback__")) {
            return 0;
        }
        long callback = WeakRefs.callback(ref);
        return callback == 0 ? t.none() : t.retained(callback);
    }
}
