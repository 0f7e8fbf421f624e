package org.refbench.interp;

import org.refbench.object.Builtins;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Modules;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.Supers;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;
import org.refbench.object.UserType;

/**
 * Attribute access: modules by their dict, everything else first by the methods of its type, then by the data attributes
 * that its kind of object has. Names are interned strs.
 */
final class Attributes {
    private Attributes() {}

    /** {@code object.name}: a new reference; AttributeError if there is none. */
    static long get(ThreadState t, long object, long name) {
        long value = find(t, object, name);
        if (value == 0) {
            throw missing(t, object, name);
        }
        return value;
    }

    /** {@code object.name}: a new reference, or 0 if there is none. */
    static long find(ThreadState t, long object, long name) {
        switch (Arithmetic.type(object)) {
            case TypeIds.MODULE -> {
                long value = Dicts.getStr(t, Modules.dict(object), name);
                return value != 0 ? value : Properties.ofModule(t, object, Strs.toJava(name));
            }
            case TypeIds.TYPE -> {
                return Types.of(object) instanceof UserType
                        ? ClassAttributes.find(t, object, name)
                        : TypeAttributes.find(t, object, Strs.toJava(name));
            }
            case TypeIds.INSTANCE -> {
                return UserAttributes.find(t, object, Types.userTypeOf(object), name);
            }
            case TypeIds.SUPER -> {
                long value = Supers.find(t, object, name);
                return value != 0 ? value : Properties.find(t, object, Strs.toJava(name));
            }
            default -> {
                UserType type = Types.userTypeOf(object);
                if (type != null) {
                    return UserAttributes.find(t, object, type, name);
                }
                long method = t.space.methods.find(object, name);
                return method != 0
                        ? Builtins.create(t, Builtins.nativeIndex(method), object)
                        : Properties.find(t, object, Strs.toJava(name));
            }
        }
    }

    /**
     * LOAD_METHOD: replaces the object at {@code stack[sp - 1]} by a method and the object, or by 0 and a callable, in
     * {@code stack[sp - 1]} and {@code stack[sp]}. The method is shared: no bound method is made.
     */
    static void loadMethod(ThreadState t, int sp, long name) {
        long object = t.stack[sp - 1];
        int type = Arithmetic.type(object);
        if (type == TypeIds.INSTANCE) {
            loadMethodOfClass(t, sp, object, name);
            return;
        }
        if (type != TypeIds.MODULE
                && type != TypeIds.TYPE
                && type != TypeIds.SUPER
                && Types.userTypeOf(object) == null) {
            long method = t.space.methods.find(object, name);
            if (method != 0) {
                t.m.retainLocal(method);
                t.stack[sp - 1] = method;
                t.stack[sp] = object;
                t.sp = sp + 1;
                return;
            }
        }
        t.stack[sp] = get(t, object, name);
        t.sp = sp + 1;
        t.stack[sp - 1] = 0;
        t.m.releaseLocal(object);
    }

    private static void loadMethodOfClass(ThreadState t, int sp, long object, long name) {
        long function = UserAttributes.findFunction(t, object, Types.userTypeOf(object), name);
        if (function != 0) {
            t.stack[sp - 1] = function;
            t.stack[sp] = object;
        } else {
            t.stack[sp] = get(t, object, name);
            t.stack[sp - 1] = 0;
            t.m.releaseLocal(object);
        }
        t.sp = sp + 1;
    }

    /** {@code object.name = value}; the value is borrowed. */
    static void set(ThreadState t, long object, long name, long value) {
        switch (Arithmetic.type(object)) {
            case TypeIds.MODULE -> Dicts.set(t, Modules.dict(object), name, value);
            case TypeIds.TYPE -> {
                if (!(Types.of(object) instanceof UserType)) {
                    throw immutableType(t, object, name);
                }
                ClassAttributes.set(t, object, name, value);
            }
            case TypeIds.INSTANCE -> UserAttributes.set(t, object, Types.userTypeOf(object), name, value);
            case TypeIds.EXCEPTION -> setOfException(t, object, name, value);
            case TypeIds.THREAD -> ThreadAttributes.set(t, object, Strs.toJava(name), value);
            case TypeIds.FUNCTION -> FunctionAttributes.set(t, object, name, value);
            default -> {
                if (Arithmetic.type(object) != TypeIds.GENERATOR
                        || !GeneratorNatives.set(t, object, Strs.toJava(name), value)) {
                    throw readOnly(t, object, name);
                }
            }
        }
    }

