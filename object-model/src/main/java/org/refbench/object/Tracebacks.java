package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * Traceback entries, outermost call first, as CPython links them. Immutable.
 *
 * <pre>
 *   8  slot  the next inner entry, or 0
 *  16  slot  code object
 *  24  long  index of the instruction
 * </pre>
 */
public final class Tracebacks {
    static final int SLOTS = 2;
    private static final int NEXT = 8;
    private static final int CODE = 16;
    private static final int INSTRUCTION = 24;

    private Tracebacks() {}

    /** Puts an entry for {@code code} before those of the exception that {@code t} is raising. */
    public static void prepend(ThreadState t, long code, int instruction) {
        long entry;
        try {
            entry = t.m.allocate(Layouts.header(TypeIds.TRACEBACK), 24);
        } catch (org.refbench.heap.HeapExhausted e) {
            return; // the exception is more important than its traceback
        }
        long exception = t.exception();
        long next = Exceptions.takeTraceback(t, exception);
        t.m.initStore(entry, entry + NEXT, next);
        t.m.initStore(entry, entry + CODE, t.retained(code));
        Memory.setLong(entry + INSTRUCTION, instruction);
        Exceptions.setTraceback(t, exception, entry);
    }

    /** The next inner entry, borrowed, or 0. */
    public static long next(long entry) {
        return Memory.getLong(entry + NEXT);
    }

    /** The code object, borrowed. */
    public static long code(long entry) {
        return Memory.getLong(entry + CODE);
    }

    /** Index of the instruction that was being executed. */
    public static int instruction(long entry) {
        return (int) Memory.getLong(entry + INSTRUCTION);
    }
}
