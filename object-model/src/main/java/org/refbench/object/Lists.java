package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.SlotVisitor;

/**
 * Lists. All words change under the list's lock; the slots lie in storage of the list's own.
 *
 * <pre>
 *  list      8  long  length
 *           16  long  storage, or 0
 *  storage   8  long  capacity
 *           16  slots
 * </pre>
 */
public final class Lists {
    private static final int LENGTH = Header.PAYLOAD;
    private static final int STORAGE = Header.PAYLOAD + 8;
    private static final int SLOTS = Header.PAYLOAD + 8;

    private Lists() {}

    static void visit(long list, SlotVisitor visitor) {
        long storage = Memory.getLong(list + STORAGE);
        if (storage != 0) {
            Layouts.visitSlots(list, storage + SLOTS, Memory.getLong(list + LENGTH), visitor);
            visitor.storage(list, storage);
        }
    }

    /** Number of elements. */
    public static int length(long list) {
        return (int) Memory.getLong(list + LENGTH);
    }
}
