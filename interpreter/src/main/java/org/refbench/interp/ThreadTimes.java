package org.refbench.interp;

/**
 * How evenly the threads got on that a program started and that have ended: the least and the most of each.
 *
 * @param threads how many there were
 * @param leastWallNanos from a thread's start to its end
 * @param leastCpuNanos CPU time of a thread; negative where the system does not tell
 */
public record ThreadTimes(int threads, long leastWallNanos, long mostWallNanos, long leastCpuNanos, long mostCpuNanos) {
    static final ThreadTimes NONE = new ThreadTimes(0, 0, 0, 0, 0);

    /** With one more thread. */
    ThreadTimes and(long wallNanos, long cpuNanos) {
        if (threads == 0) {
            return new ThreadTimes(1, wallNanos, wallNanos, cpuNanos, cpuNanos);
        }
        return new ThreadTimes(
                threads + 1,
                Math.min(leastWallNanos, wallNanos),
                Math.max(mostWallNanos, wallNanos),
                Math.min(leastCpuNanos, cpuNanos),
                Math.max(mostCpuNanos, cpuNanos));
    }
}
