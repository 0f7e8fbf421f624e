package org.refbench.object;

import org.refbench.heap.Header;

/** {@code item in container}. */
public final class Membership {
    private Membership() {}

    /** Whether the container, or what an iterator has left, has the item. */
    public static boolean contains(ThreadState t, long container, long item) {
        return switch (Header.type(container)) {
            case TypeIds.DICT -> Dicts.contains(t, container, item);
            case TypeIds.LIST -> inList(t, container, item);
            case TypeIds.TUPLE -> inTuple(t, container, item);
            case TypeIds.SET, TypeIds.FROZENSET -> SetMethods.contains(t, container, item);
            case TypeIds.STR -> inStr(t, container, item);
            case TypeIds.RANGE -> inRange(t, container, item);
            case TypeIds.DICT_VIEW -> DictViews.contains(t, container, item);
            case TypeIds.INSTANCE -> UserContainers.contains(t, container, item);
            default -> {
                if (Types.userTypeOf(container) != null) {
                    yield UserContainers.contains(t, container, item);
                }
                if (!Iteration.isIterable(container)) {
                    throw Exceptions.typeError(
                            t, "argument of type '%s' is not iterable", TypeNames.ofObject(container));
                }
                yield searches(t, container, item);
            }
        };
    }

    private static boolean inList(ThreadState t, long list, long item) {
        long element = Lists.get(t, list, 0);
        for (int i = 1; element != 0; i++) {
            boolean found = Compare.equal(t, t.push(element), item);
            t.drop();
            if (found) {
                return true;
            }
            element = Lists.get(t, list, i);
        }
        return false;
    }

    private static boolean inTuple(ThreadState t, long tuple, long item) {
        for (int i = 0; i < Tuples.length(tuple); i++) {
            if (Compare.equal(t, Tuples.get(tuple, i), item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inStr(ThreadState t, long string, long item) {
        if (Header.type(item) != TypeIds.STR) {
            throw Exceptions.typeError(
                    t, "'in <string>' requires string as left operand, not %s", TypeNames.ofObject(item));
        }
        return StrSearch.contains(string, item);
    }

    private static boolean inRange(ThreadState t, long range, long item) {
        int type = Header.type(item);
        if (type == TypeIds.INT || type == TypeIds.BOOL) {
            return Ranges.indexOf(range, Ints.value(item)) >= 0;
        }
        return type != TypeIds.BIG_INT && searches(t, range, item);
    }

    /** Looks at every element of an iterable until one is equal. */
    static boolean searches(ThreadState t, long iterable, long item) {
        int mark = t.sp;
        long iterator = t.push(iterator(t, iterable));
        for (long element = Iteration.next(t, iterator); element != 0; element = Iteration.next(t, iterator)) {
            boolean found = Compare.equal(t, t.push(element), item);
            t.drop();
            if (found) {
                t.dropTo(mark);
                return true;
            }
        }
        t.drop();
        return false;
    }

    /** An iterator; a TypeError on the way to it gives way to one that speaks of the search. */
    private static long iterator(ThreadState t, long iterable) {
        int mark = t.sp;
        try {
            return Iteration.iter(t, iterable);
        } catch (PyError e) {
            if (!Exceptions.type(t.exception()).isSubtypeOf(PyType.TYPE_ERROR)) {
                throw e;
            }
            t.dropTo(mark);
            t.push(t.takeException());
            t.drop();
            throw Exceptions.typeError(t, "argument of type '%s' is not iterable", TypeNames.ofObject(iterable));
        }
    }
}
