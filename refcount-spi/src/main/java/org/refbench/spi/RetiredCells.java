package org.refbench.spi;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.refbench.heap.Memory;
import org.refbench.heap.ThreadHeap;

/** Cells that wait for the same grace period. One thread at a time. */
final class RetiredCells {
    private static final int USUAL = 64;

    private long[] cells = new long[USUAL];
    private int size;
    private long bytes;

    int size() {
        return size;
    }

    long bytes() {
        return bytes;
    }

    void add(long cell, long cellBytes) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
        bytes += cellBytes;
    }

    /** Moves all cells of {@code other} here. */
    void takeAll(RetiredCells other) {
        for (int i = 0; i < other.size; i++) {
            add(other.cells[i], 0);
        }
        bytes += other.bytes;
        other.clear();
    }

    void visit(LongConsumer visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(cells[i]);
        }
    }

    /** Frees all cells. The grace period is over. */
    void free(ThreadHeap heap) {
        for (int i = 0; i < size; i++) {
            if (Memory.getInt(cells[i]) == 0) {
                Memory.setLong(cells[i], heap.storageHeader()); // an object until it was buried: freed like storage
            }
            heap.free(cells[i]);
        }
        clear();
    }

    private void clear() {
        size = 0;
        bytes = 0;
        if (cells.length > USUAL) {
            cells = new long[USUAL];
        }
    }
}
