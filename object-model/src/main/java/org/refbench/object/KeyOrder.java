package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/** The order of a private list's elements, as indices: fast where all are ints, all floats, or all strs. */
final class KeyOrder {
    private final ThreadState t;
    private final int type;
    private final long[] values;

    /** Reads the keys; the list stays on the operand stack for as long as the order is used, and nobody changes it. */
    KeyOrder(ThreadState t, long list) {
        this.t = t;
        this.values = new long[Lists.length(list)];
        long first = Lists.slot(Memory.getLong(list + Lists.STORAGE), 0);
        int common = values.length == 0 ? 0 : Header.type(Memory.getLong(first));
        for (int i = 0; i < values.length; i++) {
            values[i] = Memory.getLong(first + 8L * i);
            common = Header.type(values[i]) == common ? common : 0;
        }
        this.type = common;
        if (type == TypeIds.INT) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Ints.value(values[i]);
            }
        }
    }

    /** Whether key {@code i} is less than key {@code j}. */
    boolean less(int i, int j) {
        return switch (type) {
            case TypeIds.INT -> values[i] < values[j];
            case TypeIds.FLOAT -> Floats.value(values[i]) < Floats.value(values[j]);
            case TypeIds.STR -> Strs.compare(values[i], values[j]) < 0;
            default -> Compare.less(t, values[i], values[j]);
        };
    }
}
