package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Iterators over dicts and their views. The dict never changes; the other words belong to whoever iterates, and two threads
 * that share an iterator may see an entry twice or skip one, but never anything that was not in the dict: an entry is
 * found and loaded under the dict's lock.
 *
 * <pre>
 *   8  slot  dict
 *  16  long  entry to look at next; -1 when exhausted
 *  24  int   live entries that the dict had at the start; -1 once it had another number
 *  28  int   entries not yet seen
 *  32  int   what is seen, as in {@link DictViews}     36  int  1 for backward iteration
 * </pre>
 */
final class DictIterators {
    private static final int DICT = Header.PAYLOAD;
    private static final int POSITION = Header.PAYLOAD + 8;
    private static final int EXPECTED = Header.PAYLOAD + 16;
    private static final int LEFT = Header.PAYLOAD + 20;
    private static final int KIND = Header.PAYLOAD + 24;
    private static final int BACKWARD = Header.PAYLOAD + 28;
    private static final int EXHAUSTED = -1;

    private DictIterators() {}

    static long create(ThreadState t, long dict, int kind, boolean backward) {
        long iterator = t.allocate(TypeIds.DICT_ITERATOR, 32);
        t.m.initStore(iterator, iterator + DICT, t.retained(dict));
        int live = Dicts.length(dict);
        Memory.setLong(iterator + POSITION, backward ? Integer.MAX_VALUE : 0);
        Memory.setInt(iterator + EXPECTED, live);
        Memory.setInt(iterator + LEFT, live);
        Memory.setInt(iterator + KIND, kind);
        Memory.setInt(iterator + BACKWARD, backward ? 1 : 0);
        return iterator;
    }

    static String typeName(long iterator) {
        boolean backward = Memory.getInt(iterator + BACKWARD) != 0;
        String kind = switch (Memory.getInt(iterator + KIND)) {
            case DictViews.KEYS -> "key";
            case DictViews.VALUES -> "value";
            default -> "item";
        };
        return "dict_" + (backward ? "reverse" : "") + kind + "iterator";
    }

    static long next(ThreadState t, long iterator) {
        int position = (int) Memory.getLong(iterator + POSITION);
        if (position == EXHAUSTED) {
            return 0;
        }
        int mark = t.sp;
        long dict = Memory.getLong(iterator + DICT);
        boolean backward = Memory.getInt(iterator + BACKWARD) != 0;
        t.locks.lock(t.m, dict);
        boolean unchanged = Memory.getInt(dict + Dicts.LIVE) == Memory.getInt(iterator + EXPECTED);
        int at =
                !unchanged ? EXHAUSTED : backward ? Dicts.previousLive(dict, position) : Dicts.nextLive(dict, position);
        if (at >= 0) {
            pushEntry(t, dict, at, Memory.getInt(iterator + KIND));
        }
        t.locks.unlock(t.m, dict);
        if (!unchanged) {
            Memory.setInt(iterator + EXPECTED, -1);
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "dictionary changed size during iteration");
        }
        return advance(t, iterator, at, backward, mark);
    }

    private static void pushEntry(ThreadState t, long dict, int at, int kind) {
        long entry = DictTable.entry(Memory.getLong(dict + Dicts.STORAGE), at);
        if (kind != DictViews.VALUES) {
            t.push(t.m.loadStable(dict, entry + DictTable.KEY));
        }
        if (kind != DictViews.KEYS) {
            t.push(t.m.loadStable(dict, entry + DictTable.VALUE));
        }
    }

    private static long advance(ThreadState t, long iterator, int at, boolean backward, int mark) {
        if (at < 0) {
            Memory.setLong(iterator + POSITION, EXHAUSTED);
            return 0;
        }
        int left = Memory.getInt(iterator + LEFT);
        if (left == 0) {
            Memory.setLong(iterator + POSITION, EXHAUSTED);
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "dictionary keys changed during iteration");
        }
        Memory.setInt(iterator + LEFT, left - 1);
        Memory.setLong(iterator + POSITION, backward ? at - 1 : at + 1);
        return t.sp == mark + 1 ? t.pop() : Tuples.fromStack(t, mark, 2);
    }
}
