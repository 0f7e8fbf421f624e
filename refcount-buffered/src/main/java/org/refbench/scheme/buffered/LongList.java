package org.refbench.scheme.buffered;

import java.util.Arrays;

/** Numbers in a row. One thread at a time. */
final class LongList {
    private static final long[] NONE = {};

    private long[] elements;
    private int size;

    LongList(int capacity) {
        elements = capacity == 0 ? NONE : new long[capacity];
    }

    int size() {
        return size;
    }

    long get(int index) {
        return elements[index];
    }

    void add(long element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, Math.max(16, 2 * size));
        }
        elements[size++] = element;
    }
}
