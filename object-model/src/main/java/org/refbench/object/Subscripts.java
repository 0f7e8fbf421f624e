package org.refbench.object;

import org.refbench.heap.Header;

/** {@code object[key]}: get, set and delete. */
public final class Subscripts {
    private Subscripts() {}

    /** {@code object[key]}: a new reference. */
    public static long get(ThreadState t, long object, long key) {
        switch (Header.type(object)) {
            case TypeIds.LIST -> {
                if (Header.type(key) == TypeIds.INT) {
                    long index = Ints.value(key);
                    long item = Lists.get(t, object, index < 0 ? index + Lists.length(object) : index);
                    if (item != 0) {
                        return item;
                    }
                }
                return fromList(t, object, key);
            }
            case TypeIds.DICT -> {
                long value = Dicts.get(t, object, key);
                if (value == 0) {
                    throw Exceptions.raiseWith(t, PyType.KEY_ERROR, key);
                }
                return value;
            }
            case TypeIds.TUPLE -> {
                return fromTuple(t, object, key);
            }
            default -> {
                return fromOther(t, object, key);
            }
        }
    }

    private static long fromList(ThreadState t, long list, long key) {
        if (Slices.isSlice(key)) {
            long step = Slices.step(t, key);
            return ListSlices.get(t, list, Slices.start(t, key, step), Slices.stop(t, key, step), step);
        }
        long index = Numbers.asIndex(t, key, "list indices must be integers or slices");
        long item = Lists.get(t, list, index < 0 ? index + Lists.length(list) : index);
        if (item == 0) {
            throw Exceptions.raise(t, PyType.INDEX_ERROR, "list index out of range");
        }
        return item;
    }

    private static long fromTuple(ThreadState t, long tuple, long key) {
        if (Slices.isSlice(key)) {
            long step = Slices.step(t, key);
            return Tuples.slice(t, tuple, Slices.start(t, key, step), Slices.stop(t, key, step), step);
        }
        long index = Numbers.asIndex(t, key, "tuple indices must be integers or slices");
        return Tuples.load(t, tuple, (int) inRange(t, index, Tuples.length(tuple), "tuple"));
    }

    private static long inRange(ThreadState t, long index, long length, String what) {
        long at = index < 0 ? index + length : index;
        if (at < 0 || at >= length) {
            throw Exceptions.raise(t, PyType.INDEX_ERROR, what + " index out of range");
        }
        return at;
    }

    private static long fromOther(ThreadState t, long object, long key) {
        return switch (Header.type(object)) {
            case TypeIds.STR -> fromStr(t, object, key);
            case TypeIds.RANGE -> fromRange(t, object, key);
            case TypeIds.INSTANCE, TypeIds.TYPE -> UserContainers.get(t, object, key);
            default -> throw Exceptions.typeError(t, "'%s' object is not subscriptable", TypeNames.ofObject(object));
        };
    }

    private static long fromStr(ThreadState t, long string, long key) {
        int length = Strs.length(string);
        if (Slices.isSlice(key)) {
            long step = Slices.step(t, key);
            long start = Slices.start(t, key, step);
            long count = Slices.count(start, Slices.stop(t, key, step), step, length);
            // a step that does not fit an int goes with a count of at most 1
            int stride = Math.clamp(step, -Integer.MAX_VALUE, Integer.MAX_VALUE);
            return Strs.slice(t, string, (int) Slices.first(start, step, length), (int) count, stride);
        }
        if (!Ints.isInt(key) && Types.userTypeOf(key) == null) {
            throw Exceptions.typeError(t, "string indices must be integers, not '%s'", TypeNames.ofObject(key));
        }
        long index = Numbers.asIndex(t, key, null);
        return Strs.charAt(t, string, (int) inRange(t, index, length, "string"));
    }

