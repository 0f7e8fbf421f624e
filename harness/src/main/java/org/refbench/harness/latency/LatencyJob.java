package org.refbench.harness.latency;

/**
 * What a fork is to do.
 *
 * @param scheme the scheme, spelled out
 * @param lock the lock policy
 * @param workload the server
 * @param threads its workers
 * @param rate requests a second, of all workers together; 0 for a closed loop, which finds the capacity
 * @param arrivals when requests are due
 * @param warmupSeconds how long requests are sent before they count
 * @param seconds how long they count
 * @param seed of random arrivals
 * @param heapLimit the limit of the measured heap, in bytes
 * @param stallMs how long all workers are stalled once, on purpose; 0 for not at all
 * @param pauses whether pauses are recorded, which slows the program a little
 * @param deaths whether markers are made and their deaths watched, which slows it more
 */
public record LatencyJob(
        String scheme,
        String lock,
        String workload,
        int threads,
        double rate,
        Arrivals arrivals,
        double warmupSeconds,
        double seconds,
        long seed,
        long heapLimit,
        long stallMs,
        boolean pauses,
        boolean deaths) {
    boolean isClosed() {
        return rate == 0;
    }
}
