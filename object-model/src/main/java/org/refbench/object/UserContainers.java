package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/** What subscripts, membership and iteration mean for objects of classes written in Python. */
final class UserContainers {
    private static final int SOURCE = Header.PAYLOAD;
    private static final int INDEX = Header.PAYLOAD + 8;

    private UserContainers() {}

    // ---- subscripts ----

    static long get(ThreadState t, long object, long key) {
        long result = Specials.call(t, object, Dunder.GETITEM, key);
        if (result != 0) {
            return result;
        }
        if (Types.isType(object)) {
            return ofClass(t, object, key);
        }
        long plain = plainOr(t, object, "'%s' object is not subscriptable");
        return Header.type(plain) == TypeIds.DICT ? fromDict(t, object, plain, key) : Subscripts.get(t, plain, key);
    }

    /** {@code Class[key]}. */
    static long ofClass(ThreadState t, long typeObject, long key) {
        if (Types.of(typeObject) instanceof UserType type) {
            long method = TypeLookup.find(t, type, Dunder.CLASS_GETITEM);
            if (method != 0) {
                int base = t.sp;
                t.push(Descriptors.bind(t, method, 0, typeObject));
                t.pushRetained(key);
                return t.engine.call(t, base, 1);
            }
        }
        throw Exceptions.typeError(
                t, "type '%s' is not subscriptable", Types.of(typeObject).name());
    }

    private static long fromDict(ThreadState t, long object, long dict, long key) {
        long value = Dicts.get(t, dict, key);
        if (value == 0) {
            value = Specials.call(t, object, Dunder.MISSING, key);
        }
        if (value == 0) {
            throw Exceptions.raiseWith(t, PyType.KEY_ERROR, key);
        }
        return value;
    }

    static void set(ThreadState t, long object, long key, long value) {
        long result = Specials.call(t, object, Dunder.SETITEM, key, value);
        if (result != 0) {
            t.m.releaseLocal(result);
            return;
        }
        long plain = Specials.plain(object);
        if (!isMutable(plain)) {
            throw Exceptions.typeError(t, "'%s' object does not support item assignment", TypeNames.ofObject(object));
        }
        Subscripts.set(t, plain, key, value);
    }

    static void delete(ThreadState t, long object, long key) {
        long result = Specials.call(t, object, Dunder.DELITEM, key);
        if (result != 0) {
            t.m.releaseLocal(result);
            return;
        }
        long plain = Specials.plain(object);
        if (!isMutable(plain)) {
            throw Subscripts.notDeletable(t, object, Ints.isInt(key) && Header.type(object) == TypeIds.INSTANCE);
        }
        Subscripts.delete(t, plain, key);
    }

    private static boolean isMutable(long plain) {
        int type = Header.type(plain);
        return type == TypeIds.LIST || type == TypeIds.DICT;
    }

    private static long plainOr(ThreadState t, long object, String complaint) {
        long plain = Specials.plain(object);
        if (plain == object) {
            throw Exceptions.typeError(t, complaint, TypeNames.ofObject(object));
        }
        return plain;
    }

    static boolean contains(ThreadState t, long object, long item) {
        long result = Specials.call(t, object, Dunder.CONTAINS, item);
        if (result != 0) {
            t.push(result);
            boolean found = Truth.of(t, result);
            t.drop();
            return found;
        }
        if (Specials.has(t, object, Dunder.ITER) || Specials.has(t, object, Dunder.GETITEM)) {
            return Membership.searches(t, object, item);
        }
        return Membership.contains(t, plainOr(t, object, "argument of type '%s' is not iterable"), item);
    }

