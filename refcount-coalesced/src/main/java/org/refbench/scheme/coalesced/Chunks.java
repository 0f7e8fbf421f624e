package org.refbench.scheme.coalesced;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The memory of all logs, in chunks that never move, so that a log word can point to an entry while its thread goes on logging. Word
 * 0 of a chunk is the index behind its last entry, known when the log has been handed over.
 */
final class Chunks {
    /** Words of a chunk, unless one entry needs more. */
    static final int WORDS = 2048;

    private final Deque<Integer> free = new ArrayDeque<>();
    private final Deque<Integer> freeIds = new ArrayDeque<>();
    private volatile long[][] chunks = new long[16][];
    private int used;

    /** A chunk of at least so many words; answers its id. */
    synchronized int take(int words) {
        if (words <= WORDS && !free.isEmpty()) {
            return free.remove();
        }
        int id = freeIds.isEmpty() ? used++ : freeIds.remove();
        long[][] all = id < chunks.length ? chunks : Arrays.copyOf(chunks, 2 * chunks.length);
        all[id] = new long[Math.max(words, WORDS)];
        chunks = all; // a write even if it is the same array: whoever gets the id through a log word finds the chunk
        return id;
    }

    /** The chunk has been read: its id may stand for other entries. */
    synchronized void give(int id) {
        if (chunks[id].length > WORDS) {
            chunks[id] = null;
            freeIds.add(id);
        } else {
            free.add(id);
        }
    }

    long[] get(int id) {
        return chunks[id];
    }
}
