package org.refbench.interp;

import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;

/** The data attributes of exceptions. */
final class ExceptionAttributes {
    private ExceptionAttributes() {}

    /** A new reference, or 0 if there is none. */
    static long find(ThreadState t, long exception, String name) {
        return switch (name) {
            case "args" -> Exceptions.loadArgs(t, exception);
            case "__cause__" -> orNone(t, Exceptions.loadCause(t, exception));
            case "__context__" -> orNone(t, Exceptions.loadContext(t, exception));
            case "__traceback__" -> orNone(t, Exceptions.loadTraceback(t, exception));
            case "__suppress_context__" -> t.bool(Exceptions.suppressesContext(exception));
            default -> ofType(t, exception, name);
        };
    }

    private static long orNone(ThreadState t, long reference) {
        return reference == 0 ? t.none() : reference;
    }

    private static long ofType(ThreadState t, long exception, String name) {
        PyType type = Exceptions.type(exception);
        if (type.isSubtypeOf(PyType.STOP_ITERATION)) {
            return name.equals("value") ? argument(t, exception, 0, 1) : 0;
        }
        if (type.isSubtypeOf(PyType.SYSTEM_EXIT)) {
            return name.equals("code") ? exitCode(t, exception) : 0;
        }
        if (type.isSubtypeOf(PyType.IMPORT_ERROR)) {
            return switch (name) {
                case "name" -> orNone(t, Exceptions.loadDetail(t, exception));
                case "msg" -> Tuples.length(Exceptions.args(exception)) == 1 ? argument(t, exception, 0, 1) : t.none();
                case "path" -> t.none();
                default -> 0;
            };
        }
        if (type.isSubtypeOf(PyType.OS_ERROR)) {
            return switch (name) {
                case "errno" -> argument(t, exception, 0, 2);
                case "strerror" -> argument(t, exception, 1, 2);
                case "filename" -> argument(t, exception, 2, 3);
                default -> 0;
            };
        }
        return 0;
    }

    /** The argument at {@code index} if there are at least {@code least} of them, else None. */
    private static long argument(ThreadState t, long exception, int index, int least) {
        long args = t.push(Exceptions.loadArgs(t, exception));
        long value = Tuples.length(args) < least ? t.none() : Tuples.load(t, args, index);
        return replaceTop(t, value);
    }

    private static long exitCode(ThreadState t, long exception) {
        long args = t.push(Exceptions.loadArgs(t, exception));
        long code = switch (Tuples.length(args)) {
            case 0 -> t.none();
            case 1 -> Tuples.load(t, args, 0);
            default -> t.retained(args);
        };
        return replaceTop(t, code);
    }

    /** Releases the topmost reference while {@code result} is rooted in its place; answers the result. */
    private static long replaceTop(ThreadState t, long result) {
        long old = t.stack[t.sp - 1];
        t.stack[t.sp - 1] = result;
        t.m.releaseLocal(old);
        return t.pop();
    }

    /** Whether all exceptions have the attribute. */
    static boolean has(String name) {
        return switch (name) {
            case "args", "__cause__", "__context__", "__traceback__", "__suppress_context__" -> true;
            default -> false;
        };
    }

    /** {@code exception.name = value}; the value is borrowed. */
    static void set(ThreadState t, long exception, String name, long value) {
        switch (name) {
            case "args" -> setArgs(t, exception, value);
            case "__cause__" -> {
                requireException(t, value, "exception cause must be None or derive from BaseException");
                Exceptions.setCause(t, exception, value == t.space.none ? 0 : t.retained(value));
            }
            case "__context__" -> {
                requireException(t, value, "exception context must be None or derive from BaseException");
                Exceptions.setContext(t, exception, value == t.space.none ? 0 : t.retained(value));
            }
            case "__traceback__" -> setTraceback(t, exception, value);
            case "__suppress_context__" -> Exceptions.setSuppressContext(exception, Truth.of(t, value));
            default -> throw Attributes.unsupported(t, exception, name);
        }
    }

    private static void setArgs(ThreadState t, long exception, long value) {
        long args = t.push(Tuples.fromIterable(t, value));
        Exceptions.setArgs(t, exception, args);
        t.stack[--t.sp] = 0; // the reference has moved into the exception
    }

    private static void requireException(ThreadState t, long value, String complaint) {
        if (value != t.space.none && Arithmetic.type(value) != TypeIds.EXCEPTION) {
            throw Exceptions.typeError(t, complaint);
        }
    }

    private static void setTraceback(ThreadState t, long exception, long value) {
        if (value != t.space.none && Arithmetic.type(value) != TypeIds.TRACEBACK) {
            throw Exceptions.typeError(t, "__traceback__ must be a traceback or None");
        }
        Exceptions.setTraceback(t, exception, value == t.space.none ? 0 : t.retained(value));
    }

    /** {@code e.with_traceback(traceback)}. */
    static long withTraceback(ThreadState t, int base, int count) {
        setTraceback(t, t.stack[base], t.stack[base + 1]);
        return t.retained(t.stack[base]);
    }

    /** {@code del exception.name}. */
    static void delete(ThreadState t, long exception, String name) {
        throw switch (name) {
            case "args", "__cause__", "__context__", "__traceback__" -> deletion(t, name);
            default ->
                find(t, exception, name) == 0
                        ? Attributes.noAttribute(t, exception, name)
                        : Attributes.unsupported(t, exception, name);
        };
    }

    private static PyError deletion(ThreadState t, String name) {
        return Exceptions.typeError(t, name + " may not be deleted");
    }
}
