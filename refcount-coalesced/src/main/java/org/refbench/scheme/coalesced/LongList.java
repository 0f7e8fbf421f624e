package org.refbench.scheme.coalesced;

import java.util.Arrays;

/** A growing list of words. One thread at a time. */
final class LongList {
    private long[] words = new long[64];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return words[index];
    }

    void add(long word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }

    /** Removes and answers the last word. */
    long removeLast() {
        return words[--size];
    }

    void clear() {
        size = 0;
    }

    /** Removes all but the first words. */
    void truncate(int newSize) {
        size = newSize;
    }
}
