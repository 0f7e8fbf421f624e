package org.refbench.scheme.coalesced;

import java.util.Arrays;

/** A set of addresses: open addressing with linear probing. One thread at a time. */
final class LongSet {
    private long[] table = new long[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(table, 0);
            size = 0;
        }
    }

    void add(long address) {
        int at = indexOf(address);
        if (table[at] == 0) {
            table[at] = address;
            if (++size > table.length / 2) {
                grow();
            }
        }
    }

    boolean contains(long address) {
        return table[indexOf(address)] != 0;
    }

    /** Where the address is, or would be. */
    private int indexOf(long address) {
        int mask = table.length - 1;
        int at = (int) ((address >>> 3) * 0x9E3779B97F4A7C15L >>> 32) & mask; // Fibonacci hashing
        while (table[at] != 0 && table[at] != address) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long address : old) {
            if (address != 0) {
                table[indexOf(address)] = address;
            }
        }
    }
}
