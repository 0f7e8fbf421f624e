package org.refbench.scheme.deferred;

import java.util.Arrays;

/** Addresses in a row. One thread at a time: its owner, or whoever has the world stopped. */
final class AddressList {
    private long[] addresses = new long[1024];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return addresses[index];
    }

    void set(int index, long address) {
        addresses[index] = address;
    }

    void add(long address) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, 2 * size);
        }
        addresses[size++] = address;
    }

    void addAll(AddressList other) {
        for (int i = 0; i < other.size; i++) {
            add(other.addresses[i]);
        }
    }

    long removeLast() {
        return addresses[--size];
    }

    /** Takes out the elements from {@code from} to before {@code to}. */
    void cut(int from, int to) {
        System.arraycopy(addresses, to, addresses, from, size - to);
        size -= to - from;
    }

    void clear() {
        size = 0;
    }
}
