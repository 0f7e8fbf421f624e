package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Functions written in Python. All slots are set at creation and never change, so they may be read without a lock.
 *
 * <pre>
 *   8  slot  code          32  slot  qualified name
 *  16  slot  globals       40  slot  tuple of defaults, or 0
 *  24  slot  name          48  slot  tuple of closure cells, or 0
 * </pre>
 */
public final class Functions {
    static final int SLOTS = 6;
    private static final int CODE = 8;
    private static final int GLOBALS = 16;
    private static final int NAME = 24;
    private static final int QUALNAME = 32;
    private static final int DEFAULTS = 40;
    private static final int CLOSURE = 48;

    private Functions() {}

    /**
     * A function; all references are borrowed.
     *
     * @param defaults tuple of the last parameters' defaults, or 0
     * @param closure tuple of cells, or 0
     */
    public static long create(
            ThreadState t, long code, long globals, long name, long qualname, long defaults, long closure) {
        long function = t.allocate(TypeIds.FUNCTION, 8 * SLOTS);
        init(t, function, CODE, code);
        init(t, function, GLOBALS, globals);
        init(t, function, NAME, name);
        init(t, function, QUALNAME, qualname);
        init(t, function, DEFAULTS, defaults);
        init(t, function, CLOSURE, closure);
        return function;
    }

    private static void init(ThreadState t, long function, int offset, long reference) {
        if (reference != 0) {
            t.m.initStore(function, function + offset, t.retained(reference));
        }
    }

    static {
        assert CODE == Header.PAYLOAD;
    }

    /** Address of the code slot, for stable loads. */
    public static long codeSlot(long function) {
        return function + CODE;
    }

    /** The code object, borrowed from the function. */
    public static long code(long function) {
        return Memory.getLong(function + CODE);
    }

    /** The globals dict, borrowed from the function. */
    public static long globals(long function) {
        return Memory.getLong(function + GLOBALS);
    }

    /** The name, borrowed from the function. */
    public static long name(long function) {
        return Memory.getLong(function + NAME);
    }

    /** The qualified name, borrowed from the function. */
    public static long qualname(long function) {
        return Memory.getLong(function + QUALNAME);
    }

    /** The tuple of defaults, borrowed from the function, or 0. */
    public static long defaults(long function) {
        return Memory.getLong(function + DEFAULTS);
    }

    /** The tuple of closure cells, borrowed from the function, or 0. */
    public static long closure(long function) {
        return Memory.getLong(function + CLOSURE);
    }
}
