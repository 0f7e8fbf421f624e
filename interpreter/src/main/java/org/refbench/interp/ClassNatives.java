package org.refbench.interp;

import org.refbench.object.Classes;
import org.refbench.object.Descriptors;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Hashes;
import org.refbench.object.Ints;
import org.refbench.object.Lists;
import org.refbench.object.Methods;
import org.refbench.object.NativeTable;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Specials;
import org.refbench.object.Strs;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;
import org.refbench.object.UserType;

/** The class statement's function, the descriptors' types, and the methods that all objects have. */
final class ClassNatives {
    private static final PyType TYPE = PyType.ofTypeId(TypeIds.TYPE);

    private ClassNatives() {}

    static void define(NativeTable table) {
        table.function("__build_class__", Signature.varargs(2, Signature.REST), ClassBuilder::build);
        defineDescriptors(table);
        defineObject(table);
        for (PyType type : PyType.all()) {
            if (Classes.canHoldValue(type)) {
                table.method(type, "__new__", Signature.varargs(1, Signature.REST), ClassNatives::create);
            }
        }
        table.method(PyType.BASE_EXCEPTION, "__new__", Signature.varargs(1, Signature.REST), ClassNatives::create);
        table.method(PyType.BASE_EXCEPTION, "__init__", Signature.varargs(1, Signature.REST), (t, base, count) -> {
            Exceptions.setArgs(t, t.stack[base], tupleOf(t, base + 1, count - 2));
            return t.none();
        });
        table.method(TYPE, "__new__", Signature.varargs(4, Signature.REST), ClassNatives::newType);
        table.method(TYPE, "__init__", Signature.varargs(1, Signature.REST), (t, base, count) -> t.none());
        table.method(TYPE, "__call__", Signature.varargs(1, Signature.REST), ClassNatives::callType);
        table.method(
                TYPE,
                "mro",
                Signature.exactly(1),
                (t, base, count) -> Lists.fromIterable(
                        t, t.push(ClassAttributes.tuple(t, Classes.order(Types.of(t.stack[base]))))));
    }

    // ---- descriptors ----

    private static void defineDescriptors(NativeTable table) {
        PyType property = PyType.ofTypeId(TypeIds.PROPERTY);
        table.constructor(
                property, Signature.of(0, "fget", "fset", "fdel", "doc"), (t, base, count) -> property(t, base));
        table.method(property, "getter", Signature.exactly(2), (t, base, count) -> with(t, base, Descriptors.GETTER));
        table.method(property, "setter", Signature.exactly(2), (t, base, count) -> with(t, base, Descriptors.SETTER));
        table.method(property, "deleter", Signature.exactly(2), (t, base, count) -> with(t, base, Descriptors.DELETER));
        for (int typeId : new int[] {TypeIds.CLASSMETHOD, TypeIds.STATICMETHOD}) {
            table.constructor(
                    PyType.ofTypeId(typeId),
                    Signature.exactly(1),
                    (t, base, count) -> Descriptors.wrapper(t, typeId, t.stack[base]));
        }
        for (int typeId :
                new int[] {TypeIds.FUNCTION, TypeIds.PROPERTY, TypeIds.CLASSMETHOD, TypeIds.STATICMETHOD, TypeIds.MEMBER
                }) {
            table.method(PyType.ofTypeId(typeId), "__get__", Signature.between(2, 3), ClassNatives::get);
        }
        table.constructor(PyType.ofTypeId(TypeIds.SUPER), Signature.between(0, 2), ZeroArgumentSuper::create);
        table.constructor(
                PyType.ofTypeId(TypeIds.METHOD),
                Signature.exactly(2),
                (t, base, count) -> Methods.create(t, t.stack[base], t.stack[base + 1]));
    }

    /** {@code descriptor.__get__(object, type)}. */
    private static long get(ThreadState t, int base, int count) {
        long object = t.stack[base + 1] == t.space.none ? 0 : t.stack[base + 1];
        long type = t.stack[base + 2] != 0 ? t.stack[base + 2] : t.space.typeObject(Types.typeOf(t.stack[base + 1]));
        return Descriptors.bind(t, t.retained(t.stack[base]), object, type);
    }

    /** A property of the functions on the stack; None stands for none. */
    private static long property(ThreadState t, int base) {
        int mark = t.sp;
        for (int i = 0; i < 4; i++) {
            long part = t.stack[base + i];
            t.push(part == 0 || part == t.space.none && i != Descriptors.DOC ? 0 : t.retained(part));
        }
        long property = Descriptors.property(t, mark);
        t.push(property);
        t.stack[t.sp - 1] = t.stack[mark];
        t.stack[mark] = property;
        t.dropTo(mark + 1);
        return t.pop();
    }

    /** A copy of the property at {@code stack[base]} in which one function is {@code stack[base + 1]}. */
    private static long with(ThreadState t, int base, int which) {
        int mark = t.sp;
        for (int i = 0; i < 4; i++) {
            long part = i == which ? t.stack[base + 1] : Descriptors.part(t.stack[base], i);
            t.push(part == 0 ? 0 : t.retained(part));
        }
        long result = t.push(property(t, mark));
        t.stack[t.sp - 1] = t.stack[mark];
        t.stack[mark] = result;
        t.dropTo(mark + 1);
        return t.pop();
    }

    // ---- object ----

