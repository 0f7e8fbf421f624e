package org.refbench.object;

/** Searching in strings without leaving the heap. Positions count code points. */
public final class StrSearch {
    private StrSearch() {}

    /** The first position of {@code sub} in {@code string} from {@code start} on that ends by {@code end}; -1 if none. */
    public static int find(long string, long sub, int start, int end) {
        int length = Strs.length(sub);
        int shift = Strs.shift(string);
        int subShift = Strs.shift(sub);
        if (length == 0) {
            return start <= end ? start : -1;
        }
        if (subShift > shift) {
            return -1;
        }
        int first = Strs.codePoint(sub, 0, subShift);
        for (int at = start, last = end - length; at <= last; at++) {
            if (Strs.codePoint(string, at, shift) == first && matches(string, shift, at, sub, subShift, length)) {
                return at;
            }
        }
        return -1;
    }

    /** The last position of {@code sub} in {@code string} from {@code start} on that ends by {@code end}; -1 if none. */
    public static int findLast(long string, long sub, int start, int end) {
        int length = Strs.length(sub);
        int shift = Strs.shift(string);
        int subShift = Strs.shift(sub);
        for (int at = end - length; at >= start; at--) {
            if (matches(string, shift, at, sub, subShift, length)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(long string, int shift, int at, long sub, int subShift, int length) {
        for (int i = 0; i < length; i++) {
            if (Strs.codePoint(string, at + i, shift) != Strs.codePoint(sub, i, subShift)) {
                return false;
            }
        }
        return true;
    }

    /** {@code sub in string}. */
    public static boolean contains(long string, long sub) {
        return find(string, sub, 0, Strs.length(string)) >= 0;
    }

    /** Occurrences of {@code sub} between two positions that do not overlap. */
    public static int count(long string, long sub, int start, int end) {
        int length = Strs.length(sub);
        if (length == 0) {
            return start <= end ? end - start + 1 : 0;
        }
        int count = 0;
        for (int at = find(string, sub, start, end); at >= 0; at = find(string, sub, at + length, end)) {
            count++;
        }
        return count;
    }

    /** Whether {@code sub} is at {@code at} in {@code string} and ends by {@code end}. */
    public static boolean isAt(long string, long sub, int at, int end) {
        int length = Strs.length(sub);
        return at >= 0
                && (long) at + length <= end
                && matches(string, Strs.shift(string), at, sub, Strs.shift(sub), length);
    }
}
