package org.refbench.harness.shootout;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.refbench.harness.env.CpuClock;

/**
 * What is read beside the clock, immediately before and after one iteration.
 *
 * @param cpuNanos CPU time of the whole process, the JVM's own threads included
 * @param gcCount collections of the JVM's own collector
 * @param gcMs time in them
 * @param heapBytes native memory that the measured heap has taken; known after the last iteration only
 */
record IterationMeasures(long cpuNanos, long gcCount, long gcMs, long heapBytes) {
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    /** JMH makes the profiler and the benchmark separately, so that they can meet in a static field only. */
    private static volatile IterationMeasures last = new IterationMeasures(0, 0, 0, 0);

    /** The readings now. */
    static IterationMeasures now() {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            count += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        return new IterationMeasures(CpuClock.nanos(), count, millis, 0);
    }

    /** Publishes what has passed between {@code before} and these readings. */
    void publishSince(IterationMeasures before) {
        last = new IterationMeasures(cpuNanos - before.cpuNanos, gcCount - before.gcCount, gcMs - before.gcMs, 0);
    }

    /** Adds the size of the heap; JMH asks for the last iteration's results after the benchmark has been torn down. */
    static void publishHeap(long bytes) {
        last = new IterationMeasures(last.cpuNanos, last.gcCount, last.gcMs, bytes);
    }

    /** What the iteration that has just ended took. */
    static IterationMeasures last() {
        return last;
    }
}
