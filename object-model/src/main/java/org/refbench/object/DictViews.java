package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Views of dicts: keys, values or items. Immutable.
 *
 * <pre>
 *   8  slot  dict
 *  16  long  what is seen: {@link #KEYS}, {@link #VALUES} or {@link #ITEMS}
 * </pre>
 */
final class DictViews {
    static final int KEYS = 0;
    static final int VALUES = 1;
    static final int ITEMS = 2;

    private static final int DICT = Header.PAYLOAD;
    private static final int KIND = Header.PAYLOAD + 8;

    private DictViews() {}

    static long create(ThreadState t, long dict, int kind) {
        long view = t.allocate(TypeIds.DICT_VIEW, 16);
        Memory.setLong(view + KIND, kind);
        t.m.initStore(view, view + DICT, t.retained(dict));
        return view;
    }

    /** The dict, borrowed from the view. */
    static long dict(long view) {
        return Memory.getLong(view + DICT);
    }

    static int kind(long view) {
        return (int) Memory.getLong(view + KIND);
    }

    static String typeName(long view) {
        return switch (kind(view)) {
            case KEYS -> "dict_keys";
            case VALUES -> "dict_values";
            default -> "dict_items";
        };
    }

    static boolean contains(ThreadState t, long view, long item) {
        return switch (kind(view)) {
            case KEYS -> Dicts.contains(t, dict(view), item);
            case ITEMS -> containsItem(t, dict(view), item);
            default -> Membership.searches(t, view, item);
        };
    }

    private static boolean containsItem(ThreadState t, long dict, long item) {
        if (Header.type(item) != TypeIds.TUPLE || Tuples.length(item) != 2) {
            return false;
        }
        long value = Dicts.get(t, dict, Tuples.get(item, 0));
        if (value == 0) {
            return false;
        }
        boolean same = Compare.equal(t, t.push(value), Tuples.get(item, 1));
        t.drop();
        return same;
    }

    /** Equality of two views of keys or of items, which are sets. */
    static boolean equal(ThreadState t, long a, long b) {
        if (a == b) {
            return true;
        }
        if (kind(a) == VALUES || kind(b) == VALUES || Dicts.length(dict(a)) != Dicts.length(dict(b))) {
            return false;
        }
        int mark = t.sp;
        long iterator = t.push(DictIterators.create(t, dict(a), kind(a), false));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            boolean found = contains(t, b, t.push(item));
            t.dropTo(mark + 1);
            if (!found) {
                t.drop();
                return false;
            }
        }
        t.drop();
        return true;
    }
}
