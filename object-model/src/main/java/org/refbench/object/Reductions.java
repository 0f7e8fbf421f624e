package org.refbench.object;

import java.util.List;
import org.refbench.heap.Header;

/** The builtin functions that make one value of an iterable: {@code sum, min, max, any, all}. */
final class Reductions {
    private Reductions() {}

    static void define(NativeTable table) {
        table.function("any", Signature.exactly(1), (t, base, count) -> t.bool(hasTruth(t, t.stack[base], true)));
        table.function("all", Signature.exactly(1), (t, base, count) -> t.bool(!hasTruth(t, t.stack[base], false)));
        table.function("sum", new Signature(1, List.of("/", "start"), false, List.of()), Reductions::sum);
        table.function("min", Signature.varargs(1, "key", "default"), (t, base, n) -> extreme(t, base, n, Compare.LT));
        table.function("max", Signature.varargs(1, "key", "default"), (t, base, n) -> extreme(t, base, n, Compare.GT));
    }

    /** Whether some element has that truth value. */
    private static boolean hasTruth(ThreadState t, long iterable, boolean wanted) {
        int mark = t.sp;
        long iterator = t.push(Iteration.iter(t, iterable));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            boolean truth = Truth.of(t, t.push(item));
            t.drop();
            if (truth == wanted) {
                t.dropTo(mark);
                return true;
            }
        }
        t.drop();
        return false;
    }

    // ---- sum ----

    private static long sum(ThreadState t, int base, int count) {
        long start = t.stack[base + 1];
        if (start != 0 && Header.type(start) == TypeIds.STR) {
            throw Exceptions.typeError(t, "sum() can't sum strings [use ''.join(seq) instead]");
        }
        long iterator = t.push(Iteration.iter(t, t.stack[base]));
        t.push(start == 0 ? Ints.of(t, 0) : t.retained(start));
        boolean more = addLongs(t, iterator) && addDoubles(t, iterator);
        while (more) {
            more = addNext(t, iterator);
        }
        swap(t, t.sp - 1, t.sp - 2);
        t.drop();
        return t.pop();
    }

    /** Adds ints to the total on the stack without making objects; answers whether there may be more to add. */
    private static boolean addLongs(ThreadState t, long iterator) {
        if (Header.type(t.stack[t.sp - 1]) != TypeIds.INT) {
            return true;
        }
        long total = Ints.value(t.stack[t.sp - 1]);
        while (true) {
            long item = Iteration.next(t, iterator);
            if (item == 0) {
                replaceTop(t, Ints.of(t, total));
                return false;
            }
            t.push(item);
            int type = Header.type(item);
            long value = type == TypeIds.INT || type == TypeIds.BOOL ? Ints.value(item) : 0;
            long sum = total + value;
            boolean simple = (type == TypeIds.INT || type == TypeIds.BOOL) && ((total ^ sum) & (value ^ sum)) >= 0;
            if (!simple) {
                exchangeTotal(t, Ints.of(t, total));
                addTop(t);
                return true;
            }
            t.drop();
            total = sum;
        }
    }

    /** As {@link #addLongs}, for floats and ints. */
    private static boolean addDoubles(ThreadState t, long iterator) {
        if (Header.type(t.stack[t.sp - 1]) != TypeIds.FLOAT) {
            return true;
        }
        double total = Floats.value(t.stack[t.sp - 1]);
        while (true) {
            long item = Iteration.next(t, iterator);
            if (item == 0) {
                replaceTop(t, Floats.of(t, total));
                return false;
            }
            t.push(item);
            switch (Header.type(item)) {
                case TypeIds.FLOAT -> total += Floats.value(item);
                case TypeIds.INT, TypeIds.BOOL -> total += Ints.value(item);
                default -> {
                    exchangeTotal(t, Floats.of(t, total));
                    addTop(t);
                    return true;
                }
            }
            t.drop();
        }
    }

    /** Replaces the total under the top. */
    private static void exchangeTotal(ThreadState t, long total) {
        long old = t.stack[t.sp - 2];
        t.stack[t.sp - 2] = total;
        t.m.releaseLocal(old);
    }

    private static void replaceTop(ThreadState t, long reference) {
        long old = t.stack[t.sp - 1];
        t.stack[t.sp - 1] = reference;
        t.m.releaseLocal(old);
    }

    private static boolean addNext(ThreadState t, long iterator) {
        long item = Iteration.next(t, iterator);
        if (item == 0) {
            return false;
        }
        t.push(item);
        addTop(t);
        return true;
    }

    /** Adds the top to the total under it. */
    private static void addTop(ThreadState t) {
        exchangeTotal(t, BinaryOps.apply(t, BinaryOps.ADD, t.stack[t.sp - 2], t.stack[t.sp - 1]));
        t.drop();
    }

    // ---- min and max ----

    private static long extreme(ThreadState t, int base, int count, int op) {
        String name = op == Compare.LT ? "min" : "max";
        int given = count - 2;
        long key = t.stack[base + given] == t.space.none ? 0 : t.stack[base + given];
        long ifEmpty = t.stack[base + given + 1];
        if (given > 1 && ifEmpty != 0) {
            throw Exceptions.typeError(t, "Cannot specify a default for %s() with multiple positional arguments", name);
        }
        long items = given > 1 ? Tuples.copyOfStack(t, base, given) : t.retained(t.stack[base]);
        int mark = t.sp;
        t.push(items);
        long iterator = t.push(Iteration.iter(t, items));
        long best = best(t, iterator, key, op);
        if (best == 0) {
            if (ifEmpty == 0) {
                throw Exceptions.valueError(t, "%s() arg is an empty sequence", name);
            }
            best = t.retained(ifEmpty);
        }
        t.push(best);
        t.stack[t.sp - 1] = items;
        t.stack[mark] = best;
        t.dropTo(mark + 1);
        return t.pop();
    }

    /** The first element with the least or greatest key, or 0 if there are no elements. */
    private static long best(ThreadState t, long iterator, long key, int op) {
        int mark = t.sp;
        long first = Iteration.next(t, iterator);
        if (first == 0) {
            return 0;
        }
        t.push(first);
        t.push(keyOf(t, key, first));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            t.push(item);
            t.push(keyOf(t, key, item));
            if (Compare.test(t, op, t.stack[mark + 3], t.stack[mark + 1])) {
                swap(t, mark, mark + 2);
                swap(t, mark + 1, mark + 3);
            }
            t.dropTo(mark + 2);
        }
        t.drop();
        return t.pop();
    }

    private static void swap(ThreadState t, int i, int j) {
        long reference = t.stack[i];
        t.stack[i] = t.stack[j];
        t.stack[j] = reference;
    }

    private static long keyOf(ThreadState t, long key, long item) {
        if (key == 0) {
            return t.retained(item);
        }
        int base = t.sp;
        t.pushRetained(key);
        t.pushRetained(item);
        return t.engine.call(t, base, 1);
    }
}
