package org.refbench.scheme.biased;

import java.util.Arrays;

/** A stack of addresses that grows. */
final class AddressList {
    private static final long[] NONE = {};

    private long[] addresses = NONE;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(long address) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, Math.max(16, 2 * size));
        }
        addresses[size++] = address;
    }

    long removeLast() {
        return addresses[--size];
    }

    /** All that is in the list moves to the answered one. */
    AddressList takeAll() {
        AddressList taken = new AddressList();
        taken.addresses = addresses;
        taken.size = size;
        addresses = NONE;
        size = 0;
        return taken;
    }
}
