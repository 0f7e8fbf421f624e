package org.refbench.interp;

import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Iteration;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.Subscripts;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/** Calls whose arguments are not counted in the program's text: {@code f(*args, **kwargs)}. */
final class StarCalls {
    /** Flag of CALL_FUNCTION_EX: the topmost operand is a dict of keyword arguments. */
    static final int WITH_KEYWORDS = 1;

    private StarCalls() {}

    /**
     * CALL_FUNCTION_EX, its operands from {@code stack[base]} on. If it calls a function written in Python, answers true: the
     * function is at {@code stack[base]} then, its arguments above it, the last of them named by {@link ThreadState#callNames}.
     * Else calls, and leaves the result there.
     */
    static boolean spread(ThreadState t, int base, int flags) {
        t.setCallNames(0);
        long keywords = 0;
        if ((flags & WITH_KEYWORDS) != 0) {
            keywords = t.stack[t.sp - 1];
            if (Dicts.length(keywords) == 0) {
                t.drop();
                keywords = 0;
            }
        }
        makeTuple(t, base);
        long arguments = t.stack[base + 1];
        if (t.sp + Tuples.length(arguments) + Interpreter.STACK_RESERVE > t.stack.length) {
            throw Errors.recursion(t);
        }
        int callable = base;
        if (keywords != 0) {
            callable = base + 1;
            t.stack[callable] = t.stack[base];
            t.stack[base] = keywords;
        }
        int count = Tuples.length(arguments);
        for (int i = 0; i < count; i++) {
            t.stack[callable + 1 + i] = Tuples.load(t, arguments, i);
        }
        t.sp = callable + 1 + count;
        t.push(arguments);
        t.drop();
        return keywords == 0 ? isInLoop(t, base, count) : callNamed(t, base, count);
    }

    private static boolean isInLoop(ThreadState t, int base, int count) {
        if (Arithmetic.type(t.stack[base]) == TypeIds.FUNCTION) {
            return true;
        }
        t.stack[base] = NativeCalls.call(t, base, count, 0);
        t.sp = base + 1;
        return false;
    }

    /** Calls {@code stack[base + 1]} with {@code count} arguments, and those in the dict {@code stack[base]}. */
    private static boolean callNamed(ThreadState t, int base, int count) {
        long keywords = t.stack[base];
        if (Arithmetic.type(t.stack[base + 1]) == TypeIds.FUNCTION) {
            t.setCallNames(Keywords.push(t, keywords));
            System.arraycopy(t.stack, base + 1, t.stack, base, t.sp - base - 1);
            t.stack[t.sp - 1] = keywords;
            t.drop();
            return true;
        }
        long result = Keywords.call(t, base + 1, count, keywords);
        t.stack[base] = result;
        t.sp = base + 1;
        t.m.releaseLocal(keywords);
        return false;
    }

    private static void makeTuple(ThreadState t, int base) {
        long arguments = t.stack[base + 1];
        if (Arithmetic.type(arguments) != TypeIds.TUPLE) {
            if (!Iteration.saysHow(t, arguments)) {
                checkIterable(t, arguments, functionText(t, t.stack[base]) + " argument");
            }
            t.stack[base + 1] = Tuples.fromIterable(t, arguments);
            t.m.releaseLocal(arguments);
        }
    }

    /** TypeError unless the object can be iterated over; {@code what} comes after a star. */
    static void checkIterable(ThreadState t, long object, String what) {
        if (!Iteration.saysHow(t, object)) {
            throw Exceptions.typeError(t, "%s after * must be an iterable, not %s", what, TypeNames.ofObject(object));
        }
    }

    /** DICT_UPDATE. */
    static void update(ThreadState t, int depth) {
        if (!makeDict(t)) {
            throw Exceptions.typeError(t, "'%s' object is not a mapping", TypeNames.ofObject(t.stack[t.sp - 1]));
        }
        Dicts.update(t, t.stack[t.sp - 1 - depth], t.stack[t.sp - 1]);
        t.drop();
    }

    /** DICT_MERGE. */
    static void merge(ThreadState t, int depth) {
        int at = t.sp - 1 - depth;
        long callable = t.stack[at - 1 - depth];
        if (!makeDict(t)) {
            throw Exceptions.typeError(
                    t,
                    "%s argument after ** must be a mapping, not %s",
                    functionText(t, callable),
                    TypeNames.ofObject(t.stack[t.sp - 1]));
        }
        long known = Dicts.addNew(t, t.stack[at], t.stack[t.sp - 1]);
        if (known != 0) {
            t.push(known);
            throw Exceptions.raise(
                    t,
                    PyType.TYPE_ERROR,
                    functionText(t, callable) + " got multiple values for keyword argument '" + Text.str(t, known)
                            + "'");
        }
        t.drop();
    }

    /** Replaces the topmost operand by a dict of its entries; answers false if it is no mapping. */
    private static boolean makeDict(ThreadState t) {
        int at = t.sp - 1;
        long mapping = t.stack[at];
        if (Arithmetic.type(mapping) == TypeIds.DICT) {
            return true;
        }
        long keys = Attributes.find(t, mapping, t.space.intern(t, "keys"));
        if (keys == 0) {
            return false;
        }
        t.push(keys);
        t.push(t.engine.call(t, at + 1, 0));
        long dict = t.push(Dicts.create(t));
        long iterator = t.push(Iteration.iter(t, t.stack[at + 1]));
        for (long key = Iteration.next(t, iterator); key != 0; key = Iteration.next(t, iterator)) {
            t.push(key);
            Dicts.set(t, dict, key, t.push(Subscripts.get(t, mapping, key)));
            t.dropTo(at + 4);
        }
        t.stack[at + 2] = mapping;
        t.stack[at] = dict;
        t.dropTo(at + 1);
        return true;
    }

    /** How messages call the callable: {@code __main__.f()}, {@code print()}. */
    private static String functionText(ThreadState t, long callable) {
        String name = attribute(t, callable, "__qualname__");
        if (name == null) {
            return Text.str(t, callable);
        }
        String module = attribute(t, callable, "__module__");
        return module == null || module.equals("builtins") ? name + "()" : module + "." + name + "()";
    }

    private static String attribute(ThreadState t, long object, String name) {
        long value = Attributes.find(t, object, t.space.intern(t, name));
        if (value == 0) {
            return null;
        }
        t.push(value);
        String text = Arithmetic.type(value) == TypeIds.STR ? Strs.toJava(value) : null;
        t.drop();
        return text;
    }
}
