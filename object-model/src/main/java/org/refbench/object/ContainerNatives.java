package org.refbench.object;

/** All native functions, methods and constructors of containers and iteration. */
public final class ContainerNatives {
    private ContainerNatives() {}

    /** Adds them to the table. */
    public static void define(NativeTable table) {
        ListMethods.define(table);
        DictMethods.define(table);
        SetMethods.define(table);
        DunderMethods.define(table);
        ContainerConstructors.define(table);
        Reductions.define(table);
        table.function("len", Signature.exactly(1), (t, base, count) -> Ints.of(t, Length.of(t, t.stack[base])));
        table.function("iter", Signature.between(1, 2), ContainerNatives::iter);
        table.function("next", Signature.between(1, 2), ContainerNatives::next);
        table.function("sorted", Signature.varargs(0, "key", "reverse", Signature.REST), ContainerNatives::sorted);
    }

    private static long next(ThreadState t, int base, int count) {
        long iterator = t.stack[base];
        boolean ofClass = Types.userTypeOf(iterator) != null && UserContainers.isIterator(t, iterator);
        if (!ofClass && !Iteration.isIterator(iterator)) {
            throw Exceptions.typeError(t, "'%s' object is not an iterator", TypeNames.ofObject(iterator));
        }
        boolean stops = t.stack[base + 1] == 0;
        long item = stops ? Iteration.nextOrStop(t, iterator) : Iteration.next(t, iterator);
        if (item != 0) {
            return item;
        }
        if (stops) {
            throw Exceptions.raiseBare(t, PyType.STOP_ITERATION);
        }
        return t.retained(t.stack[base + 1]);
    }

    private static long sorted(ThreadState t, int base, int count) {
        if (count != 4) {
            throw Exceptions.typeError(t, "sorted expected 1 argument, got %d", count - 3);
        }
        if (t.stack[base + 3] != 0) {
            Dicts.pushNext(t, t.stack[base + 3], 0);
            throw Exceptions.typeError(
                    t, "'%s' is an invalid keyword argument for sort()", Strs.toJava(t.stack[t.sp - 2]));
        }
        long list = t.push(Lists.fromIterable(t, t.stack[base]));
        ListMethods.sort(t, list, t.stack[base + 1], t.stack[base + 2]);
        return t.pop();
    }

    private static long iter(ThreadState t, int base, int count) {
        return t.stack[base + 1] == 0
                ? Iteration.iter(t, t.stack[base])
                : CallableIterators.create(t, t.stack[base], t.stack[base + 1]);
    }
}
