package org.refbench.object;

import org.refbench.heap.Header;

/**
 * Equality of dict keys. It runs under a dict's lock, so it allocates nothing in the heap, takes no lock and changes no
 * count: all hashable builtin types are immutable, so what they hold can be read as it is. Keys are known to be hashable.
 */
final class KeyEquality {
    private KeyEquality() {}

    static boolean equal(long a, long b) {
        if (a == b) {
            return true;
        }
        int typeOfA = Header.type(a);
        int typeOfB = Header.type(b);
        if (Numbers.isNumberType(typeOfA)) {
            return Numbers.isNumberType(typeOfB) && Numbers.equal(a, b);
        }
        if (typeOfA != typeOfB) {
            return false;
        }
        return switch (typeOfA) {
            case TypeIds.STR -> Strs.equal(a, b);
            case TypeIds.TUPLE -> equalTuples(a, b);
            case TypeIds.RANGE -> Ranges.equal(a, b);
            case TypeIds.BUILTIN ->
                Builtins.receiver(a) == Builtins.receiver(b) && Builtins.nativeIndex(a) == Builtins.nativeIndex(b);
            default -> false;
        };
    }

    private static boolean equalTuples(long a, long b) {
        int length = Tuples.length(a);
        if (length != Tuples.length(b)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!equal(Tuples.get(a, i), Tuples.get(b, i))) {
                return false;
            }
        }
        return true;
    }
}
