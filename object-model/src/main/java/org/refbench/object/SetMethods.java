package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/** The methods of set and frozenset, their constructors and iterators. */
final class SetMethods {
    private static final int ITERATED = Header.PAYLOAD;
    private static final int INDEX = Header.PAYLOAD + 8;
    private static final int EXPECTED = Header.PAYLOAD + 16;

    private SetMethods() {}

    static void define(NativeTable table) {
        PyType set = PyType.named("set");
        PyType frozen = PyType.named("frozenset");
        table.constructor(set, Signature.between(0, 1), (t, base, _) -> create(t, TypeIds.SET, t.stack[base]));
        table.constructor(frozen, Signature.between(0, 1), (t, base, _) -> frozen(t, t.stack[base]));
        for (PyType type : new PyType[] {set, frozen}) {
            shared(table, type);
        }
        table.method(set, "__init__", Signature.between(1, 2), (t, base, _) -> {
            Sets.clear(t, t.stack[base]);
            if (t.stack[base + 1] != 0) {
                SetOps.update(t, t.stack[base], t.stack[base + 1]);
            }
            return t.none();
        });
        table.method(set, "add", Signature.exactly(2), (t, base, _) -> {
            Sets.add(t, t.stack[base], t.stack[base + 1]);
            return t.none();
        });
        table.method(set, "discard", Signature.exactly(2), (t, base, _) -> {
            discard(t, t.stack[base], t.stack[base + 1]);
            return t.none();
        });
        table.method(set, "remove", Signature.exactly(2), (t, base, _) -> {
            if (!discard(t, t.stack[base], t.stack[base + 1])) {
                throw Exceptions.raiseWith(t, PyType.KEY_ERROR, t.stack[base + 1]);
            }
            return t.none();
        });
        table.method(set, "pop", Signature.exactly(1), (t, base, _) -> pop(t, t.stack[base]));
        table.method(set, "clear", Signature.exactly(1), (t, base, _) -> {
            Sets.clear(t, t.stack[base]);
            return t.none();
        });
        updates(table, set);
    }

    private static void shared(NativeTable table, PyType type) {
        table.method(
                type,
                "copy",
                Signature.exactly(1),
                (t, base, _) -> Header.type(t.stack[base]) == TypeIds.FROZENSET
                        ? t.retained(t.stack[base])
                        : SetOps.of(t, TypeIds.SET, t.stack[base]));
        table.method(type, "union", Signature.varargs(1), (t, base, count) -> {
            long result = t.push(SetOps.of(t, Header.type(t.stack[base]), t.stack[base]));
            for (int i = 1; i < count; i++) {
                SetOps.update(t, result, t.stack[base + i]);
            }
            return t.pop();
        });
        table.method(type, "intersection", Signature.varargs(1), SetMethods::intersection);
        table.method(type, "difference", Signature.varargs(1), SetMethods::difference);
        table.method(
                type,
                "symmetric_difference",
                Signature.exactly(2),
                (t, base, _) -> SetOps.symmetricDifference(t, t.stack[base], t.stack[base + 1]));
        table.method(
                type,
                "issubset",
                Signature.exactly(2),
                (t, base, _) -> t.bool(SetOps.isSubset(t, t.stack[base], t.stack[base + 1])));
        table.method(type, "issuperset", Signature.exactly(2), SetMethods::isSuperset);
        table.method(
                type,
                "isdisjoint",
                Signature.exactly(2),
                (t, base, _) -> t.bool(SetOps.isDisjoint(t, t.stack[base], t.stack[base + 1])));
    }

    private static void updates(NativeTable table, PyType set) {
        table.method(set, "update", Signature.varargs(1), (t, base, count) -> {
            for (int i = 1; i < count; i++) {
                SetOps.update(t, t.stack[base], t.stack[base + i]);
            }
            return t.none();
        });
        table.method(set, "intersection_update", Signature.varargs(1), (t, base, count) -> {
            SetOps.replace(t, t.stack[base], intersection(t, base, count));
            return t.none();
        });
        table.method(set, "difference_update", Signature.varargs(1), (t, base, count) -> {
            for (int i = 1; i < count; i++) {
                SetOps.differenceUpdate(t, t.stack[base], t.stack[base + i]);
            }
            return t.none();
        });
        table.method(set, "symmetric_difference_update", Signature.exactly(2), (t, base, _) -> {
            SetOps.symmetricDifferenceUpdate(t, t.stack[base], t.stack[base + 1]);
            return t.none();
        });
    }

