package org.refbench.object;

import org.refbench.heap.Header;

/** {@code len(object)}. */
public final class Length {
    private Length() {}

    /** The number of elements; TypeError if the object has none. */
    public static long of(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.LIST -> Lists.length(object);
            case TypeIds.STR -> Strs.length(object);
            case TypeIds.TUPLE -> Tuples.length(object);
            case TypeIds.DICT -> Dicts.length(object);
            case TypeIds.SET, TypeIds.FROZENSET -> Sets.length(object);
            case TypeIds.RANGE -> Ranges.length(object);
            case TypeIds.DICT_VIEW -> Dicts.length(DictViews.dict(object));
            case TypeIds.INSTANCE, TypeIds.EXCEPTION, TypeIds.TYPE -> UserOps.length(t, object);
            default -> throw Exceptions.typeError(t, "object of type '%s' has no len()", TypeNames.ofObject(object));
        };
    }
}
