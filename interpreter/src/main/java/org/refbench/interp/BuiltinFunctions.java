package org.refbench.interp;

import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.NativeTable;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;

/** Builtin functions about types and attributes, and {@code print}. */
final class BuiltinFunctions {
    private BuiltinFunctions() {}

    static void define(Interpreter interpreter, NativeTable table) {
        table.function(
                "print",
                Signature.varargs(0, "sep", "end", "file", "flush"),
                (t, base, count) -> print(t, interpreter, base, count));
        table.function("isinstance", Signature.exactly(2), BuiltinFunctions::isInstance);
        table.function("issubclass", Signature.exactly(2), BuiltinFunctions::isSubclass);
        table.function("callable", Signature.exactly(1), BuiltinFunctions::callable);
        table.function("id", Signature.exactly(1), (t, base, count) -> Ints.of(t, t.stack[base]));
        table.function("getattr", Signature.between(2, 3), BuiltinFunctions::getAttribute);
        table.function("hasattr", Signature.exactly(2), BuiltinFunctions::hasAttribute);
        table.function("setattr", Signature.exactly(3), BuiltinFunctions::setAttribute);
        table.function("delattr", Signature.exactly(2), BuiltinFunctions::deleteAttribute);
        table.constructor(PyType.named("type"), Signature.varargs(0), BuiltinFunctions::typeOf);
        table.constructor(PyType.OBJECT, Signature.varargs(0), BuiltinFunctions::newObject);
    }

    // ---- print ----

    private static long print(ThreadState t, Interpreter interpreter, int base, int count) {
        int values = count - 4;
        String separator = textOr(t, t.stack[base + values], "sep", " ");
        String end = textOr(t, t.stack[base + values + 1], "end", "\n");
        long file = t.stack[base + values + 2];
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values; i++) {
            if (i > 0) {
                line.append(separator);
            }
            long value = t.stack[base + i];
            if (Arithmetic.type(value) == TypeIds.STR) {
                line.append(Strs.toJava(value));
                continue;
            }
            if (!line.isEmpty() && Types.userTypeOf(value) != null) { // its __str__ may print, or raise
                Files.write(t, interpreter, file == t.space.none ? 0 : file, line.toString(), false);
                line.setLength(0);
            }
            line.append(Text.str(t, value));
        }
        line.append(end);
        long flush = t.stack[base + values + 3];
        boolean flushed = flush != 0 && Truth.of(t, flush);
        Files.write(t, interpreter, file == t.space.none ? 0 : file, line.toString(), flushed);
        return t.none();
    }

    private static String textOr(ThreadState t, long value, String parameter, String otherwise) {
        if (value == 0 || value == t.space.none) {
            return otherwise;
        }
        if (Arithmetic.type(value) != TypeIds.STR) {
            throw Exceptions.typeError(t, "%s must be None or a string, not %s", parameter, TypeNames.ofObject(value));
        }
        return Strs.toJava(value);
    }

    // ---- types ----

    private static long isInstance(ThreadState t, int base, int count) {
        PyType type = Types.typeOf(t.stack[base]);
        return t.bool(isSubtype(
                t, type, t.stack[base + 1], "isinstance() arg 2 must be a type, a tuple of types, or a union"));
    }

    private static long isSubclass(ThreadState t, int base, int count) {
        if (!Types.isType(t.stack[base])) {
            throw Exceptions.typeError(t, "issubclass() arg 1 must be a class");
        }
        return t.bool(isSubtype(
                t,
                Types.of(t.stack[base]),
                t.stack[base + 1],
                "issubclass() arg 2 must be a class, a tuple of classes, or a union"));
    }

    private static boolean isSubtype(ThreadState t, PyType type, long classes, String complaint) {
        if (Types.isType(classes)) {
            return type.isSubtypeOf(Types.of(classes));
        }
        if (Arithmetic.type(classes) != TypeIds.TUPLE) {
            throw Exceptions.typeError(t, complaint);
        }
        for (int i = 0; i < Tuples.length(classes); i++) {
            if (isSubtype(t, type, Tuples.get(classes, i), complaint)) {
                return true;
            }
        }
        return false;
    }

    private static long typeOf(ThreadState t, int base, int count) {
        if (count == 1) {
            return t.retained(t.space.typeObject(Types.typeOf(t.stack[base])));
        }
        if (count == 3) {
            return ClassBuilder.complete(t, 0, t.stack[base], t.stack[base + 1], t.stack[base + 2], 0);
        }
        throw Exceptions.typeError(t, "type() takes 1 or 3 arguments");
    }

    private static long newObject(ThreadState t, int base, int count) {
        if (count > 0) {
            throw Exceptions.typeError(t, "object() takes no arguments");
        }
        return t.allocate(TypeIds.OBJECT, 8);
    }

    private static long callable(ThreadState t, int base, int count) {
        return t.bool(
                switch (Arithmetic.type(t.stack[base])) {
                    case TypeIds.FUNCTION, TypeIds.BUILTIN, TypeIds.TYPE, TypeIds.METHOD, TypeIds.STATICMETHOD -> true;
                    default -> Instantiation.isCallable(t, t.stack[base]);
                });
    }

    // ---- attributes ----

    private static long name(ThreadState t, long name) {
        if (Arithmetic.type(name) != TypeIds.STR) {
            throw Exceptions.typeError(t, "attribute name must be string, not '%s'", TypeNames.ofObject(name));
        }
        return t.space.intern(t, Strs.toJava(name));
    }

    private static long getAttribute(ThreadState t, int base, int count) {
        long name = name(t, t.stack[base + 1]);
        long fallback = t.stack[base + 2];
        if (count < 3 || fallback == 0) {
            return Attributes.get(t, t.stack[base], name);
        }
        long value = findOrNothing(t, t.stack[base], name);
        return value != 0 ? value : t.retained(fallback);
    }

    /** A new reference to the attribute; 0 if there is none, also if looking for it raises AttributeError. */
    private static long findOrNothing(ThreadState t, long object, long name) {
        int mark = t.sp;
        try {
            return Attributes.find(t, object, name);
        } catch (PyError e) {
            if (!Exceptions.type(t.exception()).isSubtypeOf(PyType.ATTRIBUTE_ERROR)) {
                throw e;
            }
            t.dropTo(mark);
            t.push(t.takeException());
            t.drop();
            return 0;
        }
    }

    private static long hasAttribute(ThreadState t, int base, int count) {
        long value = findOrNothing(t, t.stack[base], name(t, t.stack[base + 1]));
        if (value != 0) {
            t.m.releaseLocal(value);
        }
        return t.bool(value != 0);
    }

    private static long setAttribute(ThreadState t, int base, int count) {
        Attributes.set(t, t.stack[base], name(t, t.stack[base + 1]), t.stack[base + 2]);
        return t.none();
    }

    private static long deleteAttribute(ThreadState t, int base, int count) {
        Attributes.delete(t, t.stack[base], name(t, t.stack[base + 1]));
        return t.none();
    }
}
