package org.refbench.object;

import org.refbench.heap.Header;

/** Updates of dicts from other dicts and from iterables of pairs. */
final class DictUpdates {
    private DictUpdates() {}

    static void update(ThreadState t, long dict, long iterable) {
        long other = Specials.plain(iterable);
        if (Header.type(other) == TypeIds.DICT) {
            if (dict != other) {
                updateFromDict(t, dict, other);
            }
            return;
        }
        if (Types.userTypeOf(iterable) != null && UserContainers.updateFromKeys(t, dict, iterable)) {
            return;
        }
        updateFromPairs(t, dict, iterable);
    }

    private static void updateFromDict(ThreadState t, long dict, long other) {
        int mark = t.sp;
        int expected = Dicts.length(other);
        for (int at = Dicts.pushNext(t, other, 0); at >= 0; at = Dicts.pushNext(t, other, at)) {
            Dicts.set(t, dict, t.stack[mark], t.stack[mark + 1]);
            t.dropTo(mark);
            if (Dicts.length(other) != expected) {
                throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "dict mutated during update");
            }
        }
    }

    /** Adds the entries of {@code other} up to the first whose key {@code dict} has: a new reference to that, or 0. */
    static long addNew(ThreadState t, long dict, long other) {
        int mark = t.sp;
        for (int at = Dicts.pushNext(t, other, 0); at >= 0; at = Dicts.pushNext(t, other, at)) {
            if (Dicts.contains(t, dict, t.stack[mark])) {
                t.drop();
                return t.pop();
            }
            Dicts.set(t, dict, t.stack[mark], t.stack[mark + 1]);
            t.dropTo(mark);
        }
        return 0;
    }

    private static void updateFromPairs(ThreadState t, long dict, long iterable) {
        int mark = t.sp;
        long iterator = t.push(Iteration.iter(t, iterable));
        long pair = Iteration.next(t, iterator);
        for (int i = 0; pair != 0; i++) {
            t.push(pair);
            long items = t.push(pairItems(t, pair, i));
            if (Tuples.length(items) != 2) {
                throw Exceptions.valueError(
                        t,
                        "dictionary update sequence element #%d has length %d; 2 is required",
                        i,
                        Tuples.length(items));
            }
            Dicts.set(t, dict, Tuples.get(items, 0), Tuples.get(items, 1));
            t.dropTo(mark + 1);
            pair = Iteration.next(t, iterator);
        }
        t.drop();
    }

    private static long pairItems(ThreadState t, long pair, int i) {
        if (!Iteration.isIterable(pair)) {
            throw Exceptions.typeError(t, "cannot convert dictionary update sequence element #%d to a sequence", i);
        }
        return Tuples.fromIterable(t, pair);
    }

    /** Whether two dicts have equal keys with equal values. */
    static boolean equal(ThreadState t, long a, long b) {
        if (Dicts.length(a) != Dicts.length(b)) {
            return false;
        }
        int mark = t.sp;
        for (int at = Dicts.pushNext(t, a, 0); at >= 0; at = Dicts.pushNext(t, a, at)) {
            long value = Dicts.get(t, b, t.stack[mark]);
            boolean same = value != 0 && Compare.equal(t, t.push(value), t.stack[mark + 1]);
            t.dropTo(mark);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
