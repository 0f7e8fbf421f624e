package org.refbench.object;

import org.refbench.heap.Memory;

/** Raw storage between its allocation and the moment when a holder has it. */
final class Storage {
    private Storage() {}

    /** Allocates storage and roots it on the operand stack, because the wait for its holder's lock is a safepoint. */
    static long allocate(ThreadState t, long payloadBytes) {
        long storage = t.allocateStorage(payloadBytes);
        t.stack[t.sp++] = storage | ThreadState.BORROWED;
        return storage;
    }

    /** Takes the root of {@link #allocate} off the stack. */
    static void unroot(ThreadState t) {
        t.stack[--t.sp] = 0;
    }

    /** Retires storage, if there is any. */
    static void retire(ThreadState t, long storage) {
        if (storage != 0) {
            t.m.retireStorage(storage);
        }
    }

    /** Moves {@code count} slots; counts do not change. The regions may overlap, each slot is written whole. */
    static void move(long from, long to, long count) {
        if (count > 0) {
            Memory.copy(from, to, 8 * count);
        }
    }

    /** Empties {@code count} slots whose references have moved elsewhere. */
    static void clear(long first, long count) {
        for (long slot = first, end = first + 8 * count; slot < end; slot += 8) {
            Memory.setLong(slot, 0);
        }
    }
}
