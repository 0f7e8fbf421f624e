package org.refbench.object;

/** Puts many strings together in one new string. */
final class StrJoin {
    private StrJoin() {}

    /** {@code separator.join(items)} of a tuple of strs. */
    static long join(ThreadState t, long separator, long items) {
        int count = Tuples.length(items);
        if (count <= 1) {
            return t.retained(count == 0 ? t.space.emptyStr : Tuples.get(items, 0));
        }
        int gap = Strs.length(separator);
        long length = (count - 1L) * gap;
        int shift = gap == 0 ? 0 : Strs.shift(separator);
        for (int i = 0; i < count; i++) {
            length += Strs.length(Tuples.get(items, i));
            shift = Math.max(shift, Strs.shift(Tuples.get(items, i)));
        }
        if (length == 0) {
            return t.retained(t.space.emptyStr);
        }
        long result = Strs.allocate(t, length, shift);
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                Strs.copy(separator, 0, result, at, gap, shift);
                at += gap;
            }
            long item = Tuples.get(items, i);
            Strs.copy(item, 0, result, at, Strs.length(item), shift);
            at += Strs.length(item);
        }
        return result;
    }

    /** The {@code count} strs at {@code stack[base]} and above, one after the other; they stay on the stack. */
    static long join(ThreadState t, int base, int count) {
        long length = 0;
        int shift = 0;
        for (int i = base; i < base + count; i++) {
            length += Strs.length(t.stack[i]);
            shift = Math.max(shift, Strs.shift(t.stack[i]));
        }
        for (int i = base; i < base + count; i++) {
            if (Strs.length(t.stack[i]) == length) {
                return t.retained(t.stack[i]);
            }
        }
        if (length == 0) {
            return t.retained(t.space.emptyStr);
        }
        long result = Strs.allocate(t, length, shift);
        for (int i = base, at = 0; i < base + count; i++) {
            int part = Strs.length(t.stack[i]);
            Strs.copy(t.stack[i], 0, result, at, part, shift);
            at += part;
        }
        return result;
    }
}
