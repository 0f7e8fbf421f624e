package org.refbench.interp;

import org.refbench.object.Builtins;
import org.refbench.object.Cells;
import org.refbench.object.Codes;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.Modules;
import org.refbench.object.NativeDef;
import org.refbench.object.PyType;
import org.refbench.object.Ranges;
import org.refbench.object.Slices;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tracebacks;
import org.refbench.object.TypeIds;
import org.refbench.object.Types;

/** The data attributes of objects that are neither modules nor types. Each method answers a new reference, or 0. */
final class Properties {
    private Properties() {}

    static long find(ThreadState t, long object, String name) {
        if (name.equals("__class__")) {
            return t.retained(t.space.typeObject(Types.typeOf(object)));
        }
        return switch (Arithmetic.type(object)) {
            case TypeIds.INT, TypeIds.BOOL, TypeIds.BIG_INT -> ofInt(t, object, name);
            case TypeIds.FLOAT -> ofFloat(t, object, name);
            case TypeIds.RANGE -> ofRange(t, object, name);
            case TypeIds.SLICE -> ofSlice(t, object, name);
            case TypeIds.CELL -> name.equals("cell_contents") ? contents(t, object) : 0;
            case TypeIds.FUNCTION -> FunctionAttributes.find(t, object, name);
            case TypeIds.GENERATOR -> GeneratorNatives.find(t, object, name);
            case TypeIds.CODE -> ofCode(t, object, name);
            case TypeIds.BUILTIN -> ofBuiltin(t, object, name);
            case TypeIds.TRACEBACK -> ofTraceback(t, object, name);
            case TypeIds.METHOD, TypeIds.PROPERTY, TypeIds.CLASSMETHOD, TypeIds.STATICMETHOD, TypeIds.MEMBER ->
                DescriptorAttributes.find(t, object, name);
            case TypeIds.EXCEPTION -> ExceptionAttributes.find(t, object, name);
            case TypeIds.THREAD -> ThreadAttributes.find(t, object, name);
            case TypeIds.WEAKREF -> WeakrefModule.find(t, object, name);
            case TypeIds.FILE -> Files.attribute(t, object, name);
            default -> 0;
        };
    }

    /** Whether an object has a data attribute of that name. */
    static boolean has(ThreadState t, long object, String name) {
        long value = find(t, object, name);
        if (value != 0) {
            t.m.releaseLocal(value);
        }
        return value != 0;
    }

    /** What a module has beside the names in its dict. */
    static long ofModule(ThreadState t, long module, String name) {
        return switch (name) {
            case "__dict__" -> t.retained(Modules.dict(module));
            case "__class__" -> t.retained(t.space.typeObject(Types.typeOf(module)));
            default -> 0;
        };
    }

    private static long ofInt(ThreadState t, long object, String name) {
        return switch (name) {
            case "real", "numerator" ->
                Arithmetic.type(object) == TypeIds.BOOL ? Ints.of(t, Ints.value(object)) : t.retained(object);
            case "imag" -> Ints.of(t, 0);
            case "denominator" -> Ints.of(t, 1);
            default -> 0;
        };
    }

    private static long ofFloat(ThreadState t, long object, String name) {
        return switch (name) {
            case "real" -> t.retained(object);
            case "imag" -> Floats.of(t, 0);
            default -> 0;
        };
    }

    private static long ofRange(ThreadState t, long range, String name) {
        return switch (name) {
            case "start" -> Ints.of(t, Ranges.start(range));
            case "stop" -> Ints.of(t, Ranges.stop(range));
            case "step" -> Ints.of(t, Ranges.step(range));
            default -> 0;
        };
    }

    private static long ofSlice(ThreadState t, long slice, String name) {
        return switch (name) {
            case "start" -> t.retained(Slices.startObject(slice));
            case "stop" -> t.retained(Slices.stopObject(slice));
            case "step" -> t.retained(Slices.stepObject(slice));
            default -> 0;
        };
    }

    private static long contents(ThreadState t, long cell) {
        long value = Cells.get(t, cell);
        if (value == 0) {
            throw Exceptions.valueError(t, "Cell is empty");
        }
        return value;
    }

    private static long orNone(ThreadState t, long reference) {
        return reference == 0 ? t.none() : t.retained(reference);
    }

    private static long ofCode(ThreadState t, long code, String name) {
        var unit = Evaluator.of(t).interpreter().codeOf(code).unit;
        return switch (name) {
            case "co_name" -> t.retained(Codes.name(code));
            case "co_qualname" -> Strs.of(t, unit.qualName());
            case "co_filename" -> Strs.of(t, unit.fileName());
            case "co_firstlineno" -> Ints.of(t, unit.firstLine());
            case "co_argcount" -> Ints.of(t, unit.argCount());
            default -> 0;
        };
    }

    private static long ofBuiltin(ThreadState t, long function, String name) {
        NativeDef definition = Builtins.definition(t, function);
        PyType owner = definition.owner();
        return switch (name) {
            case "__name__" -> Strs.of(t, definition.name());
            case "__qualname__" ->
                Strs.of(t, owner == null ? definition.name() : owner.simpleName() + "." + definition.name());
            case "__self__" -> Builtins.receiver(function) == 0 ? 0 : t.retained(Builtins.receiver(function));
            case "__module__" ->
                owner != null ? 0 : Strs.of(t, definition.module() == null ? "builtins" : definition.module());
            default -> 0;
        };
    }

    private static long ofTraceback(ThreadState t, long entry, String name) {
        return switch (name) {
            case "tb_next" -> orNone(t, Tracebacks.next(entry));
            case "tb_lineno" ->
                Ints.of(
                        t,
                        Evaluator.of(t)
                                .interpreter()
                                .codeOf(Tracebacks.code(entry))
                                .unit
                                .positions()
                                .line(Tracebacks.instruction(entry)));
            default -> 0;
        };
    }
}
