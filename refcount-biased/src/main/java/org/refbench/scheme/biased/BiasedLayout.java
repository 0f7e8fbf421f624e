package org.refbench.scheme.biased;

import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;

/**
 * The header words under {@code biased}: the owner's pair in front of the object, the shared count in its count word.
 *
 * <pre>
 *  prefix +0   int  owner's id; 0: none                      written by the owner, or while it is stopped or gone
 *  prefix +4   int  the owner's count, 0 .. {@link #MOST_LOCAL}       as the owner's id
 *  count word  int  bits 2-31 shared count, signed | bits 0-1 state
 *                   DEFAULT 0        only the owner may have seen the object
 *                   MAYBE_SHARED 1   others may raise the count without a lock
 *                   QUEUED 2         the owner's queue holds one reference, to be subtracted when it is served
 *                   MERGED 3         no owner; the shared count is the whole count
 * </pre>
 *
 * <p>States only grow, but for a revived object. The true count is owner's count + shared count - 1 if queued. The shared count is negative when others
 * have released more than they retained. Dead are MERGED with a count of 0, and, to all but the owner, a word of 0: the owner may free such an
 * object without a further look. So a free cell, whose prefix is 0 and whose count word is 0, and raw storage look dead.
 *
 * <p>Counts from {@value #MOST_SHARED} away from zero on are stuck; whoever moves a stuck word puts it back to {@link #STUCK}, 2^27 moves from either end of
 * the range. {@link Header#IMMORTAL_COUNT} is in the range, too. The two greatest counts sum up to the greatest int.
 */
final class BiasedLayout {
    static final HeaderLayout LAYOUT = new HeaderLayout(8, 4, 0);

    /** No thread. */
    static final int NOBODY = 0;

    static final int DEFAULT = 0;
    static final int MAYBE_SHARED = 1;
    static final int QUEUED = 2;
    static final int MERGED = 3;

    /** Mask of the state. */
    static final int STATE = 3;

    /** One reference in the shared word. */
    static final int ONE = 4;

    /** The greatest shared count that is exact, and the least, negated. */
    static final int MOST_SHARED = (1 << 28) - 1;

    /** The greatest count of the owner that is exact. */
    static final int MOST_LOCAL = Integer.MAX_VALUE - MOST_SHARED;

    /** The shared word of an object that lives for ever. */
    static final int STUCK = 0xA0000000 | MERGED;

    private static final int PREFIX = HeaderLayout.extraWord(0);
    private static final int LOCAL = PREFIX + 4;

    private BiasedLayout() {}

    static boolean isStuck(int shared) {
        int count = shared >> 2;
        return count > MOST_SHARED || count < -MOST_SHARED;
    }

    /** Whether the word says dead, to a thread that is not the owner. */
    static boolean isDead(int shared) {
        return shared == DEFAULT || shared == MERGED;
    }

    // ---- the owner's pair: plain, because only the owner, or who acts for it, writes it ----

    /** Plain: another thread may read an outdated owner, but none that is itself: it has written or cleared that one itself. */
    static int owner(long object) {
        return Memory.getInt(object + PREFIX);
    }

    static int local(long object) {
        return Memory.getInt(object + LOCAL);
    }

    static void setLocal(long object, int count) {
        Memory.setInt(object + LOCAL, count);
    }

    /** What {@link #setPrefix} writes for an object that {@code owner} has just made. */
    static long newborn(int owner) {
        return 1L << 32 | owner;
    }

    /** Writes the owner's id and count in one. */
    static void setPrefix(long object, long ownerAndCount) {
        Memory.setLong(object + PREFIX, ownerAndCount);
    }

    /** No owner, and nothing counted by one. */
    static void clearPrefix(long object) {
        Memory.setLong(object + PREFIX, 0);
    }

    // ---- the shared word ----

    /** At quiescence. */
    static int shared(long object) {
        return Memory.getInt(object + Header.COUNT);
    }

    /** Opaque: a guess for a compare-and-set. */
    static int sharedOpaque(long object) {
        return Memory.getIntOpaque(object + Header.COUNT);
    }

    /** Acquire: who sees what another thread's release left also sees what it did to the object before. */
    static int sharedAcquire(long object) {
        return Memory.getIntAcquire(object + Header.COUNT);
    }

    static void setSharedRelease(long object, int shared) {
        Memory.setIntRelease(object + Header.COUNT, shared);
    }

    static boolean compareAndSetShared(long object, int expected, int shared) {
        return Memory.compareAndSetInt(object + Header.COUNT, expected, shared);
    }

    static int getAndAddShared(long object, int delta) {
        return Memory.getAndAddInt(object + Header.COUNT, delta);
    }

    /** The object lives for ever: its shared word is put, or put back, to the middle of the stuck range. */
    static void stick(long object) {
        // coherence would do, a release is the weakest such write that Memory has: any value in the range means stuck
        setSharedRelease(object, STUCK);
    }

    /**
     * Puts back a stuck word that says {@code shared}, unless the object is immortal: to a thread that has counted what was
     * no longer in its slot, the memory's new object may have looked mortal a moment ago.
     */
    static void stickAgain(long object, int shared) {
        if (shared != Header.IMMORTAL_COUNT) {
            stick(object);
        }
    }
}
