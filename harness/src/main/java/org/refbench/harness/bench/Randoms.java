package org.refbench.harness.bench;

/** A thread's xorshift generator (Marsaglia 2003), cheap beside what is measured, and how benchmarks draw from it. */
final class Randoms {
    private long state;

    /** Generators of different seeds, none of them 0, give different numbers. */
    Randoms(long seed) {
        state = seed * 0x9E3779B97F4A7C15L;
    }

    /** 64 bits; never 0. */
    long next() {
        long x = state;
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        state = x;
        return x;
    }

    /** A number below {@code bound}, from the upper half of {@code bits}. */
    static int index(long bits, int bound) {
        return (int) ((bits >>> 32) * bound >>> 32);
    }

    /** Whether it falls to the {@code percent} of all cases, by the lower half of {@code bits}. */
    static boolean isAmong(int percent, long bits) {
        return (bits & 0xFFFFFFFFL) * 100 >>> 32 < percent;
    }
}