    /** A set that is looked for stands for the frozenset of its elements. */
    private static boolean discard(ThreadState t, long set, long key) {
        if (Header.type(key) != TypeIds.SET) {
            return Sets.discard(t, set, key);
        }
        long frozen = t.push(SetOps.of(t, TypeIds.FROZENSET, key));
        boolean found = Sets.discard(t, set, frozen);
        t.drop();
        return found;
    }

    /** {@code key in set}. */
    static boolean contains(ThreadState t, long set, long key) {
        if (Header.type(key) != TypeIds.SET) {
            return Sets.contains(t, set, key);
        }
        long frozen = t.push(SetOps.of(t, TypeIds.FROZENSET, key));
        boolean found = Sets.contains(t, set, frozen);
        t.drop();
        return found;
    }

    private static long create(ThreadState t, int typeId, long iterable) {
        return iterable == 0 ? Sets.create(t, typeId) : SetOps.of(t, typeId, iterable);
    }

    private static long frozen(ThreadState t, long iterable) {
        boolean same = iterable != 0 && Header.type(iterable) == TypeIds.FROZENSET;
        return same ? t.retained(iterable) : create(t, TypeIds.FROZENSET, iterable);
    }

    private static long pop(ThreadState t, long set) {
        long key = Sets.pop(t, set);
        if (key == 0) {
            throw Exceptions.raise(t, PyType.KEY_ERROR, "pop from an empty set");
        }
        return key;
    }

    private static long intersection(ThreadState t, int base, int count) {
        if (count == 1) {
            return SetOps.of(t, Header.type(t.stack[base]), t.stack[base]);
        }
        int mark = t.sp;
        t.pushRetained(t.stack[base]);
        for (int i = 1; i < count; i++) {
            long result = SetOps.intersection(t, t.stack[mark], t.stack[base + i]);
            long old = t.stack[mark];
            t.stack[mark] = result;
            t.m.releaseLocal(old);
        }
        return t.pop();
    }

    private static long difference(ThreadState t, int base, int count) {
        if (count == 1) {
            return SetOps.of(t, Header.type(t.stack[base]), t.stack[base]);
        }
        long result = t.push(SetOps.difference(t, t.stack[base], t.stack[base + 1]));
        for (int i = 2; i < count; i++) {
            SetOps.differenceUpdate(t, result, t.stack[base + i]);
        }
        return t.pop();
    }

    private static long isSuperset(ThreadState t, int base, int count) {
        long other = t.push(SetOps.of(t, TypeIds.SET, t.stack[base + 1]));
        boolean result = SetOps.isSubset(t, other, t.stack[base]);
        t.drop();
        return t.bool(result);
    }

    // ---- iteration ----

    static long iterator(ThreadState t, long set) {
        long iterator = t.allocate(TypeIds.SET_ITERATOR, 24);
        t.m.initStore(iterator, iterator + ITERATED, t.retained(set));
        Memory.setLong(iterator + EXPECTED, Sets.length(set));
        return iterator;
    }

    static long next(ThreadState t, long iterator) {
        long index = Memory.getLong(iterator + INDEX);
        if (index < 0) {
            return 0;
        }
        long set = Memory.getLong(iterator + ITERATED);
        if (Sets.length(set) != Memory.getLong(iterator + EXPECTED)) {
            Memory.setLong(iterator + EXPECTED, -1); // it stays so
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "Set changed size during iteration");
        }
        long next = Sets.pushNext(t, set, index);
        Memory.setLong(iterator + INDEX, next);
        return next < 0 ? 0 : t.pop();
    }

    // ---- text ----

    static void repr(ThreadState t, long set, StringBuilder text) {
        boolean isFrozen = Header.type(set) == TypeIds.FROZENSET;
        if (Sets.length(set) == 0) {
            text.append(isFrozen ? "frozenset()" : "set()");
            return;
        }
        int mark = t.sp;
        text.append(isFrozen ? "frozenset({" : "{");
        int start = text.length();
        for (long at = Sets.pushNext(t, set, 0); at >= 0; at = Sets.pushNext(t, set, at)) {
            text.append(text.length() > start ? ", " : "").append(Text.repr(t, t.stack[mark]));
            t.dropTo(mark);
        }
        text.append(isFrozen ? "})" : "}");
    }
}
