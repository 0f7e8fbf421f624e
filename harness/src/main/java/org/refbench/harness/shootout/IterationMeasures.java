package org.refbench.harness.shootout;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What is read beside the clock, immediately before and after one iteration.
 *
 * @param cpuNanos CPU time of the whole process, the JVM's own threads included
 * @param gcCount collections of the JVM's own collector
 * @param gcMs time in them
 * @param peakBytes the most bytes live in the measured heap so far; 0 before the iteration
 */
record IterationMeasures(long cpuNanos, long gcCount, long gcMs, long peakBytes) {
    private static final OperatingSystemMXBean OS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    /** JMH makes the profiler and the benchmark separately, so that they can meet in a static field only. */
    private static volatile IterationMeasures last;

    /** The readings now. */
    static IterationMeasures now() {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            count += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        return new IterationMeasures(OS.getProcessCpuTime(), count, millis, 0);
    }

    /** Publishes the difference between these readings and {@code after} for the profiler. */
    void publish(IterationMeasures after, long peak) {
        last = new IterationMeasures(after.cpuNanos - cpuNanos, after.gcCount - gcCount, after.gcMs - gcMs, peak);
    }

    /** What the iteration that has just ended took. */
    static IterationMeasures last() {
        return last;
    }
}
