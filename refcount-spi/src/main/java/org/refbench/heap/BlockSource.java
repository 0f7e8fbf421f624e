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
 * <p>A run that held a large object serves large objects only: memory stays type-stable, but for runs that are merged at
 * the limit, where a count word can become payload. A scheme whose racy readers look at counts of dead objects therefore
 * frees large objects after a grace period only. Clean blocks have never held an object, or none that anyone could still
 * look at.
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
        boolean large = sizeClass == Block.LARGE;
        long run = large ? recycled(blocks, blocks + blocks / 4) : clean();
        if (run == 0) {
            run = issue(blocks);
        }
        if (run == 0 && large) {
            run = atTheLimit(blocks, prefix);
        }
        if (run != 0) {
            Block.format(run, sizeClass, cellBytes, prefix, Block.run(run));
        }
        return run;
    }

    /** No memory is left to reserve: neighbouring free runs are merged, and a longer run is cut. */
    private long atTheLimit(int blocks, int prefix) {
        long run = recycled(blocks, Integer.MAX_VALUE);
        if (run == 0) {
            mergeFreeRuns();
            run = recycled(blocks, Integer.MAX_VALUE);
        }
        if (run == 0) {
            return blocks == 1 ? clean() : 0;
        }
        int rest = Block.run(run) - blocks;
        if (rest > 0) {
            Block.format(run, Block.LARGE, 0, 0, blocks);
            long tail = run + blocks * Block.SIZE;
            Memory.fill(tail, Block.HEADER_BYTES + prefix + Header.PAYLOAD, (byte) 0);
            Block.format(tail, Block.LARGE, 0, 0, rest);
            remember(tail);
            give(tail);
        }
        return run;
    }

    private void mergeFreeRuns() {
        long[] free = freeRuns.values().stream()
                .flatMap(Deque::stream)
                .mapToLong(r -> r)
                .sorted()
                .toArray();
        freeRuns.clear();
        Set<Long> merged = new HashSet<>();
        for (int i = 0; i < free.length; ) {
            long run = free[i];
            int blocks = Block.run(run);
            for (i++; i < free.length && free[i] == run + blocks * Block.SIZE; i++) {
                blocks += Block.run(free[i]);
                merged.add(free[i]);
            }
            Block.format(run, Block.LARGE, 0, 0, blocks);
            give(run);
        }
        long[] kept = Arrays.stream(issued, 0, issuedCount)
                .filter(r -> !merged.contains(r))
                .toArray();
        issuedCount = kept.length;
        issued = Arrays.copyOf(kept, Math.max(kept.length, 256));
    }

    private long issue(int blocks) {
        long run = fresh(blocks);
        if (run != 0) {
            Block.format(run, Block.LARGE, 0, 0, blocks);
            remember(run);
        }
        return run;
    }

    /** Takes back a large run. The caller has cleared the type word of its object. */
    synchronized void give(long run) {
        freeRuns.computeIfAbsent(Block.run(run), n -> new ArrayDeque<>()).push(run);
    }

    private long clean() {
        return cleanBlocks.isEmpty() ? 0 : cleanBlocks.pop();
    }

    /** Best fit among recycled runs of at most {@code longest} blocks. */
    private long recycled(int blocks, int longest) {
        Map.Entry<Integer, Deque<Long>> fit = freeRuns.ceilingEntry(blocks);
        if (fit == null || fit.getKey() > longest) {
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
            if (!startChunk(chunkBytes)) {
                return 0;
            }
        }
        long run = chunkNext;
        chunkNext += bytes;
        return run;
    }

    /** Reserves a chunk to cut runs from; what is left of the old one is kept as clean blocks. */
    private boolean startChunk(long bytes) {
        long chunk = reserve(bytes);
        if (chunk == 0) {
            return false;
        }
        while (chunkNext < chunkEnd) {
            keepClean(chunkNext);
            chunkNext += Block.SIZE;
        }
        chunkNext = chunk;
        chunkEnd = chunk + bytes;
        return true;
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

    /**
     * Reserves and touches memory until {@code bytes} bytes lie ready, or the limit is reached. They lie in one piece, for
     * small and large objects alike; reserving touches.
     */
    synchronized void preTouch(long bytes) {
        long ready = chunkEnd - chunkNext + cleanBlocks.size() * Block.SIZE;
        long missing = Math.min(bytes - ready, limitBytes - reservedBytes) & -Block.SIZE;
        if (missing > 0) {
            startChunk(missing);
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
