package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * Code objects: what functions share. Immutable.
 *
 * <pre>
 *   8  slot  tuple of constants
 *  16  slot  name
 *  24  long  index of the interpreter's executable form
 * </pre>
 */
public final class Codes {
    static final int SLOTS = 2;
    private static final int CONSTANTS = 8;
    private static final int NAME = 16;
    private static final int INDEX = 24;

    private Codes() {}

    /** A code object; both references are borrowed. */
    public static long create(ThreadState t, long constants, long name, int index) {
        long code = t.allocate(TypeIds.CODE, 24);
        t.m.initStore(code, code + CONSTANTS, t.retained(constants));
        t.m.initStore(code, code + NAME, t.retained(name));
        Memory.setLong(code + INDEX, index);
        return code;
    }

    /** Index of the interpreter's executable form. */
    public static int index(long code) {
        return (int) Memory.getLong(code + INDEX);
    }

    /** The tuple of constants, borrowed from the code object. */
    public static long constants(long code) {
        return Memory.getLong(code + CONSTANTS);
    }

    /** The name, borrowed from the code object. */
    public static long name(long code) {
        return Memory.getLong(code + NAME);
    }
}
