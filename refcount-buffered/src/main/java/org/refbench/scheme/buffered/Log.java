package org.refbench.scheme.buffered;

import java.util.Arrays;
import org.refbench.heap.Switches;

/**
 * What one thread has logged since it last handed over: addresses, with the lowest bit set for a decrement. Plain stores by its
 * owner; handed over at a safepoint.
 *
 * <p>An increment and a decrement of one object, next to each other in either order, cancel: the thread had a reference before and
 * after, so the one that is dropped stands for the one that is made. Only what has not been handed over can cancel.
 */
final class Log {
    static final long DECREMENT = 1;

    /** The first element is no entry, so that there always is a last one to look at. */
    private static final int FIRST = 1;

    /** Storage that lost its holder. */
    final LongList retired = new LongList(0);

    private long[] entries;
    private int end = FIRST;
    private long cancelled;

    Log(int capacity) {
        entries = new long[FIRST + capacity];
    }

    int size() {
        return end - FIRST;
    }

    long get(int index) {
        return entries[FIRST + index];
    }

    long cancelled() {
        return cancelled;
    }

    boolean isEmpty() {
        return end == FIRST && retired.size() == 0;
    }

    /** Answers whether the log is full, for this entry and as many again as it has room for. */
    boolean append(long entry) {
        int at = end;
        if (entries[at - 1] == (entry ^ DECREMENT)) {
            cancel();
            return false;
        }
        long[] all = entries;
        all[at] = entry;
        end = ++at;
        return at == all.length && grow();
    }

    private void cancel() {
        end--;
        if (Switches.COUNTING) {
            cancelled++;
        }
    }

    /** A thread logs under locks, too, where it cannot hand over: until its next safepoint the log grows. */
    private boolean grow() {
        entries = Arrays.copyOf(entries, 2 * entries.length);
        return true;
    }
}
