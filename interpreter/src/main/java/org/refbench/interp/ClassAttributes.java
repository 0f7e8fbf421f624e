package org.refbench.interp;

import java.util.List;
import org.refbench.object.Classes;
import org.refbench.object.Descriptors;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeLookup;
import org.refbench.object.Types;
import org.refbench.object.UserType;

/** Attributes of classes written in Python. Names are interned strs. */
final class ClassAttributes {
    private ClassAttributes() {}

    /** {@code Class.name}: a new reference, or 0 if there is none. */
    static long find(ThreadState t, long typeObject, long name) {
        UserType type = (UserType) Types.of(typeObject);
        UserType meta = Types.userTypeOf(typeObject);
        long ofMeta = meta == null ? 0 : TypeLookup.find(t, meta, name);
        if (ofMeta != 0) {
            t.push(ofMeta);
            if (Descriptors.isData(t, ofMeta)) {
                t.sp--;
                return Descriptors.bind(t, ofMeta, typeObject, meta.object());
            }
        }
        int mark = t.sp;
        long found = TypeLookup.find(t, type, name);
        long value = found != 0 ? Descriptors.bind(t, found, 0, typeObject) : 0;
        if (ofMeta != 0) {
            if (value == 0) {
                t.sp--;
                return Descriptors.bind(t, ofMeta, typeObject, meta.object());
            }
            t.push(value);
            t.stack[mark] = ofMeta;
            t.stack[mark - 1] = value;
            t.drop();
            return t.pop();
        }
        return value != 0 ? value : special(t, typeObject, type, Strs.toJava(name));
    }

    private static long special(ThreadState t, long typeObject, UserType type, String name) {
        return switch (name) {
            case "__name__" -> Strs.of(t, type.name());
            case "__qualname__" -> Strs.of(t, type.qualname());
            case "__dict__" -> Dicts.copy(t, Types.dict(typeObject));
            case "__bases__" -> t.retained(Types.bases(typeObject));
            case "__base__" -> t.retained(t.space.typeObject(type.base()));
            case "__mro__" -> tuple(t, type.mro());
            case "__class__" -> t.retained(t.space.typeObject(Types.typeOf(typeObject)));
            default -> TypeAttributes.ofType(t, typeObject, name);
        };
    }

    static long tuple(ThreadState t, List<PyType> types) {
        int mark = t.sp;
        types.forEach(type -> t.pushRetained(t.space.typeObject(type)));
        return Tuples.fromStack(t, mark, types.size());
    }

    /** {@code Class.name = value}, or {@code del Class.name} if it is 0; the value is borrowed. */
    static void set(ThreadState t, long typeObject, long name, long value) {
        UserType meta = Types.userTypeOf(typeObject);
        long found = meta == null ? 0 : TypeLookup.find(t, meta, name);
        if (found != 0) {
            t.push(found);
            if (Descriptors.isData(t, found)) {
                Descriptors.set(t, found, typeObject, name, value);
                t.drop();
                return;
            }
            t.drop();
        }
        String text = Strs.toJava(name);
        switch (text) {
            case "__name__", "__qualname__", "__bases__", "__class__", "__dict__", "__mro__" ->
                throw Attributes.unsupported(t, typeObject, name);
            default -> {
                if (!Classes.setAttribute(t, typeObject, name, value) && value == 0) {
                    throw Exceptions.raise(
                            t,
                            PyType.ATTRIBUTE_ERROR,
                            "type object '" + Types.of(typeObject).name() + "' has no attribute '" + text + "'");
                }
            }
        }
    }
}
