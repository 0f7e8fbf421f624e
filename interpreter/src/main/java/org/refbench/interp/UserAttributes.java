package org.refbench.interp;

import org.refbench.object.Descriptors;
import org.refbench.object.Dicts;
import org.refbench.object.Dunder;
import org.refbench.object.Exceptions;
import org.refbench.object.Instances;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Specials;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeLookup;
import org.refbench.object.TypeNames;
import org.refbench.object.UserType;

/**
 * Attributes of objects of classes written in Python: data descriptors of the class, then the object's own, then what else
 * the class has. Names are interned strs.
 */
final class UserAttributes {
    private UserAttributes() {}

    /** {@code object.name}: a new reference, or 0 if there is none. */
    static long find(ThreadState t, long object, UserType type, long name) {
        int mark = t.sp;
        try {
            long value = Specials.call(t, object, Dunder.GETATTRIBUTE, name);
            if (value == 0) {
                value = findPlainly(t, object, type, name);
            }
            return value != 0 ? value : Specials.call(t, object, Dunder.GETATTR, name);
        } catch (PyError e) {
            if (!Exceptions.type(t.exception()).isSubtypeOf(PyType.ATTRIBUTE_ERROR)
                    || !Specials.has(t, object, Dunder.GETATTR)) {
                throw e;
            }
            t.dropTo(mark);
            t.push(t.takeException());
            t.drop();
            return Specials.call(t, object, Dunder.GETATTR, name);
        }
    }

    /** As {@code object.__getattribute__} does it: a new reference, or 0 if there is none. */
    static long findPlainly(ThreadState t, long object, UserType type, long name) {
        long found = TypeLookup.find(t, type, name);
        if (found == 0) {
            return own(t, object, name);
        }
        t.push(found);
        if (!Descriptors.isData(t, found)) {
            long dict = dict(object);
            long value = dict == 0 ? 0 : Dicts.getStr(t, dict, name);
            if (value != 0) {
                t.push(value);
                t.stack[t.sp - 2] = value;
                t.stack[t.sp - 1] = found;
                t.drop();
                return t.pop();
            }
        }
        t.sp--; // the reference goes on to bind
        return Descriptors.bind(t, found, object, type.object());
    }

    private static long own(ThreadState t, long object, long name) {
        long dict = dict(object);
        long value = dict == 0 ? 0 : Dicts.getStr(t, dict, name);
        if (value != 0) {
            return value;
        }
        String text = Strs.toJava(name);
        return text.equals("__dict__") && dict != 0 ? t.retained(dict) : Properties.find(t, object, text);
    }

    /** The dict of the object's own attributes, borrowed; 0 if it has none (yet). */
    private static long dict(long object) {
        return switch (Arithmetic.type(object)) {
            case TypeIds.INSTANCE -> Instances.dict(object);
            case TypeIds.EXCEPTION -> Exceptions.dict(object);
            default -> 0;
        };
    }

    /**
     * LOAD_METHOD's short way: a new reference to a function that the class has under that name and the object does not hide,
     * or 0.
     */
    static long findFunction(ThreadState t, long object, UserType type, long name) {
        long found = TypeLookup.find(t, type, name);
        if (found == 0) {
            return 0;
        }
        if (Arithmetic.type(found) == TypeIds.FUNCTION && !Specials.has(t, object, Dunder.GETATTRIBUTE)) {
            long dict = dict(object);
            if (dict == 0) {
                return found;
            }
            t.push(found);
            boolean hidden = Dicts.length(dict) > 0 && Dicts.contains(t, dict, name);
            t.pop();
            if (!hidden) {
                return found;
            }
        }
        t.m.releaseLocal(found);
        return 0;
    }

    /** {@code object.name = value}, or {@code del object.name} if it is 0; the value is borrowed. */
    static void set(ThreadState t, long object, UserType type, long name, long value) {
        long result = value == 0
                ? Specials.call(t, object, Dunder.DELATTR, name)
                : Specials.call(t, object, Dunder.SETATTR, name, value);
        if (result != 0) {
            t.m.releaseLocal(result);
        } else {
            setPlainly(t, object, type, name, value);
        }
    }

    /** As {@code object.__setattr__} and {@code object.__delattr__} do it. */
    static void setPlainly(ThreadState t, long object, UserType type, long name, long value) {
        long found = TypeLookup.find(t, type, name);
        if (found != 0) {
            t.push(found);
            if (Descriptors.isData(t, found)) {
                Descriptors.set(t, found, object, name, value);
                t.drop();
                return;
            }
            t.drop();
        }
        if (Arithmetic.type(object) == TypeIds.EXCEPTION && ExceptionAttributes.has(Strs.toJava(name))) {
            setOfException(t, object, Strs.toJava(name), value);
            return;
        }
        setOwn(t, object, name, value, found != 0);
    }

    private static void setOfException(ThreadState t, long object, String name, long value) {
        if (value == 0) {
            ExceptionAttributes.delete(t, object, name);
        } else {
            ExceptionAttributes.set(t, object, name, value);
        }
    }

    private static void setOwn(ThreadState t, long object, long name, long value, boolean isInClass) {
        String text = Strs.toJava(name);
        if (text.equals("__class__") || text.equals("__dict__")) {
            throw Attributes.unsupported(t, object, name);
        }
        long dict = Arithmetic.type(object) == TypeIds.EXCEPTION ? Exceptions.ensureDict(t, object) : dict(object);
        if (dict == 0) {
            throw isInClass ? readOnly(t, object, text) : Attributes.noAttribute(t, object, text);
        }
        if (value != 0) {
            Dicts.set(t, dict, name, value);
        } else if (!Dicts.delete(t, dict, name)) {
            throw Attributes.noAttribute(t, object, text);
        }
    }

    private static PyError readOnly(ThreadState t, long object, String name) {
        return Exceptions.raise(
                t,
                PyType.ATTRIBUTE_ERROR,
                "'" + TypeNames.ofObject(object) + "' object attribute '" + name + "' is read-only");
    }
}
