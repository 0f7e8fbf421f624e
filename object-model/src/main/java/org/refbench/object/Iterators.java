package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Iterators over lists, tuples and strs, forward and backward, and {@code enumerate}.
 *
 * <pre>
 *   8  slot  list, tuple or str; for enumerate, the iterator it counts
 *  16  long  index to look at next, -1 when exhausted; for enumerate, the next number
 * </pre>
 *
 * An iterator takes no lock of its own. The slot is set at creation and never changes, so what it refers to can be borrowed
 * for as long as the iterator lives. The index is one plain word that whoever iterates reads and writes: two threads that
 * share an iterator may see an element twice or skip one, but an index is always checked against the length of the moment,
 * and a list's element is loaded by the list's own rules. An exhausted iterator stays exhausted; unlike CPython's it keeps
 * what it iterated over until it dies.
 */
public final class Iterators {
    private static final int SOURCE = Header.PAYLOAD;
    private static final int INDEX = Header.PAYLOAD + 8;
    private static final int EXHAUSTED = -1;

    private Iterators() {}

    static long create(ThreadState t, int type, long source, long index) {
        long iterator = t.allocate(type, 16);
        t.m.initStore(iterator, iterator + SOURCE, t.retained(source));
        Memory.setLong(iterator + INDEX, index);
        return iterator;
    }

    static long source(long iterator) {
        return Memory.getLong(iterator + SOURCE);
    }

    static long nextOfList(ThreadState t, long iterator) {
        long index = Memory.getLong(iterator + INDEX);
        if (index < 0) {
            return 0;
        }
        long item = Lists.get(t, source(iterator), index);
        Memory.setLong(iterator + INDEX, item == 0 ? EXHAUSTED : index + 1);
        return item;
    }

    static long nextOfTuple(ThreadState t, long iterator) {
        long index = Memory.getLong(iterator + INDEX);
        long tuple = source(iterator);
        if (index >= Tuples.length(tuple)) {
            return 0;
        }
        Memory.setLong(iterator + INDEX, index + 1);
        return Tuples.load(t, tuple, (int) index);
    }

    static long nextOfStr(ThreadState t, long iterator) {
        long index = Memory.getLong(iterator + INDEX);
        long string = source(iterator);
        if (index >= Strs.length(string)) {
            return 0;
        }
        Memory.setLong(iterator + INDEX, index + 1);
        return Strs.charAt(t, string, (int) index);
    }

    /** {@code reversed(sequence)} of a list, tuple or str. */
    static long reversed(ThreadState t, long sequence) {
        long length = switch (Header.type(sequence)) {
            case TypeIds.LIST -> Lists.length(sequence);
            case TypeIds.TUPLE -> Tuples.length(sequence);
            default -> Strs.length(sequence);
        };
        return create(t, TypeIds.REVERSED, sequence, length - 1);
    }

    static long nextReversed(ThreadState t, long iterator) {
        long index = Memory.getLong(iterator + INDEX);
        if (index < 0) {
            return 0;
        }
        long source = source(iterator);
        long item = switch (Header.type(source)) {
            case TypeIds.LIST -> Lists.get(t, source, index);
            case TypeIds.TUPLE -> Tuples.load(t, source, (int) index);
            default -> Strs.charAt(t, source, (int) index);
        };
        Memory.setLong(iterator + INDEX, item == 0 ? EXHAUSTED : index - 1);
        return item;
    }

    static long nextOfEnumerate(ThreadState t, long iterator) {
        int mark = t.sp;
        long item = Iteration.next(t, source(iterator));
        if (item == 0) {
            return 0;
        }
        t.push(item);
        long number = Memory.getLong(iterator + INDEX);
        Memory.setLong(iterator + INDEX, number + 1);
        t.push(Ints.of(t, number));
        t.stack[mark] = t.stack[mark + 1];
        t.stack[mark + 1] = item;
        return Tuples.fromStack(t, mark, 2);
    }

    static String reversedTypeName(long iterator) {
        return Header.type(source(iterator)) == TypeIds.LIST ? "list_reverseiterator" : "reversed";
    }

    static String strIteratorTypeName(long iterator) {
        return Strs.shift(source(iterator)) == 0 && isAscii(source(iterator)) ? "str_ascii_iterator" : "str_iterator";
    }

    private static boolean isAscii(long string) {
        for (int i = 0, n = Strs.length(string); i < n; i++) {
            if (Strs.codePoint(string, i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