    /** {@code del object.name}. */
    static void delete(ThreadState t, long object, long name) {
        switch (Arithmetic.type(object)) {
            case TypeIds.MODULE -> {
                if (!Dicts.delete(t, Modules.dict(object), name)) {
                    throw none(t, "'module' object", Strs.toJava(name));
                }
            }
            case TypeIds.TYPE -> {
                if (!(Types.of(object) instanceof UserType)) {
                    throw immutableType(t, object, name);
                }
                ClassAttributes.set(t, object, name, 0);
            }
            case TypeIds.INSTANCE -> UserAttributes.set(t, object, Types.userTypeOf(object), name, 0);
            case TypeIds.EXCEPTION -> setOfException(t, object, name, 0);
            case TypeIds.THREAD -> ThreadAttributes.delete(t, object, Strs.toJava(name));
            case TypeIds.FUNCTION -> FunctionAttributes.delete(t, object, name);
            default -> {
                if (Arithmetic.type(object) != TypeIds.GENERATOR
                        || !GeneratorNatives.set(t, object, Strs.toJava(name), 0)) {
                    throw readOnly(t, object, name);
                }
            }
        }
    }

    private static void setOfException(ThreadState t, long exception, long name, long value) {
        UserType type = Types.userTypeOf(exception);
        String text = Strs.toJava(name);
        if (type != null) {
            UserAttributes.set(t, exception, type, name, value);
        } else if (value == 0) {
            ExceptionAttributes.delete(t, exception, text);
        } else {
            ExceptionAttributes.set(t, exception, text, value);
        }
    }

    /** The AttributeError of a read. */
    private static PyError missing(ThreadState t, long object, long name) {
        String attribute = Strs.toJava(name);
        return switch (Arithmetic.type(object)) {
            case TypeIds.MODULE -> none(t, "module '" + Strs.toJava(Modules.name(object)) + "'", attribute);
            case TypeIds.TYPE -> none(t, "type object '" + Types.of(object).simpleName() + "'", attribute);
            default -> noAttribute(t, object, attribute);
        };
    }

    /** {@code 'int' object has no attribute 'x'}. */
    static PyError noAttribute(ThreadState t, long object, String attribute) {
        return none(t, "'" + TypeNames.ofObject(object) + "' object", attribute);
    }

    private static PyError none(ThreadState t, String what, String attribute) {
        return Exceptions.raise(t, PyType.ATTRIBUTE_ERROR, what + " has no attribute '" + attribute + "'");
    }

    private static PyError immutableType(ThreadState t, long type, long name) {
        return Exceptions.raise(
                t,
                PyType.TYPE_ERROR,
                "cannot set '" + Strs.toJava(name) + "' attribute of immutable type '"
                        + Types.of(type).name() + "'");
    }

    /** What CPython allows and the subset does not: refused by name. */
    static PyError unsupported(ThreadState t, long object, long name) {
        return unsupported(t, object, Strs.toJava(name));
    }

    static PyError unsupported(ThreadState t, long object, String attribute) {
        return Exceptions.raise(
                t,
                PyType.NOT_IMPLEMENTED_ERROR,
                "refbench does not support setting or deleting attribute '" + attribute + "' of '"
                        + TypeNames.ofObject(object) + "' objects");
    }

    /** The error of a store to an object that has no writable attributes. */
    private static PyError readOnly(ThreadState t, long object, long name) {
        String attribute = Strs.toJava(name);
        String type = TypeNames.ofObject(object);
        if (t.space.methods.find(object, name) != 0) {
            return Exceptions.raise(
                    t, PyType.ATTRIBUTE_ERROR, "'" + type + "' object attribute '" + attribute + "' is read-only");
        }
        if (!Properties.has(t, object, attribute)) {
            return noAttribute(t, object, attribute);
        }
        return switch (Arithmetic.type(object)) {
            case TypeIds.RANGE, TypeIds.SLICE, TypeIds.CODE, TypeIds.TRACEBACK ->
                Exceptions.raise(t, PyType.ATTRIBUTE_ERROR, "readonly attribute");
            default ->
                Exceptions.raise(
                        t,
                        PyType.ATTRIBUTE_ERROR,
                        "attribute '" + attribute + "' of '" + type + "' objects is not writable");
        };
    }
}