    /** Sets the items of a mapping, which has a method {@code keys}; answers whether it is one. */
    static boolean updateFromKeys(ThreadState t, long dict, long mapping) {
        int mark = t.sp;
        UserType type = Types.userTypeOf(mapping);
        long method = TypeLookup.find(t, type, t.space.intern(t, "keys"));
        if (method == 0) {
            return false;
        }
        t.push(Descriptors.bind(t, method, mapping, type.object()));
        t.push(t.engine.call(t, mark, 0));
        long iterator = t.push(Iteration.iter(t, t.stack[mark]));
        for (long key = Iteration.next(t, iterator); key != 0; key = Iteration.next(t, iterator)) {
            t.push(key);
            t.push(Subscripts.get(t, mapping, key));
            Dicts.set(t, dict, key, t.stack[t.sp - 1]);
            t.dropTo(mark + 2);
        }
        t.dropTo(mark);
        return true;
    }

    // ---- iteration ----

    /** {@code iter(object)}: a new reference. */
    static long iter(ThreadState t, long object) {
        long method = Specials.call(t, object, Dunder.ITER);
        if (method != 0) {
            if (!isIterator(t, method)) {
                String type = TypeNames.ofObject(method);
                t.m.releaseLocal(method);
                throw Exceptions.typeError(t, "iter() returned non-iterator of type '%s'", type);
            }
            return method;
        }
        if (Specials.has(t, object, Dunder.GETITEM)) {
            return sequenceIterator(t, object);
        }
        return Iteration.iter(t, plainOr(t, object, "'%s' object is not iterable"));
    }

    /** {@code reversed(object)}: a new reference. */
    static long reversed(ThreadState t, long object) {
        long iterator = Specials.call(t, object, Dunder.REVERSED);
        if (iterator != 0) {
            return iterator;
        }
        if (Specials.has(t, object, Dunder.GETITEM) && Specials.has(t, object, Dunder.LEN)) {
            int mark = t.sp;
            long items = t.push(Lists.create(t));
            for (long i = UserOps.length(t, object) - 1; i >= 0; i--) {
                t.push(Ints.of(t, i));
                t.push(Subscripts.get(t, object, t.stack[t.sp - 1]));
                Lists.append(t, items, t.stack[t.sp - 1]);
                t.dropTo(mark + 1);
            }
            long result = Iteration.iter(t, items);
            t.drop();
            return result;
        }
        return Iteration.reversed(t, plainOr(t, object, "'%s' object is not reversible"));
    }

    static boolean isIterator(ThreadState t, long object) {
        return Iteration.isIterator(object) || Specials.has(t, object, Dunder.NEXT);
    }

    /** {@code next(object)}: a new reference; StopIteration passes. */
    static long next(ThreadState t, long object) {
        long item = Specials.call(t, object, Dunder.NEXT);
        if (item == 0) {
            throw Exceptions.typeError(t, "'%s' object is not an iterator", TypeNames.ofObject(object));
        }
        return item;
    }

    /** Iterates by {@code __getitem__}: the object, and at 16 the next index, -1 at the end. */
    private static long sequenceIterator(ThreadState t, long object) {
        long iterator = t.allocate(TypeIds.SEQUENCE_ITERATOR, 16);
        t.m.initStore(iterator, iterator + SOURCE, t.retained(object));
        Memory.setLong(iterator + INDEX, 0);
        return iterator;
    }

    static long nextOfSequence(ThreadState t, long iterator) {
        long index = Memory.getLong(iterator + INDEX);
        if (index < 0) {
            return 0;
        }
        int mark = t.sp;
        long key = t.push(Ints.of(t, index));
        long item;
        try {
            item = Subscripts.get(t, Memory.getLong(iterator + SOURCE), key);
        } catch (PyError e) {
            PyType raised = Exceptions.type(t.exception());
            if (!raised.isSubtypeOf(PyType.INDEX_ERROR) && !raised.isSubtypeOf(PyType.STOP_ITERATION)) {
                throw e;
            }
            t.dropTo(mark);
            t.push(t.takeException());
            t.drop();
            Memory.setLong(iterator + INDEX, -1);
            return 0;
        }
        Memory.setLong(iterator + INDEX, index + 1);
        t.push(item);
        t.stack[mark + 1] = key;
        t.stack[mark] = item;
        t.drop();
        return t.pop();
    }
}
