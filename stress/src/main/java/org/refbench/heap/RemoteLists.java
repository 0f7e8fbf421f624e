package org.refbench.heap;

/**
 * The list of cells that other threads freed, as stress tests drive it: by itself, in memory that looks like a block with a
 * few small cells. Only the words that {@link Block#pushRemote} and {@link Block#takeRemote} touch are there.
 */
public final class RemoteLists {
    private static final int CELL_BYTES = 2 * 8;

    private RemoteLists() {}

    /** Bytes that a make-believe block with {@code cells} cells needs. */
    public static int bytes(int cells) {
        return Block.HEADER_BYTES + cells * CELL_BYTES;
    }

    /** Empties the list of the block at {@code block}. No other thread may know it yet. */
    public static void clear(long block) {
        Block.format(block, 0, CELL_BYTES, 0, 1);
    }

    /** The address of a cell. */
    public static long cell(long block, int index) {
        return block + Block.HEADER_BYTES + (long) index * CELL_BYTES;
    }

    /** The index of the cell at {@code cell}. */
    public static int index(long block, long cell) {
        return (int) ((cell - block - Block.HEADER_BYTES) / CELL_BYTES);
    }

    /** Hands a freed cell over. */
    public static void push(long block, long cell) {
        Block.pushRemote(block, cell);
    }

    /** Takes all cells; answers the first or 0. */
    public static long take(long block) {
        return Block.takeRemote(block);
    }

    /** The cell after {@code cell} in the list that it was taken in, or 0. */
    public static long next(long cell) {
        return Memory.getLong(cell + Block.LINK);
    }

    /** Address of the word that holds the first cell. */
    public static long head(long block) {
        return block + Block.REMOTE;
    }

    /** Address of the word that links a free cell to the next one. */
    public static long link(long cell) {
        return cell + Block.LINK;
    }
}
