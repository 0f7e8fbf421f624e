package org.refbench.spi;

import java.util.Arrays;

/** A set of addresses, none of them 0, each with its number: the order in which they were added. Open addressing, linear probing. */
final class AddressIndex {
    private static final int NONE = -1;

    private long[] addresses = new long[512];
    private int[] places = filled(1024);
    private int size;

    int size() {
        return size;
    }

    /** The address with number {@code i}. */
    long address(int i) {
        return addresses[i];
    }

    boolean contains(long address) {
        return indexOf(address) >= 0;
    }

    /** The number of {@code address}, negative if it is not here. */
    int indexOf(long address) {
        return places[place(address)];
    }

    /** Answers whether it was not here before. */
    boolean add(long address) {
        int place = place(address);
        if (places[place] != NONE) {
            return false;
        }
        if (size == addresses.length) {
            grow();
            place = place(address);
        }
        addresses[size] = address;
        places[place] = size++;
        return true;
    }

    private int place(long address) {
        int mask = places.length - 1;
        int place = (int) ((address >>> 3) * 0x9E3779B97F4A7C15L >>> 32) & mask; // Fibonacci hashing
        while (places[place] != NONE && addresses[places[place]] != address) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        addresses = Arrays.copyOf(addresses, 2 * size);
        places = filled(4 * size);
        for (int i = 0; i < size; i++) {
            places[place(addresses[i])] = i;
        }
    }

    private static int[] filled(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }
}
