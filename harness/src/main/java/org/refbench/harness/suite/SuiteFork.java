package org.refbench.harness.suite;

/**
 * What one fork found.
 *
 * @param number its place in the order of all forks, from 1
 * @param round the round that it belongs to, from 1
 * @param cell what was measured
 * @param failure why there are no figures, or the empty string
 * @param nanos ns per operation and thread, one figure for each measured iteration
 * @param cpuNanos CPU time of the process in ns per operation, likewise
 * @param load the machine's load average when the fork began
 */
public record SuiteFork(
        int number, int round, SuiteCell cell, String failure, double[] nanos, double[] cpuNanos, double load) {
    /** Whether there are figures. */
    public boolean isOk() {
        return failure.isEmpty();
    }
}
