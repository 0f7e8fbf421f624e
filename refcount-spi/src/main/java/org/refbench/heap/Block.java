package org.refbench.heap;

/**
 * The header of a block: 64 KiB, aligned to its size, cut into cells of one size class, owned by one thread heap at a
 * time. A large object takes a run of blocks, of which only the first has a header.
 *
 * <pre>
 *  0   int   size class, or LARGE            written once, before the block is published
 *  4   int   id of the owning thread heap    written by the adopter or abandoner under the heap's lock; read racily:
 *                                            only the owner can read its own id, so a stale value only says "not mine"
 *  8   long  next cell to carve              owner only
 *  16  long  free cells left by an owner that went away    owner only, under the heap's lock while abandoned
 *  24  int   cell bytes | 28 int blocks in the run
 *  64  long  cells freed by other threads    lock-free: pushed by compare-and-set, taken whole by exchange
 * </pre>
 *
 * The remote list is on a cache line of its own. Taking the whole list by exchange leaves no ABA: a push only needs its
 * link to equal the head that it replaces, whatever happened to that head in between.
 */
final class Block {
    /** Bytes in a block, and its alignment. */
    static final long SIZE = 64 * 1024;

    /** Bytes before the first cell. */
    static final int HEADER_BYTES = 128;

    /** The size class of a large run. */
    static final int LARGE = -1;

    /** Offset in a free cell of the link to the next. */
    static final int LINK = Header.PAYLOAD;

    /** Least payload of a cell: the link must not reach into the next cell's prefix. */
    static final int LINK_BYTES = 8;

    /** Offset of the head of the list of cells that other threads freed. */
    static final int REMOTE = 64;

    private static final int CLASS = 0;
    private static final int OWNER = 4;
    private static final int CARVE = 8;
    private static final int LEFT = 16;
    private static final int CELL_BYTES = 24;
    private static final int RUN = 28;

    private Block() {}

    /** The block of the object at {@code address}. */
    static long of(long address) {
        return address & -SIZE;
    }

    static void format(long block, int sizeClass, int cellBytes, int prefix, int run) {
        Memory.setInt(block + CLASS, sizeClass);
        Memory.setInt(block + OWNER, 0);
        Memory.setLong(block + CARVE, block + HEADER_BYTES + prefix);
        Memory.setLong(block + LEFT, 0);
        Memory.setInt(block + CELL_BYTES, cellBytes);
        Memory.setInt(block + RUN, run);
        Memory.setLong(block + REMOTE, 0);
    }

    static int sizeClass(long block) {
        return Memory.getInt(block + CLASS);
    }

    static int owner(long block) {
        return Memory.getInt(block + OWNER);
    }

    static void setOwner(long block, int owner) {
        Memory.setInt(block + OWNER, owner);
    }

    static int cellBytes(long block) {
        return Memory.getInt(block + CELL_BYTES);
    }

    static int run(long block) {
        return Memory.getInt(block + RUN);
    }

    static long firstCell(long block, int prefix) {
        return block + HEADER_BYTES + prefix;
    }

    static long carve(long block) {
        return Memory.getLong(block + CARVE);
    }

    static void setCarve(long block, long next) {
        Memory.setLong(block + CARVE, next);
    }

    /** Whether the cell that would be carved at {@code cell} still fits. */
    static boolean fits(long block, long cell, int prefix, int cellBytes) {
        return cell - prefix + cellBytes <= block + SIZE;
    }

    static long left(long block) {
        return Memory.getLong(block + LEFT);
    }

    static void setLeft(long block, long head) {
        Memory.setLong(block + LEFT, head);
    }

    static boolean hasRemote(long block) {
        return Memory.getLongOpaque(block + REMOTE) != 0;
    }

    /** Hands a freed cell to the block's owner. Lock-free; any thread. */
    static void pushRemote(long block, long cell) {
        long head;
        do {
            head = Memory.getLongOpaque(block + REMOTE);
            Memory.setLong(cell + LINK, head);
            // the compare-and-set releases the link and the freer's last writes to takeRemote's exchange
        } while (!Memory.compareAndSetLong(block + REMOTE, head, cell));
    }

    /** Takes all cells that other threads freed. Owner only. */
    static long takeRemote(long block) {
        return Memory.getAndSetLong(block + REMOTE, 0);
    }
}
