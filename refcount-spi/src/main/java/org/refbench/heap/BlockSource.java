package org.refbench.heap;

import java.lang.foreign.Arena;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where blocks and large runs come from: chunks of native memory, never given back while the heap lives. Every method is
 * a slow path under the source's monitor.
 *
 * <p>A run that held a large object serves large objects only: memory stays type-stable. Clean blocks have never held an
 * object, or none that anyone could still look at.
 */
final class BlockSource {
    private static final int CHUNK_BLOCKS = 64;

    private final long limitBytes;
    private final Arena arena = Arena.ofShared();
    private final TreeMap<Integer, Deque<Long>> freeRuns = new TreeMap<>();
    private final Deque<Long> cleanBlocks = new ArrayDeque<>();
    private long[] issued = new long[256];
    private int issuedCount;
    private long chunkNext;
    private long chunkEnd;
    private long reservedBytes;

    BlockSource(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** Answers a zeroed or recycled run of blocks and formats its header, or 0 when the limit forbids it. */
    synchronized long take(int blocks, int sizeClass, int cellBytes, int prefix) {
        long run = sizeClass == Block.LARGE ? recycled(blocks) : clean();
        int length = blocks;
        if (run != 0) {
            length = Block.run(run);
        } else {
            run = fresh(blocks);
            if (run == 0) {
                return 0;
            }
            remember(run);
        }
        Block.format(run, sizeClass, cellBytes, prefix, length);
        return run;
    }

    /** Takes back a large run. The caller has cleared the type word of its object. */
    synchronized void give(long run) {
        freeRuns.computeIfAbsent(Block.run(run), n -> new ArrayDeque<>()).push(run);
    }

    private long clean() {
        return cleanBlocks.isEmpty() ? 0 : cleanBlocks.pop();
    }

    /** Best fit among recycled runs, wasting at most a quarter. */
    private long recycled(int blocks) {
        Map.Entry<Integer, Deque<Long>> fit = freeRuns.ceilingEntry(blocks);
        if (fit == null || fit.getKey() > blocks + blocks / 4) {
            return 0;
        }
        long run = fit.getValue().pop();
        if (fit.getValue().isEmpty()) {
            freeRuns.remove(fit.getKey());
        }
        return run;
    }

    private long fresh(int blocks) {
        long bytes = blocks * Block.SIZE;
        if (chunkEnd - chunkNext < bytes) {
            if (blocks > CHUNK_BLOCKS / 4) {
                return reserve(bytes);
            }
            long chunkBytes = Math.min(CHUNK_BLOCKS * Block.SIZE, (limitBytes - reservedBytes) & -Block.SIZE);
            if (chunkBytes < bytes) {
                return 0;
            }
            recycleRestOfChunk();
            chunkNext = reserve(chunkBytes);
            chunkEnd = chunkNext + chunkBytes;
        }
        long run = chunkNext;
        chunkNext += bytes;
        return run;
    }

    private void recycleRestOfChunk() {
        while (chunkNext < chunkEnd) {
            keepClean(chunkNext);
            chunkNext += Block.SIZE;
        }
    }

    private long reserve(long bytes) {
        if (bytes > limitBytes - reservedBytes) {
            return 0;
        }
        try {
            long address = arena.allocate(bytes, Block.SIZE).address();
            reservedBytes += bytes;
            return address;
        } catch (OutOfMemoryError | IllegalArgumentException e) {
            return 0; // the machine has less than the limit allows: the same MemoryError for the program
        }
    }

    private void remember(long run) {
        if (issuedCount == issued.length) {
            issued = Arrays.copyOf(issued, 2 * issuedCount);
        }
        issued[issuedCount++] = run;
    }

    /** Reserves and touches memory until {@code bytes} bytes lie ready, or the limit is reached. */
    synchronized void preTouch(long bytes) {
        int blocks = (int) Math.min(bytes / Block.SIZE, Integer.MAX_VALUE);
        for (int i = 0; i < blocks; i++) {
            long run = fresh(1);
            if (run == 0) {
                return;
            }
            keepClean(run);
        }
    }

    private void keepClean(long block) {
        Block.format(block, Block.LARGE, 0, 0, 1);
        remember(block);
        cleanBlocks.add(block);
    }

    /** All runs ever issued, in order of first issue. */
    synchronized long[] issued() {
        return Arrays.copyOf(issued, issuedCount);
    }

    synchronized long reservedBytes() {
        return reservedBytes;
    }

    /** Runs that are recycled now. */
    synchronized Set<Long> free() {
        Set<Long> all = new HashSet<>();
        freeRuns.values().forEach(all::addAll);
        all.addAll(cleanBlocks);
        return all;
    }

    /** Clears the given runs and makes them available for any use; no one may refer to them. */
    synchronized void recycleAll(Iterable<Long> runs) {
        for (long run : runs) {
            int length = Block.run(run);
            Memory.fill(run, length * Block.SIZE, (byte) 0);
            Block.format(run, Block.LARGE, 0, 0, length);
            if (length == 1) {
                cleanBlocks.push(run);
            } else {
                give(run);
            }
        }
    }

    void close() {
        arena.close();
    }
}