    private static void defineObject(NativeTable table) {
        PyType object = PyType.OBJECT;
        table.method(object, "__new__", Signature.varargs(1, Signature.REST), ClassNatives::create);
        table.method(object, "__init__", Signature.varargs(1, Signature.REST), ClassNatives::initObject);
        table.method(object, "__init_subclass__", Signature.varargs(0, Signature.REST), ClassNatives::initSubclass);
        table.method(
                object,
                "__repr__",
                Signature.exactly(1),
                (t, base, count) -> Strs.of(t, Text.plainRepr(t, t.stack[base])));
        table.method(
                object,
                "__str__",
                Signature.exactly(1),
                (t, base, count) -> Strs.of(t, Text.plainStr(t, t.stack[base])));
        table.method(
                object,
                "__format__",
                Signature.exactly(2),
                (t, base, count) -> Strs.of(t, Text.plainFormat(t, t.stack[base], Strs.toJava(t.stack[base + 1]))));
        table.method(
                object,
                "__hash__",
                Signature.exactly(1),
                (t, base, count) -> Ints.of(t, Hashes.plain(t, t.stack[base])));
        table.method(object, "__getattribute__", Signature.exactly(2), ClassNatives::getAttribute);
        table.method(object, "__setattr__", Signature.exactly(3), (t, base, count) -> {
            setAttribute(t, t.stack[base], t.stack[base + 1], t.stack[base + 2]);
            return t.none();
        });
        table.method(object, "__delattr__", Signature.exactly(2), (t, base, count) -> {
            setAttribute(t, t.stack[base], t.stack[base + 1], 0);
            return t.none();
        });
    }

    /** {@code base.__new__(cls, ...)}. */
    private static long create(ThreadState t, int base, int count) {
        long typeObject = t.stack[base];
        if (!Types.isType(typeObject)) {
            throw Exceptions.typeError(
                    t, "object.__new__(X): X is not a type object (%s)", TypeNames.ofObject(typeObject));
        }
        int positional = count - 2;
        if (Types.of(typeObject) instanceof UserType type) {
            return Instantiation.createPlainly(t, type, base + 1, positional, 0, false);
        }
        int at = t.sp;
        t.pushRetained(typeObject);
        for (int i = 0; i < positional; i++) {
            t.pushRetained(t.stack[base + 1 + i]);
        }
        return Keywords.call(t, at, positional, t.stack[base + count - 1]);
    }

    private static long initObject(ThreadState t, int base, int count) {
        long object = t.stack[base];
        boolean holdsValue = Specials.plain(object) != object;
        if ((count > 2 || t.stack[base + count - 1] != 0) && !holdsValue && !Classes.overridesNew(t, object)) {
            throw Exceptions.typeError(t, "object.__init__() takes exactly one argument (the instance to initialize)");
        }
        return t.none();
    }

    private static long initSubclass(ThreadState t, int base, int count) {
        long keywords = t.stack[base + count - 1];
        if (keywords != 0 && Dicts.length(keywords) > 0) {
            throw Exceptions.typeError(
                    t,
                    "%s.__init_subclass__() takes no keyword arguments",
                    count > 1 ? Types.of(t.stack[base]).name() : "object");
        }
        return t.none();
    }

    private static long getAttribute(ThreadState t, int base, int count) {
        long object = t.stack[base];
        long name = t.space.intern(t, Strs.toJava(t.stack[base + 1]));
        UserType type = Types.userTypeOf(object);
        if (type == null || Types.isType(object)) {
            return Attributes.get(t, object, name);
        }
        long value = UserAttributes.findPlainly(t, object, type, name);
        if (value == 0) {
            throw Attributes.noAttribute(t, object, Strs.toJava(name));
        }
        return value;
    }

    private static void setAttribute(ThreadState t, long object, long text, long value) {
        long name = t.space.intern(t, Strs.toJava(text));
        UserType type = Types.userTypeOf(object);
        if (Types.isType(object)) {
            ClassAttributes.set(t, object, name, value);
        } else if (type != null) {
            UserAttributes.setPlainly(t, object, type, name, value);
        } else if (value != 0) {
            Attributes.set(t, object, name, value);
        } else {
            Attributes.delete(t, object, name);
        }
    }

    // ---- type ----

    private static long newType(ThreadState t, int base, int count) {
        long meta = t.stack[base];
        boolean isUser = Types.isType(meta) && Types.of(meta) instanceof UserType;
        return ClassBuilder.complete(
                t,
                isUser ? meta : 0,
                t.stack[base + 1],
                t.stack[base + 2],
                t.stack[base + 3],
                t.stack[base + count - 1]);
    }

    /** {@code type.__call__(cls, ...)}: makes an instance, whatever the metaclass says of calls. */
    private static long callType(ThreadState t, int base, int count) {
        int at = t.sp;
        t.pushRetained(t.stack[base]);
        for (int i = 1; i < count - 1; i++) {
            t.pushRetained(t.stack[base + i]);
        }
        long keywords = t.stack[base + count - 1];
        return Types.of(t.stack[at]) instanceof UserType
                ? Keywords.call(t, at, count - 2, keywords, Instantiation::call)
                : Keywords.call(t, at, count - 2, keywords);
    }

    private static long tupleOf(ThreadState t, int first, int count) {
        int mark = t.sp;
        for (int i = 0; i < count; i++) {
            t.pushRetained(t.stack[first + i]);
        }
        return Tuples.fromStack(t, mark, count);
    }
}
