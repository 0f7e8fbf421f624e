package org.refbench.scheme.coalesced;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;

/**
 * The words of a header under {@code coalesced}: the count, written by whoever counts for an epoch, and in front of the object
 * the log word, changed by compare-and-set.
 *
 * <pre>
 *  count     &gt;= 0  references in heap slots at the last view    negative: stuck
 *
 *  log word  bits 0-1   the epoch in which the holder was logged or made, 1 to 3 in turn; 0: clean
 *            bits 2-3   the epoch in which a weak load answered the object, likewise; 0: none lately
 *            bit  4     NEW: made, and its birth not yet counted
 *            bit  5     DEAD: found dead
 *            bits 8-    where its log entry is: offset in the chunk (20 bits), number of the chunk
 * </pre>
 *
 * Three numbers are enough, because an epoch begins only when the one before the last has been counted, and counting wipes its
 * number out of all log words.
 */
final class CoalescedLayout {
    static final HeaderLayout LAYOUT = new HeaderLayout(8, 4, 0);

    /** In the middle of the negative range. */
    static final int STUCK = 0xC0000000;

    static final long EPOCH = 3;
    static final int RECALL_SHIFT = 2;
    static final long RECALL = 3 << RECALL_SHIFT;
    static final long NEW = 1 << 4;
    static final long DEAD = 1 << 5;

    /** The greatest offset at which an entry may begin. */
    static final int MOST_OFFSET = (1 << 20) - 1;

    private static final int OFFSET_SHIFT = 8;
    private static final int CHUNK_SHIFT = 28;
    private static final int WORD = HeaderLayout.extraWord(0);

    private CoalescedLayout() {}

    /** The number of the epoch after the one numbered {@code epoch}. */
    static int next(int epoch) {
        return epoch % 3 + 1;
    }

    static long pointer(int chunk, int offset) {
        return (long) chunk << CHUNK_SHIFT | (long) offset << OFFSET_SHIFT;
    }

    static int chunk(long word) {
        return (int) (word >>> CHUNK_SHIFT);
    }

    static int offset(long word) {
        return (int) (word >>> OFFSET_SHIFT) & MOST_OFFSET;
    }

    static int epoch(long word) {
        return (int) (word & EPOCH);
    }

    static int recalled(long word) {
        return (int) (word & RECALL) >>> RECALL_SHIFT;
    }

    static long wordAcquire(long object) {
        return Memory.getLongAcquire(object + WORD);
    }

    static void initWord(long object, int epoch) {
        // plain: the object is private until a store, which releases, or a handshake shows it to others
        Memory.setLong(object + WORD, NEW | epoch);
    }

    static boolean compareAndSetWord(long object, long expected, long word) {
        return Memory.compareAndSetLong(object + WORD, expected, word);
    }

    static int count(long object) {
        return Memory.getInt(object + Header.COUNT);
    }

    static void setCount(long object, int count) {
        Memory.setInt(object + Header.COUNT, count);
    }
}
