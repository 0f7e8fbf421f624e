package org.refbench.heap;

import java.util.Arrays;

/** A thread heap's blocks of one size class: the newest is carved, all are looked at in turn for remote frees. */
final class BlockList {
    private long[] blocks = new long[4];
    private int size;
    private int cursor;

    int size() {
        return size;
    }

    void add(long block) {
        if (size == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * size);
        }
        blocks[size++] = block;
    }

    long get(int index) {
        return blocks[index];
    }

    /** The newest block, or 0. */
    long current() {
        return size == 0 ? 0 : blocks[size - 1];
    }

    /** The next block in turn; the list must not be empty. */
    long next() {
        cursor = cursor + 1 >= size ? 0 : cursor + 1;
        return blocks[cursor];
    }
}
