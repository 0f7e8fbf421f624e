package org.refbench.object;

import org.refbench.heap.Memory;

/**
 * SipHash-1-3 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012) with a key of zero: what CPython 3.11 makes of
 * text and bytes when PYTHONHASHSEED is 0.
 */
final class SipHash {
    private SipHash() {}

    /** The hash of {@code length} bytes; 0 for none, never -1. */
    static long of(long address, long length) {
        if (length == 0) {
            return 0;
        }
        long v0 = 0x736f6d6570736575L;
        long v1 = 0x646f72616e646f6dL;
        long v2 = 0x6c7967656e657261L;
        long v3 = 0x7465646279746573L;
        long tail = length << 56;
        long at = address;
        long end = address + (length & ~7L);
        int finish = 3;
        // the whole words, then the rest of the bytes with the length, then three rounds without input
        for (int left = (int) (length >>> 3) + 1 + finish; left > 0; left--) {
            long word = 0;
            if (at < end) {
                word = Memory.getLong(at);
                at += 8;
            } else if (left == finish + 1) {
                word = tail | rest(at, (int) (length & 7));
            } else if (left == finish) {
                v2 ^= 0xff;
            }
            v3 ^= word;
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= word;
        }
        long hash = v0 ^ v1 ^ v2 ^ v3;
        return hash == -1 ? -2 : hash;
    }

    private static long rest(long address, int count) {
        long word = 0;
        for (int i = 0; i < count; i++) {
            word |= (Memory.getByte(address + i) & 0xFFL) << (8 * i);
        }
        return word;
    }
}
