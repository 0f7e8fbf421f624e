package org.refbench.interp;

import org.refbench.object.Builtins;
import org.refbench.object.Descriptors;
import org.refbench.object.Exceptions;
import org.refbench.object.Methods;
import org.refbench.object.NativeDef;
import org.refbench.object.PyType;
import org.refbench.object.Specials;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;
import org.refbench.object.UserType;

/** Calls of everything that is not a function written in Python. */
final class NativeCalls {
    private NativeCalls() {}

    /**
     * Calls {@code stack[base]} with the {@code count} arguments above it, the last of which are named by the tuple {@code
     * keywords} (borrowed) unless it is 0. Consumes callable and arguments; answers a new reference.
     */
    static long call(ThreadState t, int base, int count, long keywords) {
        long callable = t.stack[base];
        switch (Arithmetic.type(callable)) {
            case TypeIds.BUILTIN -> {
                NativeDef definition = Builtins.definition(t, callable);
                long receiver = Builtins.receiver(callable);
                if (receiver != 0 && definition.owner() != null) {
                    insertReceiver(t, base + 1, receiver);
                    return finish(t, base, invoke(t, definition, base + 1, count + 1, keywords));
                }
                if (definition.owner() != null) {
                    checkReceiver(t, definition, base + 1, count);
                }
                return finish(t, base, invoke(t, definition, base + 1, count, keywords));
            }
            case TypeIds.TYPE -> {
                if (Types.of(callable) instanceof UserType) {
                    return Types.metaclass(callable) != 0 && Instantiation.isCallable(t, callable)
                            ? Instantiation.callObject(t, base, count, keywords)
                            : Instantiation.call(t, base, count, keywords);
                }
                NativeDef constructor = Instantiation.constructor(t, Types.of(callable));
                return finish(t, base, invoke(t, constructor, base + 1, count, keywords));
            }
            case TypeIds.METHOD -> {
                unbind(t, base);
                return Evaluator.of(t).call(base, count + 1, keywords);
            }
            case TypeIds.STATICMETHOD -> {
                t.stack[base] = t.retained(Descriptors.wrapped(callable));
                t.m.releaseLocal(callable);
                return Evaluator.of(t).call(base, count, keywords);
            }
            case TypeIds.INSTANCE -> {
                return Instantiation.callObject(t, base, count, keywords);
            }
            case TypeIds.WEAKREF -> {
                if (count > 0) {
                    throw Exceptions.typeError(t, "weakref expected 0 arguments, got %s", count);
                }
                return finish(t, base, WeakrefModule.call(t, callable));
            }
            case TypeIds.FUNCTION -> {
                return ((Evaluator) t.engine).call(base, count, keywords);
            }
            default -> throw Exceptions.typeError(t, "'%s' object is not callable", TypeNames.ofObject(callable));
        }
    }

    /**
     * Whether what LOAD_METHOD left at {@code stack[base]} is a call of a function written in Python; if so, the function is
     * at {@code stack[base]} afterwards, with all its arguments above it.
     */
    static boolean isFunctionCall(ThreadState t, int base) {
        long method = t.stack[base];
        if (method != 0) {
            return Arithmetic.type(method) == TypeIds.FUNCTION;
        }
        if (Arithmetic.type(t.stack[base + 1]) != TypeIds.FUNCTION) {
            return false;
        }
        System.arraycopy(t.stack, base + 1, t.stack, base, t.sp - base - 1);
        t.stack[--t.sp] = 0;
        return true;
    }

    /**
     * Calls what LOAD_METHOD left under the {@code count} topmost operands; leaves the result in its place and answers the
     * new top of the stack.
     */
    static int callMethod(ThreadState t, int sp, int count, long keywords) {
        int base = sp - count - 2;
        long method = t.stack[base];
        long result;
        if (method == 0) {
            result = call(t, base + 1, count, keywords);
        } else {
            result = finish(t, base, invoke(t, Builtins.definition(t, method), base + 1, count + 1, keywords));
        }
        t.stack[base] = result;
        t.sp = base + 1;
        return base + 1;
    }

    /** An unbound method, {@code str.upper}, is called with its receiver as the first argument. */
    private static void checkReceiver(ThreadState t, NativeDef definition, int first, int count) {
        String owner = definition.owner().name();
        if (definition.name().equals("__new__")) {
            return; // called with a type
        }
        if (count == 0) {
            throw Exceptions.typeError(t, "unbound method %s.%s() needs an argument", owner, definition.name());
        }
        if (!Types.typeOf(t.stack[first]).isSubtypeOf(definition.owner())) {
            throw Exceptions.typeError(
                    t,
                    "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                    definition.name(),
                    owner,
                    TypeNames.ofObject(t.stack[first]));
        }
    }

    /** Replaces the bound method at {@code stack[base]} by its callable and its first argument. */
    static void unbind(ThreadState t, int base) {
        long method = t.stack[base];
        insertReceiver(t, base + 1, Methods.self(method));
        t.stack[base] = t.retained(Methods.function(method));
        t.m.releaseLocal(method);
    }

    private static void insertReceiver(ThreadState t, int at, long receiver) {
        System.arraycopy(t.stack, at, t.stack, at + 1, t.sp - at);
        t.stack[at] = t.retained(receiver);
        t.sp++;
    }

    /** Releases callable and arguments while the result is rooted in the callable's slot; leaves {@code sp == base}. */
    private static long finish(ThreadState t, int base, long result) {
        long callable = t.stack[base];
        t.stack[base] = result;
        t.dropTo(base + 1);
        t.m.releaseLocal(callable);
        t.sp = base;
        return result;
    }

    /** A method of a builtin type works on the value that an object of a derived class holds. */
    private static void useValue(ThreadState t, NativeDef definition, int first) {
        long receiver = t.stack[first];
        boolean isMethod = !definition.name().equals(definition.owner().name());
        if (Arithmetic.type(receiver) == TypeIds.INSTANCE && isMethod && definition.owner() != PyType.OBJECT) {
            long value = Specials.plain(receiver);
            if (value != receiver && Types.typeOf(value).isSubtypeOf(definition.owner())) {
                t.stack[first] = t.retained(value);
                t.m.releaseLocal(receiver);
            }
        }
    }

    /** Runs the native code with the arguments from {@code stack[first]} on. */
    private static long invoke(ThreadState t, NativeDef definition, int first, int count, long keywords) {
        t.m.runArmedFinalizers(); // before whatever this shows of what they do
        if (definition.owner() != null && count > 0) {
            useValue(t, definition, first);
        }
        if (keywords == 0 && definition.signature().isExactly(count)) {
            return definition.code().call(t, first, count);
        }
        int bound = NativeArguments.bind(t, definition, first, count, keywords);
        return definition.code().call(t, first, bound);
    }
}
