package org.refbench.object;

import org.refbench.heap.Header;

/** {@code iter} and {@code next} over all builtin types. */
public final class Iteration {
    private Iteration() {}

    /** Whether {@link #next} takes objects of this type id. */
    private static boolean isIteratorType(int type) {
        return type >= TypeIds.LIST_ITERATOR && type <= TypeIds.DICT_ITERATOR
                || type >= TypeIds.ENUMERATE && type <= TypeIds.REVERSED
                || type == TypeIds.CALLABLE_ITERATOR
                || type == TypeIds.GENERATOR
                || type == TypeIds.SET_ITERATOR
                || type == TypeIds.SEQUENCE_ITERATOR;
    }

    /** Whether the object is an iterator. */
    public static boolean isIterator(long object) {
        return isIteratorType(Header.type(object));
    }

    /** Whether {@link #iter} takes the object. */
    public static boolean isIterable(long object) {
        int type = Header.type(object);
        return switch (type) {
            case TypeIds.LIST, TypeIds.TUPLE, TypeIds.RANGE, TypeIds.STR, TypeIds.DICT, TypeIds.DICT_VIEW -> true;
            case TypeIds.SET, TypeIds.FROZENSET -> true;
            case TypeIds.INSTANCE -> true; // or iter() says why not
            default -> isIteratorType(type);
        };
    }

    /** As {@link #isIterable}, and an object of a class only if that, or a builtin type that it derives from, says how. */
    public static boolean saysHow(ThreadState t, long object) {
        if (Header.type(object) != TypeIds.INSTANCE) {
            return isIterable(object);
        }
        long plain = Specials.plain(object);
        return Specials.has(t, object, Dunder.ITER)
                || Specials.has(t, object, Dunder.GETITEM)
                || plain != object && isIterable(plain);
    }

    /** A new reference to an iterator over the object; to the object itself if it is one. */
    public static long iter(ThreadState t, long object) {
        int type = Header.type(object);
        return switch (type) {
            case TypeIds.LIST -> Iterators.create(t, TypeIds.LIST_ITERATOR, object, 0);
            case TypeIds.RANGE -> Ranges.iterator(t, object, false);
            case TypeIds.TUPLE -> Iterators.create(t, TypeIds.TUPLE_ITERATOR, object, 0);
            case TypeIds.STR -> Iterators.create(t, TypeIds.STR_ITERATOR, object, 0);
            case TypeIds.DICT -> DictIterators.create(t, object, DictViews.KEYS, false);
            case TypeIds.SET, TypeIds.FROZENSET -> SetMethods.iterator(t, object);
            case TypeIds.DICT_VIEW -> DictIterators.create(t, DictViews.dict(object), DictViews.kind(object), false);
            default -> {
                if (type == TypeIds.INSTANCE || Types.userTypeOf(object) != null) {
                    yield UserContainers.iter(t, object);
                }
                if (!isIteratorType(type)) {
                    throw Exceptions.typeError(t, "'%s' object is not iterable", TypeNames.ofObject(object));
                }
                yield t.retained(object);
            }
        };
    }

    /** The iterator's next element, a new reference; 0 at the end. */
    public static long next(ThreadState t, long iterator) {
        return switch (Header.type(iterator)) {
            case TypeIds.RANGE_ITERATOR -> Ranges.next(t, iterator);
            case TypeIds.LIST_ITERATOR -> Iterators.nextOfList(t, iterator);
            case TypeIds.TUPLE_ITERATOR -> Iterators.nextOfTuple(t, iterator);
            case TypeIds.DICT_ITERATOR -> DictIterators.next(t, iterator);
            case TypeIds.GENERATOR -> Generators.next(t, iterator);
            case TypeIds.SET_ITERATOR -> SetMethods.next(t, iterator);
            default -> nextOfOther(t, iterator);
        };
    }

    /** As {@link #next}, but a StopIteration that ends the iteration, and that may have a value, is raised. */
    public static long nextOrStop(ThreadState t, long iterator) {
        int type = Header.type(iterator);
        if (type == TypeIds.GENERATOR) {
            return Generators.nextOrStop(t, iterator);
        }
        if (!isIteratorType(type) && type != TypeIds.INSTANCE
                || type <= TypeIds.DICT_ITERATOR
                || type == TypeIds.SET_ITERATOR) {
            return next(t, iterator);
        }
        Recursion.enter(t, "");
        try {
            return advance(t, iterator);
        } finally {
            Recursion.leave(t);
        }
    }

    private static long nextOfOther(ThreadState t, long iterator) {
        if (Header.type(iterator) == TypeIds.STR_ITERATOR) {
            return Iterators.nextOfStr(t, iterator);
        }
        Recursion.enter(t, "");
        int mark = t.sp;
        try {
            return advance(t, iterator);
        } catch (PyError e) {
            return endOrFail(t, e, mark);
        } finally {
            Recursion.leave(t);
        }
    }

    private static long advance(ThreadState t, long iterator) {
        return switch (Header.type(iterator)) {
            case TypeIds.ENUMERATE -> Iterators.nextOfEnumerate(t, iterator);
            case TypeIds.ZIP -> Adapters.nextOfZip(t, iterator);
            case TypeIds.MAP -> Adapters.nextOfMap(t, iterator);
            case TypeIds.FILTER -> Adapters.nextOfFilter(t, iterator);
            case TypeIds.REVERSED -> Iterators.nextReversed(t, iterator);
            case TypeIds.CALLABLE_ITERATOR -> CallableIterators.next(t, iterator);
            case TypeIds.SEQUENCE_ITERATOR -> UserContainers.nextOfSequence(t, iterator);
            case TypeIds.INSTANCE -> UserContainers.next(t, iterator);
            default -> throw Exceptions.typeError(t, "'%s' object is not an iterator", TypeNames.ofObject(iterator));
        };
    }

    /** A function that an iterator calls ends the iteration by raising StopIteration. */
    private static long endOrFail(ThreadState t, PyError e, int mark) {
        if (!Exceptions.type(t.exception()).isSubtypeOf(PyType.STOP_ITERATION)) {
            throw e;
        }
        t.dropTo(mark);
        t.push(t.takeException());
        t.drop();
        return 0;
    }

    /** {@code reversed(object)}. */
    static long reversed(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.LIST, TypeIds.TUPLE, TypeIds.STR -> Iterators.reversed(t, object);
            case TypeIds.RANGE -> Ranges.iterator(t, object, true);
            case TypeIds.DICT -> DictIterators.create(t, object, DictViews.KEYS, true);
            case TypeIds.DICT_VIEW -> DictIterators.create(t, DictViews.dict(object), DictViews.kind(object), true);
            case TypeIds.INSTANCE -> UserContainers.reversed(t, object);
            default -> throw Exceptions.typeError(t, "'%s' object is not reversible", TypeNames.ofObject(object));
        };
    }
}
