package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Tuples. The slots are set before any other thread sees the tuple and never change.
 *
 * <pre>
 *   8  long   length
 *  16  slots  the elements
 * </pre>
 */
public final class Tuples {
    /** More elements than that fit no cell. */
    private static final long MOST = (Integer.MAX_VALUE - 4096) / 8;

    private static final int LENGTH = Header.PAYLOAD;
    private static final int ITEMS = Header.PAYLOAD + 8;

    private Tuples() {}

    /** A new tuple whose slots are all empty, to be filled by {@link #init} before anybody else sees it. */
    public static long allocate(ThreadState t, long length) {
        if (length > MOST) {
            throw t.outOfMemory();
        }
        long tuple = t.allocate(TypeIds.TUPLE, 8 + 8 * (int) length);
        Memory.setLong(tuple + LENGTH, length);
        return tuple;
    }

    /** Sets an element of a new tuple; consumes the reference. */
    public static void init(ThreadState t, long tuple, int index, long item) {
        t.m.initStore(tuple, tuple + ITEMS + 8L * index, item);
    }

    /** A tuple of the {@code count} references at {@code stack[base]} and above, which move into it; {@code sp = base}. */
    public static long fromStack(ThreadState t, int base, int count) {
        long tuple = moved(t, base, count);
        t.sp = base;
        return tuple;
    }

    /** A tuple of the {@code count} references at {@code stack[base]} and above, which move into it; {@code sp} stays. */
    public static long moved(ThreadState t, int base, int count) {
        if (count == 0) {
            return t.retained(t.space.emptyTuple);
        }
        long tuple = allocate(t, count);
        for (int i = 0; i < count; i++) {
            init(t, tuple, i, t.stack[base + i]);
            t.stack[base + i] = 0;
        }
        return tuple;
    }

    /** A tuple of {@code count} references that are borrowed from {@code stack[base]} and above. */
    static long copyOfStack(ThreadState t, int base, int count) {
        if (count == 0) {
            return t.retained(t.space.emptyTuple);
        }
        long tuple = allocate(t, count);
        for (int i = 0; i < count; i++) {
            init(t, tuple, i, t.retained(t.stack[base + i]));
        }
        return tuple;
    }

    /** Number of elements. */
    public static int length(long tuple) {
        return (int) Memory.getLong(tuple + LENGTH);
    }

    /** The element, borrowed from the tuple. */
    public static long get(long tuple, int index) {
        return Memory.getLong(tuple + ITEMS + 8L * index);
    }

    /** A new reference to the element. */
    public static long load(ThreadState t, long tuple, int index) {
        return t.m.loadStable(tuple, tuple + ITEMS + 8L * index);
    }

    /** The tuple of an iterable's elements: the very same tuple if it is one. */
    public static long fromIterable(ThreadState t, long iterable) {
        if (Header.type(iterable) == TypeIds.TUPLE) {
            return t.retained(iterable);
        }
        long list = t.push(Lists.fromIterable(t, iterable));
        long tuple = fromPrivateList(t, list);
        t.push(tuple);
        swapTopTwo(t);
        t.drop();
        return t.pop();
    }

    /** A tuple of the elements of a list that no other thread sees; they move, and the list is only good to be dropped. */
    public static long fromPrivateList(ThreadState t, long list) {
        int length = Lists.length(list);
        if (length == 0) {
            return t.retained(t.space.emptyTuple);
        }
        long tuple = allocate(t, length);
        long storage = Memory.getLong(list + Lists.STORAGE);
        for (int i = 0; i < length; i++) {
            init(t, tuple, i, t.m.take(list, Lists.slot(storage, i)));
        }
        return tuple;
    }

    private static void swapTopTwo(ThreadState t) {
        long top = t.stack[t.sp - 1];
        t.stack[t.sp - 1] = t.stack[t.sp - 2];
        t.stack[t.sp - 2] = top;
    }

    /** A new list of the tuple's elements. */
    public static long toList(ThreadState t, long tuple) {
        int length = length(tuple);
        long list = Lists.withCapacity(t, length);
        for (int i = 0; i < length; i++) {
            Lists.initAppend(t, list, load(t, tuple, i));
        }
        return list;
    }

    /** A new tuple of the slice's elements; the very same tuple for the whole of it. */
    static long slice(ThreadState t, long tuple, long start, long stop, long step) {
        int length = length(tuple);
        int count = (int) Slices.count(start, stop, step, length);
        if (count == 0) {
            return t.retained(t.space.emptyTuple);
        }
        if (count == length && step == 1) {
            return t.retained(tuple);
        }
        long result = allocate(t, count);
        int first = (int) Slices.first(start, step, length);
        for (int i = 0; i < count; i++) {
            init(t, result, i, load(t, tuple, (int) (first + i * step)));
        }
        return result;
    }

    /** {@code tuple + other}. */
    public static long concat(ThreadState t, long tuple, long other) {
        if (Header.type(other) != TypeIds.TUPLE) {
            throw Exceptions.typeError(
                    t, "can only concatenate tuple (not \"%s\") to tuple", TypeNames.ofObject(other));
        }
        int length = length(tuple);
        int more = length(other);
        if (length == 0 || more == 0) {
            return t.retained(more == 0 ? tuple : other);
        }
        long result = allocate(t, (long) length + more);
        for (int i = 0; i < length; i++) {
            init(t, result, i, load(t, tuple, i));
        }
        for (int i = 0; i < more; i++) {
            init(t, result, length + i, load(t, other, i));
        }
        return result;
    }

    /** {@code tuple * times}. */
    public static long repeat(ThreadState t, long tuple, long times) {
        int length = length(tuple);
        if (length == 0 || times == 1) {
            return t.retained(tuple);
        }
        if (times <= 0) {
            return t.retained(t.space.emptyTuple);
        }
        if (times > MOST / length) {
            throw t.outOfMemory();
        }
        long result = allocate(t, times * length);
        int total = (int) times * length;
        for (int i = 0; i < total; i++) {
            init(t, result, i, load(t, tuple, i % length));
        }
        return result;
    }
}
