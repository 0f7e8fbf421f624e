package org.refbench.object;

/** What calling the types of containers and iterators does. */
final class ContainerConstructors {
    private ContainerConstructors() {}

    static void define(NativeTable table) {
        table.constructor(PyType.named("list"), Signature.between(0, 1), ContainerConstructors::newList);
        table.constructor(PyType.named("tuple"), Signature.between(0, 1), ContainerConstructors::newTuple);
        table.constructor(PyType.named("dict"), Signature.varargs(0, Signature.REST), DictMethods::create);
        table.constructor(PyType.named("range"), Signature.between(1, 3), ContainerConstructors::newRange);
        table.constructor(PyType.named("slice"), Signature.between(1, 3), ContainerConstructors::newSlice);
        table.method(PyType.named("slice"), "indices", Signature.exactly(2), ContainerConstructors::indices);
        table.constructor(
                PyType.named("enumerate"), Signature.of(0, "iterable", "start"), ContainerConstructors::newEnumerate);
        table.constructor(PyType.named("zip"), Signature.varargs(0, "strict"), ContainerConstructors::newZip);
        table.constructor(PyType.named("map"), Signature.varargs(0), ContainerConstructors::newMap);
        table.constructor(
                PyType.named("filter"),
                Signature.exactly(2),
                (t, base, count) -> Adapters.filter(t, t.stack[base], t.stack[base + 1]));
        table.constructor(
                PyType.named("reversed"),
                Signature.exactly(1),
                (t, base, count) -> Iteration.reversed(t, t.stack[base]));
    }

    /** {@code slice.indices(length)}: the bounds as they are for a sequence of that length. */
    private static long indices(ThreadState t, int base, int count) {
        long slice = t.stack[base];
        long length = Numbers.asSize(t, t.stack[base + 1]);
        if (length < 0) {
            throw Exceptions.valueError(t, "length should not be negative");
        }
        long step = Slices.step(t, slice);
        long start = Slices.start(t, slice, step);
        long stop = Slices.stop(t, slice, step);
        int mark = t.sp;
        t.push(Ints.of(t, Slices.first(start, step, length)));
        t.push(Ints.of(t, Slices.end(stop, step, length)));
        t.push(Ints.of(t, step));
        return Tuples.fromStack(t, mark, 3);
    }

    private static long newList(ThreadState t, int base, int count) {
        return t.stack[base] == 0 ? Lists.create(t) : Lists.fromIterable(t, t.stack[base]);
    }

    private static long newTuple(ThreadState t, int base, int count) {
        return t.stack[base] == 0 ? t.retained(t.space.emptyTuple) : Tuples.fromIterable(t, t.stack[base]);
    }

    private static long newRange(ThreadState t, int base, int count) {
        long first = integer(t, t.stack[base]);
        if (t.stack[base + 1] == 0) {
            return Ranges.create(t, 0, first, 1);
        }
        long stop = integer(t, t.stack[base + 1]);
        return Ranges.create(t, first, stop, t.stack[base + 2] == 0 ? 1 : integer(t, t.stack[base + 2]));
    }

    private static long integer(ThreadState t, long object) {
        if (Types.userTypeOf(object) != null) {
            return Numbers.asSize(t, object);
        }
        if (!Ints.isInt(object)) {
            throw Exceptions.typeError(
                    t, "'%s' object cannot be interpreted as an integer", TypeNames.ofObject(object));
        }
        return Ints.toLong(t, object);
    }

    private static long newSlice(ThreadState t, int base, int count) {
        long none = t.space.none;
        if (t.stack[base + 1] == 0) {
            return Slices.create(t, none, t.stack[base], none);
        }
        return Slices.create(t, t.stack[base], t.stack[base + 1], t.stack[base + 2] == 0 ? none : t.stack[base + 2]);
    }

    private static long newEnumerate(ThreadState t, int base, int count) {
        if (t.stack[base] == 0) {
            throw Exceptions.typeError(t, "enumerate() missing required argument 'iterable'");
        }
        long start = t.stack[base + 1] == 0 ? 0 : integer(t, t.stack[base + 1]);
        long iterator = t.push(Iteration.iter(t, t.stack[base]));
        long result = Iterators.create(t, TypeIds.ENUMERATE, iterator, start);
        t.drop();
        return result;
    }

    private static long newZip(ThreadState t, int base, int count) {
        long strict = t.stack[base + count - 1];
        return Adapters.zip(t, base, count - 1, strict != 0 && Truth.of(t, strict));
    }

    private static long newMap(ThreadState t, int base, int count) {
        if (count < 2) {
            throw Exceptions.typeError(t, "map() must have at least two arguments.");
        }
        return Adapters.map(t, t.stack[base], base + 1, count - 1);
    }
}
