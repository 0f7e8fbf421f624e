package org.refbench.object;

import org.refbench.heap.Header;

/**
 * Equality of the keys of dicts and sets. It runs under a container's lock, so it allocates nothing in the heap, takes no lock,
 * changes no count and calls no Python code: where a class has its own {@code __eq__}, it answers {@link #ASK}. All hashable
 * builtin types are immutable, so what they hold can be read as it is. Keys are known to be hashable.
 */
final class KeyEquality {
    static final int DIFFERENT = 0;
    static final int EQUAL = 1;
    /** Python code must be asked, without the lock. */
    static final int ASK = -1;

    private KeyEquality() {}

    /** Whether two keys that need no Python code to tell are equal. */
    static boolean equal(long a, long b) {
        return compare(a, b) == EQUAL;
    }

    /** EQUAL, DIFFERENT or ASK. */
    static int compare(long a, long b) {
        if (a == b) {
            return EQUAL;
        }
        int typeOfA = Header.type(a);
        int typeOfB = Header.type(b);
        if (typeOfA == TypeIds.INSTANCE || typeOfB == TypeIds.INSTANCE) {
            return compareInstances(a, b);
        }
        if (Numbers.isNumberType(typeOfA)) {
            return of(Numbers.isNumberType(typeOfB) && Numbers.equal(a, b));
        }
        if (typeOfA != typeOfB) {
            return DIFFERENT;
        }
        return switch (typeOfA) {
            case TypeIds.STR -> of(Strs.equal(a, b));
            case TypeIds.TUPLE -> compareTuples(a, b);
            case TypeIds.RANGE -> of(Ranges.equal(a, b));
            case TypeIds.FROZENSET, TypeIds.WEAKREF -> ASK;
            case TypeIds.BUILTIN ->
                of(Builtins.receiver(a) == Builtins.receiver(b) && Builtins.nativeIndex(a) == Builtins.nativeIndex(b));
            case TypeIds.METHOD -> of(Methods.self(a) == Methods.self(b) && Methods.function(a) == Methods.function(b));
            default -> DIFFERENT;
        };
    }

    private static int of(boolean equal) {
        return equal ? EQUAL : DIFFERENT;
    }

    private static int compareInstances(long a, long b) {
        if (hasOwnEquality(a) || hasOwnEquality(b)) {
            return ASK;
        }
        long x = Specials.plain(a);
        long y = Specials.plain(b);
        return x == a && y == b || Header.type(x) == TypeIds.INSTANCE || Header.type(y) == TypeIds.INSTANCE
                ? DIFFERENT
                : compare(x, y);
    }

    private static boolean hasOwnEquality(long object) {
        UserType type = Types.userTypeOf(object);
        return type != null && type.definesEquality();
    }

    private static int compareTuples(long a, long b) {
        int length = Tuples.length(a);
        if (length != Tuples.length(b)) {
            return DIFFERENT;
        }
        int result = EQUAL;
        for (int i = 0; i < length; i++) {
            int same = compare(Tuples.get(a, i), Tuples.get(b, i));
            if (same == DIFFERENT) {
                return DIFFERENT;
            }
            result = same == ASK ? ASK : result;
        }
        return result;
    }
}
