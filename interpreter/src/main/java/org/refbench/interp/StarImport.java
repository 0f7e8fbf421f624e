package org.refbench.interp;

import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Lists;
import org.refbench.object.Modules;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/** {@code from module import *}. */
final class StarImport {
    private StarImport() {}

    /** Binds in {@code globals} what the module, the topmost operand, offers; the module is dropped. */
    static void run(ThreadState t, long module, long globals) {
        int mark = t.sp;
        long all = Attributes.find(t, module, t.space.intern(t, "__all__"));
        boolean declared = all != 0;
        long names = t.push(Lists.fromIterable(t, t.push(declared ? all : t.retained(Modules.dict(module)))));
        for (int i = 0; i < Lists.length(names); i++) {
            long key = t.push(Lists.get(t, names, i));
            String name = name(t, module, key, declared);
            if (declared || !name.startsWith("_")) {
                long interned = t.space.intern(t, name);
                Dicts.set(t, globals, interned, t.push(Attributes.get(t, module, interned)));
            }
            t.dropTo(mark + 2);
        }
        t.dropTo(mark - 1);
    }

    private static String name(ThreadState t, long module, long key, boolean declared) {
        if (Arithmetic.type(key) == TypeIds.STR) {
            return Strs.toJava(key);
        }
        String place = declared ? "Item in %s.__all__" : "Key in %s.__dict__";
        throw Exceptions.typeError(
                t, place + " must be str, not %s", Strs.toJava(Modules.name(module)), TypeNames.ofObject(key));
    }
}
