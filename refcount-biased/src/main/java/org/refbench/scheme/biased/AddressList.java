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

    /** Exchanges the contents of this list and the other one. */
    void swap(AddressList other) {
        long[] otherAddresses = other.addresses;
        int otherSize = other.size;
        other.addresses = addresses;
        other.size = size;
        addresses = otherAddresses;
        size = otherSize;
    }
}
