package org.refbench.scheme.buffered;

import java.util.Arrays;

/**
 * What one thread has logged since it last handed over: addresses, with the lowest bit set for a decrement. Plain stores by its
 * owner; handed over at a safepoint.
 *
 * <p>An increment and a decrement of one object, next to each other, cancel: the reference that is dropped stands for the one that is
 * made. Where threads hand over one by one that is so only if the decrement comes first: docs/schemes/buffered.md shows why.
 * Pairs are looked for when the log is full and when it is split, because an append that compares costs twice as much.
 */
final class Log {
    static final long DECREMENT = 1;

    private final boolean onTheFly;

    /** The size at which a log that has not grown is full; the array has room for as many again. */
    private final int capacity;

    /** Storage that lost its holder. */
    private LongList retired = new LongList(0);

    private long[] entries;
    private int end;

    /** Before this index, pairs have been looked for. */
    private int reduced;

    private int cancelled;

    Log(int capacity, boolean onTheFly) {
        this(capacity, onTheFly, new long[2 * capacity]);
    }

    private Log(int capacity, boolean onTheFly, long[] entries) {
        this.capacity = capacity;
        this.onTheFly = onTheFly;
        this.entries = entries;
    }

    int size() {
        return end;
    }

    long get(int index) {
        return entries[index];
    }

    /** How many entries were in pairs that have been cancelled. */
    int cancelled() {
        return cancelled;
    }

    boolean isEmpty() {
        return end == 0 && retired.size() == 0;
    }

    /** Whether the log has not grown. */
    boolean isReusable() {
        return capacity > 0 && entries.length == 2 * capacity;
    }

    /** The same, in as little memory as it takes; to be appended to no more. */
    Log trimmed() {
        Log trimmed = new Log(end, onTheFly, Arrays.copyOf(entries, end));
        trimmed.end = end;
        trimmed.reduced = reduced;
        trimmed.cancelled = cancelled;
        trimmed.retired = takeRetired();
        return trimmed;
    }

    /** Forgets the entries. */
    void clear() {
        end = 0;
        reduced = 0;
        cancelled = 0;
    }

    void retire(long storage) {
        retired.add(storage);
    }

    /** Gives the retired storage away. */
    LongList takeRetired() {
        LongList taken = retired;
        retired = new LongList(0);
        return taken;
    }

    /** Appends an increment; answers whether the log had to grow for it. */
    boolean increment(long object) {
        boolean grows = needsRoom();
        if (grows) {
            grow();
        }
        entries[end++] = object;
        return grows;
    }

    /**
     * Appends a decrement; answers whether the log is full: whether half of its room is used. Increments do not ask: what is
     * retained is released some day, and a pair that asks once can keep the log's fields in registers.
     */
    boolean decrement(long object) {
        if (needsRoom()) {
            grow();
        }
        entries[end++] = object | DECREMENT;
        return end >= entries.length >> 1;
    }

    /** Unsigned, which is the comparison of the array access: the compiler makes one of the two. */
    private boolean needsRoom() {
        return Integer.compareUnsigned(end, entries.length) >= 0;
    }

    /** A thread logs under locks, too, where it cannot hand over: until its next safepoint the log grows. */
    private void grow() {
        entries = Arrays.copyOf(entries, Math.max(1, 2 * end));
    }

    /** Cancels pairs; answers whether more than half of a full log is left. */
    boolean reduce() {
        long[] all = entries;
        int kept = reduced;
        for (int i = reduced; i < end; i++) {
            long entry = all[i];
            if (kept > 0 && all[kept - 1] == (entry ^ DECREMENT) && cancels(entry)) {
                kept--;
            } else {
                all[kept++] = entry;
            }
        }
        cancelled += end - kept;
        end = kept;
        reduced = kept;
        if (end > capacity / 2) {
            return true;
        }
        return false;
    }

    private boolean cancels(long second) {
        return !onTheFly || (second & DECREMENT) == 0;
    }
}
