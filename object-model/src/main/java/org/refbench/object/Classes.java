package org.refbench.object;

import java.util.ArrayList;
import java.util.List;
import org.refbench.heap.Header;

/** Makes classes: what {@code type(name, bases, dict)} does. */
public final class Classes {
    private Classes() {}

    /**
     * A new class, which lives until the runtime ends: a new reference to its type object. All are borrowed.
     *
     * @param metaclass type object, or 0 for {@code type}
     * @param bases tuple
     * @param namespace dict, which is copied
     */
    public static long create(ThreadState t, long metaclass, String name, long bases, long namespace) {
        int mark = t.sp;
        List<PyType> types = bases(t, bases);
        long ownBases = t.push(Tuples.length(bases) == 0 ? objectTuple(t) : t.retained(bases));
        long dict = t.push(Dicts.copy(t, namespace));
        Layout layout = Layout.of(t, types, dict);
        UserType type = UserType.define(
                name,
                types,
                MethodOrder.inherited(t, types),
                layout.valueBase(),
                layout.typeId(),
                layout.hasDict(),
                layout.weak(),
                layout.inherited(),
                layout.slots());
        long object = t.push(Types.create(t, type, dict, ownBases, metaclass));
        t.space.keepClass(t.retained(object));
        prepare(t, dict, type, object, qualname(t, dict, name));
        for (int i = 0; i < layout.names().size(); i++) {
            long slotName = t.space.intern(t, Slots.mangled(name, layout.names().get(i)));
            long member = t.push(Descriptors.member(t, slotName, object, layout.inherited() + i));
            Dicts.set(t, dict, slotName, member);
            t.drop();
        }
        t.stack[t.sp - 1] = ownBases;
        t.stack[mark] = object;
        t.dropTo(mark + 1);
        return t.pop();
    }

    /** Sets an attribute of a class, or deletes it ({@code value} 0); the value is borrowed. Answers whether it was there. */
    public static boolean setAttribute(ThreadState t, long typeObject, long name, long value) {
        return TypeLookup.change(t, typeObject, name, value);
    }

    /** Whether instances of classes that derive from the builtin type hold a value of it. */
    public static boolean canHoldValue(PyType type) {
        return Layout.isValue(type);
    }

    /** Whether values of the type change, so that {@code __init__} fills them and not {@code __new__}. */
    public static boolean isMutable(PyType type) {
        return switch (type.typeId()) {
            case TypeIds.LIST, TypeIds.DICT, TypeIds.SET, TypeIds.BYTEARRAY -> true;
            default -> false;
        };
    }

    /** The method resolution order of a type, itself first. */
    public static List<PyType> order(PyType type) {
        return MethodOrder.of(type);
    }

    /** Whether the object's class defines {@code __new__} in Python. */
    public static boolean overridesNew(ThreadState t, long object) {
        return Specials.has(t, object, Dunder.NEW);
    }

    private static long objectTuple(ThreadState t) {
        int mark = t.sp;
        t.pushRetained(t.space.typeObject(PyType.OBJECT));
        return Tuples.fromStack(t, mark, 1);
    }

    private static List<PyType> bases(ThreadState t, long bases) {
        List<PyType> types = new ArrayList<>();
        for (int i = 0; i < Tuples.length(bases); i++) {
            long base = Tuples.get(bases, i);
            if (!Types.isType(base)) {
                throw Exceptions.typeError(t, "bases must be types");
            }
            PyType type = Types.of(base);
            if (!Layout.isAcceptableBase(type)) {
                throw Exceptions.typeError(t, "type '%s' is not an acceptable base type", type.name());
            }
            if (types.contains(type)) {
                throw Exceptions.typeError(t, "duplicate base class %s", type.simpleName());
            }
            types.add(type);
        }
        return types.isEmpty() ? List.of(PyType.OBJECT) : types;
    }

    private static String qualname(ThreadState t, long dict, String name) {
        long key = t.space.intern(t, "__qualname__");
        long value = Dicts.pop(t, dict, key);
        if (value == 0) {
            return name;
        }
        t.push(value);
        if (Header.type(value) != TypeIds.STR) {
            throw Exceptions.typeError(t, "type __qualname__ must be a str, not %s", TypeNames.ofObject(value));
        }
        String text = Strs.toJava(value);
        t.drop();
        return text;
    }

    /** What the dict of a class has beside what the body has put there. */
    private static void prepare(ThreadState t, long dict, UserType type, long object, String qualname) {
        wrap(t, dict, Dunder.NEW, TypeIds.STATICMETHOD);
        wrap(t, dict, Dunder.INIT_SUBCLASS, TypeIds.CLASSMETHOD);
        wrap(t, dict, Dunder.CLASS_GETITEM, TypeIds.CLASSMETHOD);
        long doc = t.space.intern(t, "__doc__");
        if (!Dicts.contains(t, dict, doc)) {
            Dicts.set(t, dict, doc, t.space.none);
        }
        long hash = t.space.name(Dunder.HASH);
        if (Dicts.contains(t, dict, t.space.name(Dunder.EQ)) && !Dicts.contains(t, dict, hash)) {
            Dicts.set(t, dict, hash, t.space.none);
        }
        long cell = Dicts.pop(t, dict, t.space.intern(t, "__classcell__"));
        type.setObject(object, qualname, false);
        type.setObject(object, qualname, Specials.has(t, type, Dunder.DEL));
        if (Specials.has(t, type, Dunder.EQ)) {
            type.defineEquality();
        }
        if (cell != 0) {
            t.push(cell);
            Cells.set(t, cell, t.retained(object));
            t.drop();
        }
    }

    private static void wrap(ThreadState t, long dict, Dunder name, int wrapper) {
        long function = Dicts.getStr(t, dict, t.space.name(name));
        if (function == 0) {
            return;
        }
        t.push(function);
        if (Header.type(function) == TypeIds.FUNCTION) {
            long wrapped = t.push(Descriptors.wrapper(t, wrapper, function));
            Dicts.set(t, dict, t.space.name(name), wrapped);
            t.drop();
        }
        t.drop();
    }
}
