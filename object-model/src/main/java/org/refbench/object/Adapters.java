package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * {@code zip}, {@code map} and {@code filter}. Immutable: what moves on are the iterators that they hold.
 *
 * <pre>
 *  zip     8  slot  tuple of iterators    16  long  1 if strict
 *  map     8  slot  tuple of iterators    16  slot  function
 *  filter  8  slot  iterator              16  slot  function or None
 * </pre>
 */
final class Adapters {
    private static final int ITERATORS = Header.PAYLOAD;
    private static final int FUNCTION = Header.PAYLOAD + 8;
    private static final int STRICT = Header.PAYLOAD + 8;

    private Adapters() {}

    /** {@code zip(*iterables)} of the {@code count} iterables at {@code stack[base]}. */
    static long zip(ThreadState t, int base, int count, boolean strict) {
        t.push(iterators(t, base, count));
        long zip = t.allocate(TypeIds.ZIP, 16);
        Memory.setLong(zip + STRICT, strict ? 1 : 0);
        t.m.initStore(zip, zip + ITERATORS, t.pop());
        return zip;
    }

    /** {@code map(function, *iterables)} of the {@code count} iterables at {@code stack[base]}. */
    static long map(ThreadState t, long function, int base, int count) {
        t.push(iterators(t, base, count));
        return withFunction(t, TypeIds.MAP, function);
    }

    /** {@code filter(function, iterable)}. */
    static long filter(ThreadState t, long function, long iterable) {
        t.push(Iteration.iter(t, iterable));
        return withFunction(t, TypeIds.FILTER, function);
    }

    /** Moves the top of the stack into a new adapter. */
    private static long withFunction(ThreadState t, int type, long function) {
        long adapter = t.allocate(type, 16);
        t.m.initStore(adapter, adapter + ITERATORS, t.pop());
        t.m.initStore(adapter, adapter + FUNCTION, t.retained(function));
        return adapter;
    }

    private static long iterators(ThreadState t, int base, int count) {
        int mark = t.sp;
        for (int i = 0; i < count; i++) {
            t.push(Iteration.iter(t, t.stack[base + i]));
        }
        return Tuples.fromStack(t, mark, count);
    }

    static long nextOfZip(ThreadState t, long zip) {
        long iterators = Memory.getLong(zip + ITERATORS);
        boolean strict = Memory.getLong(zip + STRICT) != 0;
        int count = Tuples.length(iterators);
        int mark = t.sp;
        for (int i = 0; i < count; i++) {
            long item = Iteration.next(t, Tuples.get(iterators, i));
            if (item == 0) {
                if (strict) {
                    checkStrict(t, iterators, i);
                }
                t.dropTo(mark);
                return 0;
            }
            t.push(item);
        }
        return count == 0 ? 0 : Tuples.fromStack(t, mark, count);
    }

    /** Iterator {@code i} is at its end: fails unless all others are, too. */
    private static void checkStrict(ThreadState t, long iterators, int i) {
        if (i > 0) {
            throw differ(t, i, "shorter");
        }
        for (int j = 1; j < Tuples.length(iterators); j++) {
            long item = Iteration.next(t, Tuples.get(iterators, j));
            if (item != 0) {
                t.push(item);
                throw differ(t, j, "longer");
            }
        }
    }

    private static PyError differ(ThreadState t, int i, String how) {
        String before = i == 1 ? "argument 1" : "arguments 1-" + i;
        return Exceptions.valueError(t, "zip() argument %d is %s than %s", i + 1, how, before);
    }

    static long nextOfMap(ThreadState t, long map) {
        long iterators = Memory.getLong(map + ITERATORS);
        int count = Tuples.length(iterators);
        int mark = t.sp;
        t.pushRetained(Memory.getLong(map + FUNCTION));
        for (int i = 0; i < count; i++) {
            long item = Iteration.next(t, Tuples.get(iterators, i));
            if (item == 0) {
                t.dropTo(mark);
                return 0;
            }
            t.push(item);
        }
        return t.engine.call(t, mark, count);
    }

    static long nextOfFilter(ThreadState t, long filter) {
        long iterator = Memory.getLong(filter + ITERATORS);
        long function = Memory.getLong(filter + FUNCTION);
        while (true) {
            long item = Iteration.next(t, iterator);
            if (item == 0) {
                return 0;
            }
            t.push(item);
            if (accepts(t, function, item)) {
                return t.pop();
            }
            t.drop();
        }
    }

    private static boolean accepts(ThreadState t, long function, long item) {
        if (function == t.space.none) {
            return Truth.of(t, item);
        }
        int mark = t.sp;
        t.pushRetained(function);
        t.pushRetained(item);
        boolean accepted = Truth.of(t, t.push(t.engine.call(t, mark, 1)));
        t.drop();
        return accepted;
    }
}
