package org.refbench.harness.shootout;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.refbench.harness.env.CpuClock;
import org.refbench.interp.ThreadTimes;

/**
 * What is read beside the clock, immediately before and after one iteration.
 *
 * @param cpuNanos CPU time of the whole process, the JVM's own threads included
 * @param gcCount collections of the JVM's own collector
 * @param gcMs time in them
 * @param threads the times of the program's threads that have ended
 */
record IterationMeasures(long cpuNanos, long gcCount, long gcMs, ThreadTimes threads) {
    private static final ThreadTimes NO_THREADS = new ThreadTimes(0, 0, 0, 0, 0);
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    /** JMH makes the profiler and the benchmark separately, so that they can meet in a static field only. */
    private static volatile IterationMeasures last = new IterationMeasures(0, 0, 0, NO_THREADS);

    /** The readings now. */
    static IterationMeasures now() {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            count += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        return new IterationMeasures(CpuClock.nanos(), count, millis, NO_THREADS);
    }

    /** Publishes what has passed between {@code before} and these readings, and the times of the threads that ended meanwhile. */
    void publishSince(IterationMeasures before, ThreadTimes ended) {
        last = new IterationMeasures(cpuNanos - before.cpuNanos, gcCount - before.gcCount, gcMs - before.gcMs, ended);
    }

    /** What the iteration that has just ended took. */
    static IterationMeasures last() {
        return last;
    }
}
