package org.refbench.harness.shootout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import org.refbench.harness.stats.SteadyState;

/**
 * Everything that one fork measured, raw, or how it failed.
 *
 * @param number counts the forks of a shootout from 1, in the order in which they ran
 * @param round the round that it belongs to
 * @param cell what it measured
 * @param status how it ended
 * @param message what went wrong; empty if nothing did
 * @param startedAt when, in ISO 8601
 * @param seconds how long the fork took in all, JVM start and audit included
 * @param wallMs wall time of each iteration, in order
 * @param cpuMs CPU time that the process took during each iteration
 * @param gcCount collections of the JVM's own collector during each iteration
 * @param gcMs time in them
 * @param heapBytes native memory that the measured heap had taken at the end
 * @param loadBefore the machine's load average when the fork started
 * @param stealMs time that the hypervisor took from this machine while the fork ran
 */
public record ForkRecord(
        int number,
        int round,
        Cell cell,
        Status status,
        String message,
        String startedAt,
        double seconds,
        double[] wallMs,
        double[] cpuMs,
        double[] gcCount,
        double[] gcMs,
        long heapBytes,
        double loadBefore,
        double stealMs) {

    /** How a fork ended. */
    public enum Status {
        /** The answer was right and the audit clean. */
        OK,
        /** The program threw, gave a wrong answer, or failed the audit. */
        FAILED,
        /** The JVM ended before the fork did. */
        CRASHED,
        /** The workload needs more memory than the measured heap or the JVM may take. */
        OUT_OF_MEMORY,
        /** The fork was killed because it took too long. */
        TIMED_OUT,
        /** A scheme that frees nothing did not get through one iteration within the heap's limit. */
        NOT_APPLICABLE
    }

    /** Whether its figures count. */
    @JsonIgnore
    public boolean isOk() {
        return status == Status.OK;
    }

    /** Where its warm-up ends. */
    public SteadyState.Cut cut() {
        return SteadyState.of(wallMs);
    }

    /** The part of {@code series} that was measured in the steady state. */
    public double[] steady(double[] series) {
        return Arrays.copyOfRange(series, cut().warmup(), series.length);
    }

    /** Whether the JVM's collector ran in the steady state, or the hypervisor took more than 1% of the fork's time. */
    @JsonIgnore
    public boolean isDisturbed() {
        return Arrays.stream(steady(gcCount)).sum() > 0 || stealMs > 10 * seconds;
    }
}
