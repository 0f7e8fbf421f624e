package org.refbench.harness.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The places of a bounded ring between one producer and one consumer; what is in them belongs to the caller. Each side keeps
 * the last cursor that it has seen of the other's (Rigtorp; FastForward before him), and the two sides' words are 192 bytes
 * apart.
 *
 * <p>Wait-free: each method is a few reads and writes. A place is the producer's from {@link #claim} to {@link #publish} and the
 * consumer's from {@link #peek} to {@link #giveBack}, so what one side did to it happens before what the other does.
 */
final class Ring {
    private static final VarHandle CURSORS =
            MethodHandles.arrayElementVarHandle(long[].class).withInvokeExactBehavior();
    private static final int PRODUCED = 16;
    private static final int CONSUMED_SEEN = 17;
    private static final int CONSUMED = 40;
    private static final int PRODUCED_SEEN = 41;

    private final long[] cursors = new long[64];
    private final int capacity;

    /** A ring with {@code capacity} places, a power of two. */
    Ring(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("not a power of two: " + capacity);
        }
        this.capacity = capacity;
    }

    /** The next place to fill, or -1 if the ring is full. The producer. */
    int claim() {
        long produced = cursors[PRODUCED];
        if (produced - cursors[CONSUMED_SEEN] == capacity) {
            // acquire pairs with giveBack: the consumer has done with the place
            cursors[CONSUMED_SEEN] = (long) CURSORS.getAcquire(cursors, CONSUMED);
            if (produced - cursors[CONSUMED_SEEN] == capacity) {
                return -1;
            }
        }
        return (int) produced & (capacity - 1);
    }

    /** The place that {@link #claim} answered is filled. The producer. */
    void publish() {
        // release pairs with peek: whoever sees the cursor sees what is in the place
        CURSORS.setRelease(cursors, PRODUCED, cursors[PRODUCED] + 1);
    }

    /** The next place to empty, or -1 if the ring is empty. The consumer. */
    int peek() {
        long consumed = cursors[CONSUMED];
        if (consumed == cursors[PRODUCED_SEEN]) {
            // acquire pairs with publish
            cursors[PRODUCED_SEEN] = (long) CURSORS.getAcquire(cursors, PRODUCED);
            if (consumed == cursors[PRODUCED_SEEN]) {
                return -1;
            }
        }
        return (int) consumed & (capacity - 1);
    }

    /** The place that {@link #peek} answered is empty. The consumer. */
    void giveBack() {
        // release pairs with claim: whoever sees the cursor no longer finds anything in the place
        CURSORS.setRelease(cursors, CONSUMED, cursors[CONSUMED] + 1);
    }
}
