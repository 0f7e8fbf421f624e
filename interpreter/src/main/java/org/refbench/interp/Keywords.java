package org.refbench.interp;

import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;

/** Keyword arguments as a dict, and as calls take them: values on the stack, named by a tuple. */
final class Keywords {
    private Keywords() {}

    /** A call whose last arguments a tuple names: {@link Evaluator#call(int, int, long)} and its like. */
    interface Callee {
        long call(ThreadState t, int base, int count, long names);
    }

    /**
     * Calls {@code stack[base]} with the {@code count} arguments above it, and those in the dict {@code keywords} (borrowed; 0
     * for none). Consumes callable and arguments; answers a new reference.
     */
    static long call(ThreadState t, int base, int count, long keywords) {
        return call(
                t,
                base,
                count,
                keywords,
                (self, at, n, names) -> Evaluator.of(self).call(at, n, names));
    }

    /** As the other, by {@code callee}. */
    static long call(ThreadState t, int base, int count, long keywords, Callee callee) {
        if (keywords == 0 || Dicts.length(keywords) == 0) {
            return callee.call(t, base, count, 0);
        }
        // the tuple of names lies under the callable
        System.arraycopy(t.stack, base, t.stack, base + 1, count + 1);
        t.stack[base] = 0;
        t.sp++;
        long names = push(t, keywords);
        t.stack[base] = names;
        long result = callee.call(t, base + 1, count + Tuples.length(names), names);
        t.stack[base] = result;
        t.m.releaseLocal(names);
        t.sp = base;
        return result;
    }

    /** Pushes the values of a dict, borrowed; answers the tuple of their keys, a new reference. TypeError unless these are strs. */
    static long push(ThreadState t, long keywords) {
        int first = t.sp;
        if (first + 2 * Dicts.length(keywords) + Interpreter.STACK_RESERVE > t.stack.length) {
            throw Errors.recursion(t);
        }
        for (int at = Dicts.pushNext(t, keywords, 0); at >= 0; at = Dicts.pushNext(t, keywords, at)) {
            if (Arithmetic.type(t.stack[t.sp - 2]) != TypeIds.STR) {
                throw Exceptions.typeError(t, "keywords must be strings");
            }
        }
        int count = (t.sp - first) / 2;
        long names = Tuples.allocate(t, count);
        for (int i = 0; i < count; i++) {
            Tuples.init(t, names, i, t.stack[first + 2 * i]);
            t.stack[first + i] = t.stack[first + 2 * i + 1];
        }
        t.sp = first + count;
        return names;
    }

    /** A new dict of the values from {@code stack[first]} on, which {@code names} names (0: none), and which stay. */
    static long toDict(ThreadState t, int first, long names) {
        long dict = t.push(Dicts.create(t));
        for (int i = 0; names != 0 && i < Tuples.length(names); i++) {
            Dicts.set(t, dict, Tuples.get(names, i), t.stack[first + i]);
        }
        return t.pop();
    }
}
