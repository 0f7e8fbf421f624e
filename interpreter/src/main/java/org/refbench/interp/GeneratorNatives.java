package org.refbench.interp;

import org.refbench.object.Exceptions;
import org.refbench.object.Generators;
import org.refbench.object.NativeTable;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/** The methods and attributes of generators. */
final class GeneratorNatives {
    private GeneratorNatives() {}

    static void define(NativeTable table) {
        PyType generator = PyType.ofTypeId(TypeIds.GENERATOR);
        Signature self = Signature.exactly(1);
        table.method(generator, "__iter__", self, (t, base, count) -> t.retained(t.stack[base]));
        table.method(generator, "__next__", self, (t, base, count) -> Generators.nextOrStop(t, t.stack[base]));
        table.method(generator, "send", Signature.exactly(2), GeneratorNatives::send);
        table.method(generator, "throw", Signature.between(2, 4), GeneratorNatives::raise);
        table.method(generator, "close", self, (t, base, count) -> {
            GeneratorOps.close(t, t.stack[base]);
            return t.none();
        });
        table.method(generator, "__repr__", self, (t, base, count) -> repr(t, t.stack[base]));
    }

    private static long send(ThreadState t, int base, int count) {
        return itemOrStop(t, t.engine.resume(t, t.stack[base], t.retained(t.stack[base + 1])));
    }

    private static long raise(ThreadState t, int base, int count) {
        return itemOrStop(t, GeneratorOps.raise(t, t.stack[base], base + 1));
    }

    private static long itemOrStop(ThreadState t, long item) {
        if (item == 0) {
            throw Generators.stop(t);
        }
        return item;
    }

    private static long repr(ThreadState t, long generator) {
        String name = Strs.toJava(t.push(Generators.qualname(t, generator)));
        t.drop();
        return Strs.of(t, "<generator object " + name + " at 0x" + Long.toHexString(generator) + ">");
    }

    // ---- attributes ----

    /** A new reference, or 0 if there is none of that name. */
    static long find(ThreadState t, long generator, String name) {
        return switch (name) {
            case "__name__" -> Generators.name(t, generator);
            case "__qualname__" -> Generators.qualname(t, generator);
            case "gi_code" -> t.retained(Generators.code(generator));
            case "gi_running" -> t.bool(Generators.state(generator) == Generators.RUNNING);
            case "gi_suspended" -> t.bool(Generators.state(generator) == Generators.SUSPENDED);
            case "gi_yieldfrom" -> GeneratorOps.delegate(t, generator);
            case "gi_frame" -> {
                if (Generators.state(generator) == Generators.FINISHED) {
                    yield t.none();
                }
                throw Exceptions.raise(
                        t, PyType.NOT_IMPLEMENTED_ERROR, "refbench does not support attribute 'gi_frame'");
            }
            default -> 0;
        };
    }

    /** {@code generator.name = value}; the value is borrowed, or 0 to delete. Answers false if that cannot be set. */
    static boolean set(ThreadState t, long generator, String name, long value) {
        boolean isName = name.equals("__name__");
        if (!isName && !name.equals("__qualname__")) {
            return false;
        }
        if (value == 0 || Arithmetic.type(value) != TypeIds.STR) {
            throw mustBeStr(t, name);
        }
        if (isName) {
            Generators.setName(t, generator, value);
        } else {
            Generators.setQualname(t, generator, value);
        }
        return true;
    }

    private static PyError mustBeStr(ThreadState t, String name) {
        return Exceptions.typeError(t, "%s must be set to a string object", name);
    }
}
