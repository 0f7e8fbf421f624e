package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/** Short descriptions for audit reports: no locks, no counts, no allocation in the heap. */
final class Describe {
    private static final int MOST = 40;

    private Describe() {}

    static String briefly(long object) {
        int type = Memory.getInt(object) & Header.TYPE_MASK;
        return switch (type) {
            case TypeIds.INT -> Long.toString(Ints.value(object));
            case TypeIds.BOOL -> Ints.value(object) != 0 ? "True" : "False";
            case TypeIds.FLOAT -> Double.toString(Floats.value(object));
            case TypeIds.STR -> "'" + abbreviated(Strs.toJava(object)) + "'";
            case TypeIds.TUPLE -> "of length " + Tuples.length(object);
            case TypeIds.LIST -> "of length " + Lists.length(object);
            case TypeIds.DICT -> "of length " + Dicts.length(object);
            case TypeIds.CODE -> Strs.toJava(Codes.name(object));
            case TypeIds.FUNCTION -> Strs.toJava(Functions.name(object));
            case TypeIds.TYPE -> Types.of(object).name();
            default -> "";
        };
    }

    private static String abbreviated(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    }
}
