package org.refbench.interp;

import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Functions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/** The attributes of functions written in Python: their own data, and whatever else a program sets. */
final class FunctionAttributes {
    private FunctionAttributes() {}

    /** A new reference, or 0 if there is none. */
    static long find(ThreadState t, long function, String name) {
        return switch (name) {
            case "__name__" -> t.retained(Functions.name(function));
            case "__qualname__" -> t.retained(Functions.qualname(function));
            case "__globals__" -> t.retained(Functions.globals(function));
            case "__code__" -> t.retained(Functions.code(function));
            case "__defaults__" -> orNone(t, Functions.defaults(function));
            case "__kwdefaults__" -> orNone(t, Functions.keywordDefaults(function));
            case "__closure__" -> orNone(t, Functions.closure(function));
            case Functions.DICT -> Functions.dict(t, function);
            case Functions.ANNOTATIONS -> annotations(t, function);
            case Functions.DOC -> doc(t, function);
            case Functions.MODULE -> module(t, function);
            default -> own(t, function, t.space.intern(t, name));
        };
    }

    private static long orNone(ThreadState t, long reference) {
        return reference == 0 ? t.none() : t.retained(reference);
    }

    private static long doc(ThreadState t, long function) {
        long set = Functions.get(t, function, Functions.DOC);
        if (set != 0) {
            return set;
        }
        String doc = Evaluator.of(t)
                .interpreter()
                .codeOf(Functions.code(function))
                .unit
                .docstring();
        return doc == null ? t.none() : Strs.of(t, doc);
    }

    private static long module(ThreadState t, long function) {
        long set = Functions.get(t, function, Functions.MODULE);
        if (set != 0) {
            return set;
        }
        long module = Dicts.getStr(t, Functions.globals(function), t.space.intern(t, "__name__"));
        return module == 0 ? t.none() : module;
    }

    /** The dict of annotations, made of the tuple when first asked for. */
    private static long annotations(ThreadState t, long function) {
        long known = Functions.get(t, function, Functions.ANNOTATIONS);
        if (known != 0 && Arithmetic.type(known) == TypeIds.DICT) {
            return known;
        }
        int mark = t.sp;
        t.push(known);
        long dict = t.push(Dicts.create(t));
        for (int i = 0; known != 0 && i < Tuples.length(known); i += 2) {
            Dicts.set(t, dict, Tuples.get(known, i), Tuples.get(known, i + 1));
        }
        Functions.set(t, function, Functions.ANNOTATIONS, dict);
        t.stack[mark] = dict;
        t.stack[mark + 1] = known;
        t.drop();
        return t.pop();
    }

    private static long own(ThreadState t, long function, long name) {
        long dict = Functions.get(t, function, Functions.DICT);
        if (dict == 0) {
            return 0;
        }
        t.push(dict);
        long value = Dicts.getStr(t, dict, name);
        t.stack[t.sp - 1] = value;
        t.m.releaseLocal(dict);
        t.sp--;
        return value;
    }

    // ---- changes ----

    /** {@code function.name = value}; the value is borrowed. */
    static void set(ThreadState t, long function, long name, long value) {
        String attribute = Strs.toJava(name);
        switch (attribute) {
            case "__name__" -> Functions.setName(t, function, required(t, attribute, value, TypeIds.STR, "string"));
            case "__qualname__" ->
                Functions.setQualname(t, function, required(t, attribute, value, TypeIds.STR, "string"));
            case "__defaults__" ->
                Functions.setDefaults(t, function, optional(t, attribute, value, TypeIds.TUPLE, "tuple"));
            case "__kwdefaults__" ->
                Functions.setKeywordDefaults(t, function, optional(t, attribute, value, TypeIds.DICT, "dict"));
            case Functions.ANNOTATIONS -> setAnnotations(t, function, value);
            case Functions.DOC, Functions.MODULE -> Functions.set(t, function, attribute, value);
            case Functions.DICT -> {
                if (Arithmetic.type(value) != TypeIds.DICT) {
                    throw Exceptions.typeError(
                            t, "__dict__ must be set to a dictionary, not a '%s'", TypeNames.ofObject(value));
                }
                Functions.set(t, function, attribute, value);
            }
            case "__globals__", "__closure__" -> throw readOnly(t);
            case "__code__", "__class__" -> throw Attributes.unsupported(t, function, attribute);
            default -> {
                long dict = t.push(Functions.dict(t, function));
                Dicts.set(t, dict, name, value);
                t.drop();
            }
        }
    }

    private static void setAnnotations(ThreadState t, long function, long value) {
        long dict = optional(t, Functions.ANNOTATIONS, value, TypeIds.DICT, "dict");
        Functions.set(t, function, Functions.ANNOTATIONS, dict == 0 ? t.space.emptyTuple : dict);
    }

    /** {@code del function.name}. */
    static void delete(ThreadState t, long function, long name) {
        String attribute = Strs.toJava(name);
        switch (attribute) {
            case "__name__", "__qualname__" -> required(t, attribute, t.space.none, TypeIds.STR, "string");
            case "__defaults__" -> Functions.setDefaults(t, function, 0);
            case "__kwdefaults__" -> Functions.setKeywordDefaults(t, function, 0);
            case Functions.ANNOTATIONS -> setAnnotations(t, function, t.space.none);
            case Functions.DOC, Functions.MODULE -> Functions.set(t, function, attribute, t.space.none);
            case Functions.DICT -> throw Exceptions.typeError(t, "cannot delete __dict__");
            case "__globals__", "__closure__" -> throw readOnly(t);
            case "__code__", "__class__" -> throw Attributes.unsupported(t, function, attribute);
            default -> {
                long dict = t.push(Functions.dict(t, function));
                if (!Dicts.delete(t, dict, name)) {
                    throw Attributes.noAttribute(t, function, attribute);
                }
                t.drop();
            }
        }
    }

    private static long required(ThreadState t, String name, long value, int type, String what) {
        if (Arithmetic.type(value) != type) {
            throw Exceptions.typeError(t, "%s must be set to a %s object", name, what);
        }
        return value;
    }

    /** 0 for None. */
    private static long optional(ThreadState t, String name, long value, int type, String what) {
        return value == t.space.none ? 0 : required(t, name, value, type, what);
    }

    private static PyError readOnly(ThreadState t) {
        return Exceptions.raise(t, PyType.ATTRIBUTE_ERROR, "readonly attribute");
    }
}
