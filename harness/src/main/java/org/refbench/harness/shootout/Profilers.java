package org.refbench.harness.shootout;

import java.util.List;
import org.refbench.harness.env.PerfCounters;

/** The profilers of JMH that a fork can run with. */
final class Profilers {
    /** The prefix of what the profiler of the JVM's collector reports. */
    static final String GC = "gc.";

    private static final Profiler COLLECTOR = new Profiler("gc", "");
    private static final List<Profiler> PERF = List.of(new Profiler("perfnorm", ""), new Profiler("perfasm", ""));
    private static final List<String> PERF_LABELS =
            List.of("cycles", "instructions", "CPI", "IPC", "branch", "L1-", "LLC", "dTLB", "iTLB", "cache", "stalled");

    private Profilers() {}

    /** One of JMH's profilers, with its options. */
    record Profiler(String name, String options) {}

    /** Those that work on this machine: perf's only where it can read the processor's counters. */
    static List<Profiler> usable(PerfCounters perf) {
        return perf.available() ? List.of(COLLECTOR, PERF.getFirst(), PERF.getLast()) : List.of(COLLECTOR);
    }

    /** Whether a result of this name is one of perf's counters, for one run of the program. */
    static boolean isPerf(String label) {
        return PERF_LABELS.stream().anyMatch(label::startsWith);
    }
}