    private static long fromRange(ThreadState t, long range, long key) {
        if (Slices.isSlice(key)) {
            long step = Slices.step(t, key);
            return Ranges.slice(t, range, Slices.start(t, key, step), Slices.stop(t, key, step), step);
        }
        boolean tooLarge = Header.type(key) == TypeIds.BIG_INT;
        long index = tooLarge ? Long.MAX_VALUE : Numbers.asIndex(t, key, "range indices must be integers or slices");
        return Ints.of(t, Ranges.at(range, inRange(t, index, Ranges.length(range), "range object")));
    }

    /** {@code object[key] = value}; all are borrowed. */
    public static void set(ThreadState t, long object, long key, long value) {
        switch (Header.type(object)) {
            case TypeIds.LIST -> setInList(t, object, key, value);
            case TypeIds.DICT -> Dicts.set(t, object, key, value);
            case TypeIds.INSTANCE, TypeIds.TYPE -> UserContainers.set(t, object, key, value);
            default ->
                throw Exceptions.typeError(
                        t, "'%s' object does not support item assignment", TypeNames.ofObject(object));
        }
    }

    private static void setInList(ThreadState t, long list, long key, long value) {
        if (Slices.isSlice(key)) {
            setSlice(t, list, key, value);
            return;
        }
        long index = Numbers.asIndex(t, key, "list indices must be integers or slices");
        if (!Lists.set(t, list, index < 0 ? index + Lists.length(list) : index, value)) {
            throw Exceptions.raise(t, PyType.INDEX_ERROR, "list assignment index out of range");
        }
    }

    private static void setSlice(ThreadState t, long list, long key, long value) {
        long step = Slices.step(t, key);
        long start = Slices.start(t, key, step);
        long stop = Slices.stop(t, key, step);
        if (!Iteration.isIterable(value)) {
            throw Exceptions.typeError(
                    t, step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
        }
        long other = t.push(Lists.fromIterable(t, value));
        if (step == 1) {
            ListSlices.replace(t, list, start, stop, other);
        } else {
            long wanted = ListSlices.replaceStepped(t, list, start, stop, step, other);
            if (wanted >= 0) {
                throw Exceptions.valueError(
                        t,
                        "attempt to assign sequence of size %d to extended slice of size %d",
                        Lists.length(other),
                        wanted);
            }
        }
        t.drop();
    }

    /** {@code del object[key]}. */
    public static void delete(ThreadState t, long object, long key) {
        switch (Header.type(object)) {
            case TypeIds.LIST -> deleteFromList(t, object, key);
            case TypeIds.DICT -> {
                if (!Dicts.delete(t, object, key)) {
                    throw Exceptions.raiseWith(t, PyType.KEY_ERROR, key);
                }
            }
            case TypeIds.INSTANCE, TypeIds.TYPE -> UserContainers.delete(t, object, key);
            case TypeIds.TUPLE, TypeIds.STR, TypeIds.RANGE, TypeIds.SET, TypeIds.FROZENSET, TypeIds.DICT_VIEW ->
                throw notDeletable(t, object, Ints.isInt(key));
            default -> throw notDeletable(t, object, false);
        }
    }

    /** CPython has two texts, the shorter one for whatever has a sequence's or a set's methods, and an index. */
    static PyError notDeletable(ThreadState t, long object, boolean indexed) {
        return Exceptions.typeError(
                t,
                "'%s' object %s support item deletion",
                TypeNames.ofObject(object),
                indexed ? "doesn't" : "does not");
    }

    private static void deleteFromList(ThreadState t, long list, long key) {
        if (Slices.isSlice(key)) {
            long step = Slices.step(t, key);
            ListSlices.delete(t, list, Slices.start(t, key, step), Slices.stop(t, key, step), step);
            return;
        }
        long index = Numbers.asIndex(t, key, "list indices must be integers or slices");
        long item = Lists.pop(t, list, index);
        if (item == 0) {
            throw Exceptions.raise(t, PyType.INDEX_ERROR, "list assignment index out of range");
        }
        t.m.releaseLocal(item);
    }
}
