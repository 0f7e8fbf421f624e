package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.SlotVisitor;

/**
 * Dicts in insertion order, after CPython's compact dicts. All words change under the dict's lock.
 *
 * <pre>
 *  dict      8  long  storage, or 0
 *           16  int   live entries        20  int  entries used, deleted ones included
 *           24  long  version: changes with every structural change
 *  storage   8  int   size of the index, a power of two      12  int  capacity in entries
 *           16  int   index of entries, by hash
 *            .  long hash | slot key | slot value, each entry
 * </pre>
 */
public final class Dicts {
    private static final int STORAGE = Header.PAYLOAD;
    private static final int LIVE = Header.PAYLOAD + 8;
    private static final int USED = Header.PAYLOAD + 12;

    private Dicts() {}

    static void visit(long dict, SlotVisitor visitor) {
        long storage = Memory.getLong(dict + STORAGE);
        if (storage == 0) {
            return;
        }
        long entry = storage + 16 + 4L * Memory.getInt(storage + 8);
        for (int i = Memory.getInt(dict + USED); i > 0; i--, entry += 24) {
            visitor.slot(dict, entry + 8);
            visitor.slot(dict, entry + 16);
        }
        visitor.storage(dict, storage);
    }

    /** Number of live entries. */
    public static int length(long dict) {
        return Memory.getInt(dict + LIVE);
    }

    static String viewTypeName(long view) {
        return TypeNames.of(Header.type(view));
    }
}
