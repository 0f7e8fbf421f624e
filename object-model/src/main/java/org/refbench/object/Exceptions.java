package org.refbench.object;

import org.refbench.heap.Memory;
import org.refbench.object.text.TextError;
import org.refbench.spi.Mutator;

/**
 * Exception objects. The type never changes; the other slots change under the exception's lock.
 *
 * <pre>
 *   8  slot  type object        32  slot  context, or 0
 *  16  slot  tuple of arguments 40  slot  traceback, or 0
 *  24  slot  cause, or 0        48  slot  detail, or 0: the name that an ImportError is about
 *                               56  slot  dict of other attributes, or 0
 *                               64  long  1 if the context is not to be shown
 * </pre>
 */
public final class Exceptions {
    static final int SLOTS = 7;
    private static final int TYPE = 8;
    private static final int ARGS = 16;
    private static final int CAUSE = 24;
    private static final int CONTEXT = 32;
    private static final int TRACEBACK = 40;
    private static final int DETAIL = 48;
    private static final int DICT = 56;
    private static final int SUPPRESS = 64;

    private static final int ERANGE = 34;

    private Exceptions() {}

    /** A new instance; {@code args} is a tuple, borrowed. */
    public static long create(ThreadState t, PyType type, long args) {
        long exception = t.allocate(TypeIds.EXCEPTION, 64);
        t.m.initStore(exception, exception + TYPE, t.retained(t.space.typeObject(type)));
        t.m.initStore(exception, exception + ARGS, t.retained(args));
        return exception;
    }

    /** Raises {@code type(message)}: {@code throw Exceptions.raise(t, PyType.VALUE_ERROR, "...")}. */
    public static PyError raise(ThreadState t, PyType type, String message) {
        int mark = t.sp;
        t.push(Strs.of(t, message));
        return raiseWithStack(t, type, mark);
    }

    /** Raises {@code type(argument)}; the argument is borrowed. */
    public static PyError raiseWith(ThreadState t, PyType type, long argument) {
        int mark = t.sp;
        t.pushRetained(argument);
        return raiseWithStack(t, type, mark);
    }

    /** Raises {@code type()}. */
    public static PyError raiseBare(ThreadState t, PyType type) {
        long exception = t.push(create(t, type, t.space.emptyTuple));
        chain(t, exception);
        return t.raise(t.pop());
    }

    private static PyError raiseWithStack(ThreadState t, PyType type, int mark) {
        t.push(Tuples.fromStack(t, mark, t.sp - mark));
        long exception = t.push(create(t, type, t.stack[t.sp - 1]));
        chain(t, exception);
        t.stack[--t.sp] = 0;
        t.dropTo(mark);
        return t.raise(exception);
    }

    /** Raises what the text classes ask for. */
    public static PyError raise(ThreadState t, TextError error) {
        PyType type = PyType.named(error.typeName());
        if (TextError.RANGE.equals(error.getMessage())) {
            int mark = t.sp;
            t.push(Ints.of(t, ERANGE));
            t.push(Strs.of(t, TextError.RANGE));
            return raiseWithStack(t, type, mark);
        }
        return type == PyType.MEMORY_ERROR ? t.outOfMemory() : raise(t, type, error.getMessage());
    }

    /** Raises TypeError with a formatted message. */
    public static PyError typeError(ThreadState t, String format, Object... arguments) {
        return raise(t, PyType.TYPE_ERROR, arguments.length == 0 ? format : String.format(format, arguments));
    }

    /** Raises ValueError with a formatted message. */
    public static PyError valueError(ThreadState t, String format, Object... arguments) {
        return raise(t, PyType.VALUE_ERROR, arguments.length == 0 ? format : String.format(format, arguments));
    }

    /** Makes the exception being handled the context of {@code exception}, and breaks a cycle that would make. */
    public static void chain(ThreadState t, long exception) {
        long handled = t.handled();
        if (handled == 0 || handled == exception) {
            return;
        }
        for (long e = handled; context(e) != 0; e = context(e)) {
            if (context(e) == exception) {
                replace(t, e, CONTEXT, 0);
                break;
            }
        }
        replace(t, exception, CONTEXT, t.retained(handled));
    }

    /** {@code raise exception from cause}: consumes the cause, or 0 for {@code from None}. */
    public static void setCause(ThreadState t, long exception, long cause) {
        replace(t, exception, CAUSE, cause);
        Memory.setLong(exception + SUPPRESS, 1);
    }

    /** Replaces the traceback; consumes the entry (or 0). */
    public static void setTraceback(ThreadState t, long exception, long entry) {
        replace(t, exception, TRACEBACK, entry);
    }

    /** Replaces the tuple of arguments; consumes it. */
    public static void setArgs(ThreadState t, long exception, long args) {
        replace(t, exception, ARGS, args);
    }

