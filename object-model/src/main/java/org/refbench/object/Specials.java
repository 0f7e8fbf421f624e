package org.refbench.object;

import org.refbench.heap.Header;

/** Calls of special methods that classes written in Python define. Looked up in the class, never in the object itself. */
public final class Specials {
    private Specials() {}

    /** Whether the object's class, or a base of it, defines the method in Python. */
    public static boolean has(ThreadState t, long object, Dunder special) {
        UserType type = Types.userTypeOf(object);
        return type != null && has(t, type, special);
    }

    static boolean has(ThreadState t, UserType type, Dunder special) {
        long method = TypeLookup.find(t, type, special);
        if (method != 0) {
            t.m.releaseLocal(method);
        }
        return method != 0;
    }

    /**
     * Puts a special method of {@code object} on the stack, and the object as its first argument if it is to be one. Answers
     * how many references were pushed; 0 if the class has no such method.
     */
    private static int push(ThreadState t, long object, Dunder special) {
        UserType type = Types.userTypeOf(object);
        long method = type == null ? 0 : TypeLookup.find(t, type, special);
        if (method == 0) {
            return 0;
        }
        if (Header.type(method) == TypeIds.FUNCTION) {
            t.push(method);
            t.pushRetained(object);
            return 2;
        }
        t.push(Descriptors.bind(t, method, object, type.object()));
        return 1;
    }

    /** {@code object.special()}: a new reference, or 0 if the class has no such method. */
    public static long call(ThreadState t, long object, Dunder special) {
        int base = t.sp;
        int pushed = push(t, object, special);
        return pushed == 0 ? 0 : t.engine.call(t, base, pushed - 1);
    }

    /** {@code object.special(a)}; the argument is borrowed. */
    public static long call(ThreadState t, long object, Dunder special, long a) {
        int base = t.sp;
        int pushed = push(t, object, special);
        if (pushed == 0) {
            return 0;
        }
        t.pushRetained(a);
        return t.engine.call(t, base, pushed);
    }

    /** {@code object.special(a, b)}; the arguments are borrowed. */
    public static long call(ThreadState t, long object, Dunder special, long a, long b) {
        int base = t.sp;
        int pushed = push(t, object, special);
        if (pushed == 0) {
            return 0;
        }
        t.pushRetained(a);
        t.pushRetained(b);
        return t.engine.call(t, base, pushed + 1);
    }

    /** {@code object.special(a, b, c)}; the arguments are borrowed. */
    public static long call(ThreadState t, long object, Dunder special, long a, long b, long c) {
        int base = t.sp;
        int pushed = push(t, object, special);
        if (pushed == 0) {
            return 0;
        }
        t.pushRetained(a);
        t.pushRetained(b);
        t.pushRetained(c);
        return t.engine.call(t, base, pushed + 2);
    }

    /** {@code repr} of a special method as the class has it, for messages. */
    public static String describe(ThreadState t, long object, Dunder special) {
        long method = TypeLookup.find(t, Types.userTypeOf(object), special);
        if (method == 0) {
            return Text.repr(t, object);
        }
        t.push(method);
        String text = Text.repr(t, method);
        t.drop();
        return text;
    }

    /** The builtin value that an object of a class stands for where builtin operations are concerned; else the object. */
    public static long plain(long object) {
        if (Header.type(object) != TypeIds.INSTANCE) {
            return object;
        }
        long value = Instances.value(object);
        return value == 0 ? object : value;
    }
}
