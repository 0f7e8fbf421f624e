package org.refbench.object;

/** The methods of dict. */
final class DictMethods {
    private DictMethods() {}

    static void define(NativeTable table) {
        PyType dict = PyType.named("dict");
        table.method(dict, "clear", Signature.exactly(1), DictMethods::clear);
        table.method(dict, "copy", Signature.exactly(1), (t, base, count) -> Dicts.copy(t, t.stack[base]));
        table.method(dict, "fromkeys", Signature.between(2, 3), DictMethods::fromKeys);
        table.method(dict, "get", Signature.between(2, 3), DictMethods::get);
        table.method(dict, "items", Signature.exactly(1), (t, base, count) -> view(t, base, DictViews.ITEMS));
        table.method(dict, "keys", Signature.exactly(1), (t, base, count) -> view(t, base, DictViews.KEYS));
        table.method(dict, "pop", Signature.between(2, 3), DictMethods::pop);
        table.method(dict, "popitem", Signature.exactly(1), DictMethods::popItem);
        table.method(dict, "setdefault", Signature.between(2, 3), DictMethods::setDefault);
        table.method(dict, "update", Signature.varargs(1, Signature.REST), DictMethods::update);
        table.method(dict, "values", Signature.exactly(1), (t, base, count) -> view(t, base, DictViews.VALUES));
    }

    private static long view(ThreadState t, int base, int kind) {
        return DictViews.create(t, t.stack[base], kind);
    }

    private static long clear(ThreadState t, int base, int count) {
        Dicts.clear(t, t.stack[base]);
        return t.none();
    }

    private static long optional(ThreadState t, int at) {
        return t.retained(t.stack[at] == 0 ? t.space.none : t.stack[at]);
    }

    private static long get(ThreadState t, int base, int count) {
        long value = Dicts.get(t, t.stack[base], t.stack[base + 1]);
        return value != 0 ? value : optional(t, base + 2);
    }

    private static long setDefault(ThreadState t, int base, int count) {
        long value = t.stack[base + 2] == 0 ? t.space.none : t.stack[base + 2];
        return Dicts.setDefault(t, t.stack[base], t.stack[base + 1], value);
    }

    private static long pop(ThreadState t, int base, int count) {
        long value = Dicts.pop(t, t.stack[base], t.stack[base + 1]);
        if (value != 0) {
            return value;
        }
        if (t.stack[base + 2] == 0) {
            throw Exceptions.raiseWith(t, PyType.KEY_ERROR, t.stack[base + 1]);
        }
        return t.retained(t.stack[base + 2]);
    }

    private static long popItem(ThreadState t, int base, int count) {
        int mark = t.sp;
        if (!Dicts.popLast(t, t.stack[base])) {
            throw Exceptions.raise(t, PyType.KEY_ERROR, "popitem(): dictionary is empty");
        }
        return Tuples.fromStack(t, mark, 2);
    }

    static long update(ThreadState t, int base, int count) {
        updateFrom(t, "update", t.stack[base], base + 1, count - 2);
        return t.none();
    }

    /** {@code dict(...)}. */
    static long create(ThreadState t, int base, int count) {
        long dict = t.push(Dicts.create(t));
        updateFrom(t, "dict", dict, base, count - 1);
        return t.pop();
    }

    /** Updates a dict from {@code count} arguments, of which one is allowed, and from the dict of keywords after them. */
    private static void updateFrom(ThreadState t, String what, long dict, int base, int count) {
        if (count > 1) {
            throw Exceptions.typeError(t, "%s expected at most 1 argument, got %d", what, count);
        }
        if (count == 1) {
            Dicts.update(t, dict, t.stack[base]);
        }
        if (t.stack[base + count] != 0) {
            Dicts.update(t, dict, t.stack[base + count]);
        }
    }

    /** The receiver, which is the type or a dict, is not used. */
    private static long fromKeys(ThreadState t, int base, int count) {
        long value = t.stack[base + 2] == 0 ? t.space.none : t.stack[base + 2];
        long dict = t.push(Dicts.create(t));
        long iterator = t.push(Iteration.iter(t, t.stack[base + 1]));
        for (long key = Iteration.next(t, iterator); key != 0; key = Iteration.next(t, iterator)) {
            Dicts.set(t, dict, t.push(key), value);
            t.drop();
        }
        t.drop();
        return t.pop();
    }
}
