package org.refbench.interp;

import org.refbench.object.Builtins;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.Types;

/** Attributes of type objects: {@code str.upper}, {@code int.__name__}. */
final class TypeAttributes {
    private TypeAttributes() {}

    /** A new reference, or 0 if there is none. */
    static long find(ThreadState t, long typeObject, String name) {
        PyType type = Types.of(typeObject);
        long method = t.space.methods.ofType(type, name);
        if (method != 0) {
            return Builtins.isClassMethod(t, method)
                    ? Builtins.create(t, Builtins.nativeIndex(method), typeObject)
                    : t.retained(method);
        }
        return ofType(t, typeObject, name);
    }

    /** What all types have: a new reference, or 0. */
    static long ofType(ThreadState t, long typeObject, String name) {
        PyType type = Types.of(typeObject);
        return switch (name) {
            case "__name__", "__qualname__" -> Strs.of(t, type.simpleName());
            case "__module__" -> Strs.of(t, type.module());
            case "__class__" -> t.retained(t.space.typeObject(PyType.named("type")));
            case "__base__" -> type.base() == null ? t.none() : t.retained(t.space.typeObject(type.base()));
            case "__bases__" -> bases(t, type.base(), false);
            case "__mro__" -> bases(t, type, true);
            default -> ofTypesType(t, typeObject, name);
        };
    }

    /** The methods of {@code type} itself, bound to the type object. */
    private static long ofTypesType(ThreadState t, long typeObject, String name) {
        long method = t.space.methods.ofType(PyType.ofTypeId(TypeIds.TYPE), name);
        return method == 0 ? 0 : Builtins.create(t, Builtins.nativeIndex(method), typeObject);
    }

    private static long bases(ThreadState t, PyType first, boolean all) {
        int mark = t.sp;
        for (PyType type = first; type != null; type = all ? type.base() : null) {
            t.pushRetained(t.space.typeObject(type));
        }
        return Tuples.fromStack(t, mark, t.sp - mark);
    }
}
