package org.refbench.heap;

/** A block's list of freed cells, used by many takers: what its push and its taking whole must make possible. */
public final class SharedFreeList {
    private SharedFreeList() {}

    /** Puts a cell on the list of its block. */
    public static void push(long cell) {
        Block.pushRemote(Block.of(cell), cell);
    }

    /** Takes one cell of the block of {@code any}: takes all and puts the others back. 0 if there is none. */
    public static long takeOne(long any) {
        long block = Block.of(any);
        long first = Block.takeRemote(block);
        long other = first == 0 ? 0 : Memory.getLong(first + Block.LINK);
        while (other != 0) {
            long next = Memory.getLong(other + Block.LINK);
            Block.pushRemote(block, other);
            other = next;
        }
        return first;
    }

    /**
     * In place of {@link #takeOne}: pops by compare-and-set of the head with its successor, which another thread may have
     * changed while the head went and came back.
     */
    public static long popOne(long any) {
        long list = Block.of(any) + 64;
        while (true) {
            long head = Memory.getLongAcquire(list);
            if (head == 0) {
                return 0;
            }
            long next = Memory.getLongOpaque(head + Block.LINK);
            if (Memory.compareAndSetLong(list, head, next)) {
                return head;
            }
        }
    }
}
