package org.refbench.heap;

/**
 * Checked mode's memory of each cell: who allocated it, who freed it, and which use of the cell this is. It lives in 16
 * bytes directly in front of the object, present in checked mode only; the scheme's extra words come before them.
 *
 * <pre>
 *  offset -16  int  mutator id that allocated
 *  offset -12  int  mutator id that freed (0: not freed)
 *  offset  -8  long number of times that the cell was handed out
 * </pre>
 */
public final class History {
    /** Bytes that the history adds to each object. */
    static final int BYTES = Switches.CHECKED ? 16 : 0;

    /** The byte that fills a freed payload. */
    static final byte POISON = (byte) 0xDB;

    private static final long POISON_WORD = 0xDBDBDBDBDBDBDBDBL;
    private static final int ALLOCATED_BY = -16;
    private static final int FREED_BY = -12;
    private static final int GENERATION = -8;

    private static volatile TypeNames names = typeId -> "type#" + typeId;

    private History() {}

    /** How error texts name a type id. */
    @FunctionalInterface
    public interface TypeNames {
        /** Answers the name that users know a type by. */
        String nameOf(int typeId);
    }

    /** Lets error texts use the object model's names. The last caller wins; names are the same in all runtimes. */
    public static void useTypeNames(TypeNames typeNames) {
        names = typeNames;
    }

    /** Fails with {@link UseAfterFreeError} unless {@code object} is live. */
    public static void requireLive(long object) {
        int word = Memory.getIntOpaque(object);
        if ((word & Header.FREED) != 0 || (word & Header.TYPE_MASK) == 0) {
            throw new UseAfterFreeError(describe(object, word));
        }
    }

    /** Fails unless {@code object} is live or 0. */
    public static void requireLiveOrNone(long object) {
        if (object != 0) {
            requireLive(object);
        }
    }

    /** Fails unless {@code holder} is live, and what its slot holds. */
    public static void requireLiveSlot(long holder, long slot) {
        requireLive(holder);
        requireLiveOrNone(Memory.getLong(slot));
    }

    static void onAllocate(long object, int mutatorId, int payloadBytes) {
        if ((Memory.getInt(object) & Header.FREED) != 0) {
            requirePoisonIntact(object, payloadBytes);
        }
        Memory.setInt(object + ALLOCATED_BY, mutatorId);
        Memory.setInt(object + FREED_BY, 0);
        Memory.setLong(object + GENERATION, Memory.getLong(object + GENERATION) + 1);
    }

    /** Marks and poisons; the count word becomes {@code deadCount}. Fails on a second free. */
    static void onFree(long object, int mutatorId, int payloadBytes, int deadCount) {
        requireObject(object);
        // atomic, so that of two threads that free the same object at once one is told
        int word = Memory.getAndBitwiseOrInt(object, Header.FREED);
        if ((word & Header.FREED) != 0) {
            throw new UseAfterFreeError("freed twice: " + describe(object, word));
        }
        Memory.setInt(object + FREED_BY, mutatorId);
        Memory.setInt(object + Header.COUNT, deadCount);
        Memory.fill(object + Header.PAYLOAD, payloadBytes, POISON);
    }

    private static void requireObject(long object) {
        int word = Memory.getIntOpaque(object);
        if ((word & Header.TYPE_MASK) == 0) {
            throw new UseAfterFreeError("freed where there is no object: " + describe(object, word));
        }
    }

    private static void requirePoisonIntact(long object, int payloadBytes) {
        for (int offset = Header.PAYLOAD + 8; offset + 8 <= Header.PAYLOAD + payloadBytes; offset += 8) {
            if (Memory.getLong(object + offset) != POISON_WORD) {
                throw new UseAfterFreeError(
                        "written after free at offset " + offset + ": " + describe(object, Memory.getInt(object)));
            }
        }
    }

    private static String describe(long object, int word) {
        String type = names.nameOf(word & Header.TYPE_MASK);
        return type + " object at 0x" + Long.toHexString(object) + ", use " + Memory.getLong(object + GENERATION)
                + " of its cell, allocated by thread " + Memory.getInt(object + ALLOCATED_BY) + ", freed by thread "
                + Memory.getInt(object + FREED_BY);
    }
}
