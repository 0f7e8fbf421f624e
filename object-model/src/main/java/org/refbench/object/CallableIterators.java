package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Iterators that call a function until it answers the sentinel. The slots never change; the last word belongs to whoever
 * iterates.
 *
 * <pre>
 *   8  slot  function     16  slot  sentinel     24  long  1 once it has ended
 * </pre>
 */
final class CallableIterators {
    private static final int FUNCTION = Header.PAYLOAD;
    private static final int SENTINEL = Header.PAYLOAD + 8;
    private static final int ENDED = Header.PAYLOAD + 16;

    private CallableIterators() {}

    /** {@code iter(function, sentinel)}. */
    static long create(ThreadState t, long function, long sentinel) {
        if (!isCallable(function)) {
            throw Exceptions.typeError(t, "iter(v, w): v must be callable");
        }
        long iterator = t.allocate(TypeIds.CALLABLE_ITERATOR, 24);
        Memory.setLong(iterator + ENDED, 0);
        t.m.initStore(iterator, iterator + FUNCTION, t.retained(function));
        t.m.initStore(iterator, iterator + SENTINEL, t.retained(sentinel));
        return iterator;
    }

    private static boolean isCallable(long object) {
        int type = Header.type(object);
        return type == TypeIds.FUNCTION || type == TypeIds.BUILTIN || type == TypeIds.TYPE;
    }

    static long next(ThreadState t, long iterator) {
        if (Memory.getLong(iterator + ENDED) != 0) {
            return 0;
        }
        int mark = t.sp;
        t.pushRetained(Memory.getLong(iterator + FUNCTION));
        long value = t.push(t.engine.call(t, mark, 0));
        if (Compare.equal(t, value, Memory.getLong(iterator + SENTINEL))) {
            Memory.setLong(iterator + ENDED, 1);
            t.drop();
            return 0;
        }
        return t.pop();
    }
}
