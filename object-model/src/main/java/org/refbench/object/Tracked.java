package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.SlotVisitor;

/** Which objects CPython's collector of cycles tracks, and so counts. */
public final class Tracked {
    private Tracked() {}

    /** {@code gc.is_tracked(object)}. */
    public static boolean is(ThreadState t, long object) {
        t.locks.lock(t.m, object);
        boolean tracked = is(object);
        t.locks.unlock(t.m, object);
        return tracked;
    }

    /** {@code gc.is_finalized(object)}: whether it had a finaliser, and has not any more. */
    public static boolean isFinalized(long object) {
        UserType type = Types.userTypeOf(object);
        return type != null && type.hasFinalizer() && (Memory.getInt(object) & Header.FINALIZABLE) == 0;
    }

    /** The same for garbage, or an object whose lock the caller has. A dict is tracked from the first key or value on that may be. */
    public static boolean is(long object) {
        return switch (Header.type(object)) {
            case TypeIds.NONE,
                    TypeIds.BOOL,
                    TypeIds.INT,
                    TypeIds.BIG_INT,
                    TypeIds.FLOAT,
                    TypeIds.STR,
                    TypeIds.BYTES,
                    TypeIds.BYTEARRAY,
                    TypeIds.RANGE,
                    TypeIds.RANGE_ITERATOR,
                    TypeIds.CODE,
                    TypeIds.NOT_IMPLEMENTED,
                    TypeIds.ELLIPSIS,
                    TypeIds.OBJECT -> false;
            case TypeIds.TUPLE -> Tuples.length(object) > 0;
            case TypeIds.DICT -> new AnyTracked(object).found;
            default -> true;
        };
    }

    /**
     * How many objects CPython would say that it has freed with {@code object}: what an instance keeps in a dict, or as the value
     * of its builtin base, is part of it there, and an object beside it here.
     */
    public static int weight(long object) {
        if (!is(object)) {
            return 0;
        }
        if (Header.type(object) != TypeIds.INSTANCE) {
            return 1;
        }
        long dict = Instances.dict(object);
        long value = Instances.value(object);
        return 1 - (dict != 0 && is(dict) ? 1 : 0) - (value != 0 && is(value) ? 1 : 0);
    }

    /** Whether a dict has a tracked key or value. */
    private static final class AnyTracked implements SlotVisitor {
        private boolean found;

        AnyTracked(long dict) {
            Layouts.visit(dict, this);
        }

        @Override
        public void slot(long holder, long slot) {
            long item = Memory.getLong(slot);
            found |= item != 0 && (Header.type(item) == TypeIds.DICT || is(item));
        }

        @Override
        public void storage(long holder, long storage) {}
    }
}
