package org.refbench.scheme.buffered;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;

/**
 * The count word under {@code buffered}, and two flags that only objects with weak references need.
 *
 * <pre>
 *   &gt; 0        live, with that many references as of the epochs that have been applied
 *   0          dead, unless it has been upgraded
 *   negative   stuck
 *
 *   dead       no weak load answers the object any more
 *   upgraded   a weak load has answered it since the flag was cleared: a log may have an increment
 * </pre>
 *
 * The count is a plain word, read and written by whoever holds the object's shard.
 */
final class BufferedLayout {
    static final HeaderLayout LAYOUT = HeaderLayout.COUNTED;

    static final int STUCK = 0xC0000000;

    static final int DEAD = Header.SCHEME_FIRST;
    static final int UPGRADED = Header.SCHEME_SECOND;

    private BufferedLayout() {}

    static int count(long object) {
        return Memory.getInt(object + Header.COUNT);
    }

    static void setCount(long object, int count) {
        Memory.setInt(object + Header.COUNT, count);
    }

    static void increment(long object) {
        int count = count(object);
        if (count >= 0) {
            setCount(object, count == Integer.MAX_VALUE ? STUCK : count + 1);
        }
    }

    /** Answers whether that was the last counted reference. */
    static boolean decrement(long object) {
        int count = count(object);
        if (count > 0) {
            setCount(object, count - 1);
        }
        return count == 1;
    }

    /** A weak load wants the object; answers whether it may have it. */
    static boolean upgrade(long object) {
        // atomic: decided in one step against die, and a lock is in the same word
        return (Memory.getAndBitwiseOrInt(object, UPGRADED) & DEAD) == 0;
    }

    /** The count is 0: answers whether the object is dead now, or was upgraded, which is forgotten. */
    static boolean die(long object) {
        while (true) {
            int word = Memory.getIntOpaque(object); // a guess for the compare-and-set
            boolean dies = (word & UPGRADED) == 0;
            if (Memory.compareAndSetInt(object, word, dies ? word | DEAD : word & ~UPGRADED)) {
                return dies;
            }
        }
    }

    /** A dead object is alive again. */
    static void revive(long object) {
        Memory.getAndBitwiseAndInt(object, ~(DEAD | UPGRADED));
        setCount(object, 1);
    }
}
