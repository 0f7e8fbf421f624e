package org.refbench.heap;

/**
 * The first word of every object, shared by heap, object model and lock policy; the scheme's words come after it and,
 * where declared by {@link HeaderLayout}, before it.
 *
 * <pre>
 *  offset -prefix .. -1   scheme's extra words (and, in checked mode, the object's history)
 *  offset 0   int   bits 0-15 type id | 16-23 flags | 24-31 lock policy
 *  offset 4   int   the scheme's count word
 *  offset 8         payload
 * </pre>
 *
 * A header is a positive int: bit 31 stays clear, so that it can be widened as it is.
 *
 * <p>A type id of 0 marks a cell that holds no object. The type is written at allocation and at free only, by the thread that
 * then owns the cell; lock bits change by compare-and-set, and so, in effect, do the flags that an object gains or loses while
 * it lives.
 */
public final class Header {
    /** Offset of the scheme's count word. */
    public static final int COUNT = 4;

    /** Offset of the payload. */
    public static final int PAYLOAD = 8;

    /** Mask of the type id. */
    public static final int TYPE_MASK = 0xFFFF;

    /** Type id of raw storage: memory that belongs to one holder and is never counted. */
    public static final int STORAGE_TYPE = 1;

    /** First type id that the object model may use. */
    public static final int FIRST_OBJECT_TYPE = 2;

    /** Flag: the object has no reference slots and no storage. */
    public static final int LEAF = 1 << 16;

    /** Flag, checked mode only: the cell is freed and in quarantine or on a free list. */
    public static final int FREED = 1 << 17;

    /** Flag: set by a stable load that marks the object as reachable by more than one thread. */
    public static final int SHARED = 1 << 18;

    /** Flag: a weak slot refers to the object, or once did. Set when the first one is made, never cleared. */
    public static final int WEAKLY_REFERENCED = 1 << 19;

    /** Flag: the object has a finaliser that has not been queued. Given at allocation. */
    public static final int FINALIZABLE = 1 << 20;

    /** Flag: the object is never counted and never freed. Set before others can see the object, or with the world stopped. */
    public static final int IMMORTAL = 1 << 21;

    /** Flag for the scheme's own use. The word may be changed by others at the same time, but not while the world is stopped. */
    public static final int SCHEME_FIRST = 1 << 22;

    /** Another flag for the scheme, as {@link #SCHEME_FIRST}. */
    public static final int SCHEME_SECOND = 1 << 23;

    /** What the count word of an immortal object holds: deep in the negative range, and not what a scheme writes by itself. */
    public static final int IMMORTAL_COUNT = 0xB0000000;

    /** Flags of objects whose death has a first phase. */
    public static final int DIES_IN_TWO_PHASES = WEAKLY_REFERENCED | FINALIZABLE;

    /** Mask of the lock bits: what they mean is the lock policy's own affair. */
    public static final int LOCK_MASK = 0xFF << 24;

    private Header() {}

    /** The type id of a live object; in checked mode fails on a freed one. */
    public static int type(long object) {
        if (Switches.CHECKED) {
            History.requireLive(object);
        }
        return Memory.getInt(object) & TYPE_MASK;
    }

    /**
     * Whether {@code object} is immortal: the test that begins every change of a count. Plain: the flag never changes but
     * before the object is published or with the world stopped, so whoever has a reference sees it as it is.
     */
    public static boolean isImmortal(long object) {
        return Switches.IMMORTAL && (Memory.getInt(object) & IMMORTAL) != 0;
    }

    /** Whether the cell at {@code address} holds an object or storage now; meant for walks with the world stopped. */
    public static boolean isAllocated(long address) {
        int word = Memory.getInt(address);
        return (word & TYPE_MASK) != 0 && (word & FREED) == 0;
    }
}
