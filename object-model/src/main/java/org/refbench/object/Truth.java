package org.refbench.object;

import org.refbench.heap.Header;

/** {@code bool(object)}. */
public final class Truth {
    private Truth() {}

    /** Whether the object is true in a condition. */
    public static boolean of(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.BOOL, TypeIds.INT -> Ints.value(object) != 0;
            case TypeIds.NONE -> false;
            case TypeIds.STR -> Strs.length(object) != 0;
            case TypeIds.LIST -> Lists.length(object) != 0;
            case TypeIds.TUPLE -> Tuples.length(object) != 0;
            case TypeIds.DICT -> Dicts.length(object) != 0;
            case TypeIds.SET, TypeIds.FROZENSET -> Sets.length(object) != 0;
            case TypeIds.FLOAT -> Floats.value(object) != 0;
            case TypeIds.RANGE -> Ranges.length(object) != 0;
            case TypeIds.DICT_VIEW -> Dicts.length(DictViews.dict(object)) != 0;
            case TypeIds.INSTANCE, TypeIds.EXCEPTION, TypeIds.TYPE ->
                Types.userTypeOf(object) == null || UserOps.truth(t, object);
            default -> true;
        };
    }
}
