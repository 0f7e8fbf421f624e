package org.refbench.object;

import org.refbench.heap.Header;

/** Arguments of native functions: what they must be, and CPython's words if they are not. */
public final class Args {
    private Args() {}

    /** Whether the optional argument was given, and not as None. */
    static boolean given(ThreadState t, long argument) {
        return argument != 0 && argument != t.space.none;
    }

    static boolean isStr(long argument) {
        return Header.type(argument) == TypeIds.STR;
    }

    /** The argument, a str; TypeError: {@code what}, then ", not " and the type's name. */
    static long str(ThreadState t, long argument, String what) {
        if (!isStr(argument)) {
            boolean clinic = what.contains("() argument "); // these say "None", the others "NoneType"
            String given = clinic && argument == t.space.none ? "None" : TypeNames.ofObject(argument);
            throw Exceptions.raise(t, PyType.TYPE_ERROR, what + ", not " + given);
        }
        return argument;
    }

    /** A size or count; {@code ifAbsent} if it was not given. */
    static long size(ThreadState t, long argument, long ifAbsent) {
        if (argument == 0) {
            return ifAbsent;
        }
        return Numbers.asClinicSize(t, argument);
    }

    /** A C int. */
    public static int cInt(ThreadState t, long argument, int ifAbsent) {
        if (argument == 0) {
            return ifAbsent;
        }
        long value = Numbers.asClamped(t, argument);
        if (value != (int) value) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
        return (int) value;
    }

    /** The start of a part of a sequence, counted from its end if negative: at least 0, beyond the end if it was beyond. */
    static int start(ThreadState t, long argument, int length) {
        if (!given(t, argument)) {
            return 0;
        }
        long start = bound(t, argument);
        start = start < 0 ? Math.max(start + length, 0) : start;
        return (int) Math.min(start, length + 1L);
    }

    /** The end of a part of a sequence, counted from its end if negative: from 0 to {@code length}. */
    static int end(ThreadState t, long argument, int length) {
        if (!given(t, argument)) {
            return length;
        }
        long end = bound(t, argument);
        return (int) Math.min(end < 0 ? Math.max(end + length, 0) : end, length);
    }

    private static long bound(ThreadState t, long argument) {
        if (!Ints.isInt(argument)) {
            throw Exceptions.typeError(t, "slice indices must be integers or None or have an __index__ method");
        }
        return Numbers.asClamped(t, argument);
    }
}