    /** Replaces the context; consumes it (or 0). */
    public static void setContext(ThreadState t, long exception, long context) {
        replace(t, exception, CONTEXT, context);
    }

    /** Sets the name that an ImportError is about; consumes it. */
    public static void setDetail(ThreadState t, long exception, long detail) {
        replace(t, exception, DETAIL, detail);
    }

    /** The dict of attributes beside the builtin ones, borrowed; 0 while there are none. Never changes once it is there. */
    public static long dict(long exception) {
        // acquire pairs with the release of the store in ensureDict: the dict is seen set up
        return Memory.getLongAcquire(exception + DICT);
    }

    /** The dict of attributes, made when first needed: borrowed. */
    public static long ensureDict(ThreadState t, long exception) {
        if (dict(exception) == 0) {
            long fresh = t.push(Dicts.create(t));
            t.locks.lock(t.m, exception);
            if (dict(exception) == 0) {
                t.m.store(exception, exception + DICT, t.retained(fresh));
            }
            t.locks.unlock(t.m, exception);
            t.drop();
        }
        return dict(exception);
    }

    /** Sets whether the context is hidden. */
    public static void setSuppressContext(long exception, boolean hidden) {
        Memory.setLong(exception + SUPPRESS, hidden ? 1 : 0);
    }

    /** A new reference to the tuple of arguments. */
    public static long loadArgs(ThreadState t, long exception) {
        return load(t, exception, ARGS);
    }

    /** A new reference to the cause, or 0. */
    public static long loadCause(ThreadState t, long exception) {
        return load(t, exception, CAUSE);
    }

    /** A new reference to the context, or 0. */
    public static long loadContext(ThreadState t, long exception) {
        return load(t, exception, CONTEXT);
    }

    /** A new reference to the outermost traceback entry, or 0. */
    public static long loadTraceback(ThreadState t, long exception) {
        return load(t, exception, TRACEBACK);
    }

    /** A new reference to the detail, or 0. */
    public static long loadDetail(ThreadState t, long exception) {
        return load(t, exception, DETAIL);
    }

    private static long load(ThreadState t, long exception, int offset) {
        t.locks.lock(t.m, exception);
        long reference = t.m.loadStable(exception, exception + offset);
        t.locks.unlock(t.m, exception);
        return reference;
    }

    static long takeTraceback(ThreadState t, long exception) {
        t.locks.lock(t.m, exception);
        long entry = t.m.take(exception, exception + TRACEBACK);
        t.locks.unlock(t.m, exception);
        return entry;
    }

    private static void replace(ThreadState t, long exception, int offset, long reference) {
        Mutator m = t.m;
        t.locks.lock(m, exception);
        long old = m.take(exception, exception + offset);
        m.store(exception, exception + offset, reference);
        t.locks.unlock(m, exception);
        if (old != 0) {
            m.releaseLocal(old);
        }
    }

    /** The exception's type. */
    public static PyType type(long exception) {
        return Types.of(Memory.getLong(exception + TYPE));
    }

    /** The name of the exception's type. */
    static String typeName(long exception) {
        return type(exception).name();
    }

    /** The tuple of arguments, borrowed. */
    public static long args(long exception) {
        return Memory.getLong(exception + ARGS);
    }

    /** The cause, borrowed, or 0. */
    public static long cause(long exception) {
        return Memory.getLong(exception + CAUSE);
    }

    /** The context, borrowed, or 0. */
    public static long context(long exception) {
        return Memory.getLong(exception + CONTEXT);
    }

    /** The outermost traceback entry, borrowed, or 0. */
    public static long traceback(long exception) {
        return Memory.getLong(exception + TRACEBACK);
    }

    /** Whether the context is hidden by {@code raise ... from}. */
    public static boolean suppressesContext(long exception) {
        return Memory.getLong(exception + SUPPRESS) != 0;
    }

    /** Whether {@code except matcher} catches the exception; the matcher is a type or a tuple of types. */
    public static boolean matches(ThreadState t, long exception, long matcher) {
        if (org.refbench.heap.Header.type(matcher) == TypeIds.TUPLE) {
            boolean found = false;
            for (int i = 0; i < Tuples.length(matcher); i++) {
                // All of them are looked at: one that is no exception type is an error even after a match.
                found |= matchesType(t, exception, Tuples.get(matcher, i));
            }
            return found;
        }
        return matchesType(t, exception, matcher);
    }

    private static boolean matchesType(ThreadState t, long exception, long matcher) {
        if (!Types.isType(matcher) || !Types.of(matcher).isException()) {
            throw typeError(t, "catching classes that do not inherit from BaseException is not allowed");
        }
        return type(exception).isSubtypeOf(Types.of(matcher));
    }
}
