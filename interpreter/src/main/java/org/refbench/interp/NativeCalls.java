package org.refbench.interp;

import org.refbench.object.Builtins;
import org.refbench.object.Exceptions;
import org.refbench.object.NativeDef;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;

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
                NativeDef constructor = t.space.natives.constructor(Types.of(callable));
                if (constructor == null) {
                    throw Exceptions.typeError(
                            t,
                            "cannot create '%s' instances",
                            Types.of(callable).name());
                }
                return finish(t, base, invoke(t, constructor, base + 1, count, keywords));
            }
            case TypeIds.FUNCTION -> {
                return ((Evaluator) t.engine).call(base, count, keywords);
            }
            default -> throw Exceptions.typeError(t, "'%s' object is not callable", TypeNames.ofObject(callable));
        }
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

    /** Runs the native code with the arguments from {@code stack[first]} on. */
    private static long invoke(ThreadState t, NativeDef definition, int first, int count, long keywords) {
        if (keywords == 0 && definition.signature().isExactly(count)) {
            return definition.code().call(t, first, count);
        }
        int bound = NativeArguments.bind(t, definition, first, count, keywords);
        return definition.code().call(t, first, bound);
    }
}
