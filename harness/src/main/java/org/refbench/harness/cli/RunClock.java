package org.refbench.harness.cli;

import org.refbench.harness.env.CpuClock;

/** Wall time and CPU time of one run of a program. */
final class RunClock {
    private long wallNanos;
    private long cpuNanos;

    private RunClock() {}

    static RunClock start() {
        RunClock clock = new RunClock();
        clock.cpuNanos = -CpuClock.nanos();
        clock.wallNanos = -System.nanoTime();
        return clock;
    }

    void stop() {
        wallNanos += System.nanoTime();
        cpuNanos += CpuClock.nanos();
    }

    long wallNanos() {
        return wallNanos;
    }

    long cpuNanos() {
        return cpuNanos;
    }
}
