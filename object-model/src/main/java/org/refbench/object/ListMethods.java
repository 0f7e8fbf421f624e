package org.refbench.object;

/** The methods of list and tuple, and of range. */
final class ListMethods {
    private ListMethods() {}

    static void define(NativeTable table) {
        PyType list = PyType.named("list");
        table.method(list, "append", Signature.exactly(2), ListMethods::append);
        table.method(list, "clear", Signature.exactly(1), ListMethods::clear);
        table.method(list, "copy", Signature.exactly(1), (t, base, count) -> Lists.copy(t, t.stack[base]));
        table.method(list, "count", Signature.exactly(2), SequenceSearch::count);
        table.method(list, "extend", Signature.exactly(2), ListMethods::extend);
        table.method(list, "index", Signature.between(2, 4), SequenceSearch::index);
        table.method(list, "insert", Signature.exactly(3), ListMethods::insert);
        table.method(list, "pop", Signature.between(1, 2), ListMethods::pop);
        table.method(list, "remove", Signature.exactly(2), ListMethods::remove);
        table.method(list, "reverse", Signature.exactly(1), ListMethods::reverse);
        table.method(list, "sort", Signature.varargs(1, "key", "reverse"), ListMethods::sort);
        for (PyType type : new PyType[] {PyType.named("tuple"), PyType.named("range")}) {
            table.method(type, "count", Signature.exactly(2), SequenceSearch::count);
            table.method(
                    type, "index", Signature.between(2, type.typeId() == TypeIds.TUPLE ? 4 : 2), SequenceSearch::index);
        }
    }

    private static long append(ThreadState t, int base, int count) {
        Lists.append(t, t.stack[base], t.stack[base + 1]);
        return t.none();
    }

    private static long clear(ThreadState t, int base, int count) {
        Lists.clear(t, t.stack[base]);
        return t.none();
    }

    private static long extend(ThreadState t, int base, int count) {
        Lists.extend(t, t.stack[base], t.stack[base + 1]);
        return t.none();
    }

    private static long insert(ThreadState t, int base, int count) {
        Lists.insert(t, t.stack[base], Numbers.asClinicSize(t, t.stack[base + 1]), t.stack[base + 2]);
        return t.none();
    }

    private static long pop(ThreadState t, int base, int count) {
        long list = t.stack[base];
        long index = t.stack[base + 1] == 0 ? -1 : Numbers.asClinicSize(t, t.stack[base + 1]);
        long item = Lists.pop(t, list, index);
        if (item == 0) {
            boolean empty = Lists.length(list) == 0;
            throw Exceptions.raise(t, PyType.INDEX_ERROR, empty ? "pop from empty list" : "pop index out of range");
        }
        return item;
    }

    private static long remove(ThreadState t, int base, int count) {
        long list = t.stack[base];
        long wanted = t.stack[base + 1];
        int i = 0;
        for (long item = Lists.get(t, list, 0); item != 0; item = Lists.get(t, list, i)) {
            boolean found = Compare.equal(t, t.push(item), wanted);
            // another thread may have moved the element between the comparison and the removal: then look again
            boolean removed = found && Lists.removeAt(t, list, i, item);
            t.drop();
            if (removed) {
                return t.none();
            }
            i = found ? 0 : i + 1;
        }
        throw Exceptions.valueError(t, "list.remove(x): x not in list");
    }

    private static long reverse(ThreadState t, int base, int count) {
        Lists.reverse(t, t.stack[base]);
        return t.none();
    }

    private static long sort(ThreadState t, int base, int count) {
        if (count != 3) {
            throw Exceptions.typeError(t, "sort() takes no positional arguments");
        }
        sort(t, t.stack[base], t.stack[base + 1], t.stack[base + 2]);
        return t.none();
    }

    /** Sorts a list in place; key and reverse are as given by the caller, or 0. */
    static void sort(ThreadState t, long list, long key, long reverse) {
        boolean backward = reverse != 0 && Truth.of(t, reverse);
        Sorting.sort(t, list, key == t.space.none ? 0 : key, backward);
    }
}
