package org.refbench.harness.shootout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param surroundings what else the machine did meanwhile
 * @param spread how evenly the program's threads got on
 * @param figures of the fork as a whole, by name: memory, waits of threads for each other, what the scheme did, counters of the processor
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
        double stealMs,
        Surroundings surroundings,
        ThreadSpread spread,
        Map<String, Double> figures) {

    /** Files of earlier versions lack some of it. */
    public ForkRecord {
        surroundings = surroundings == null ? Surroundings.UNKNOWN : surroundings;
        spread = spread == null ? ThreadSpread.UNKNOWN : spread;
        figures = figures == null ? Map.of() : figures;
    }

    /** A fork of which less is known. */
    public ForkRecord(
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
        this(
                number,
                round,
                cell,
                status,
                message,
                startedAt,
                seconds,
                wallMs,
                cpuMs,
                gcCount,
                gcMs,
                heapBytes,
                loadBefore,
                stealMs,
                null,
                null,
                null);
    }

    private static final double MOST_STEAL = 0.01;
    private static final double MOST_OTHERS = 0.1;

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

    /** The same with more figures. */
    ForkRecord withFigures(Map<String, Double> more) {
        Map<String, Double> all = new TreeMap<>(figures);
        all.putAll(more);
        return with(message, all);
    }

    /** The same with something to tell. */
    ForkRecord withMessage(String text) {
        return with(text, figures);
    }

    private ForkRecord with(String text, Map<String, Double> all) {
        return new ForkRecord(
                number,
                round,
                cell,
                status,
                text,
                startedAt,
                seconds,
                wallMs,
                cpuMs,
                gcCount,
                gcMs,
                heapBytes,
                loadBefore,
                stealMs,
                surroundings,
                spread,
                all);
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

    /** Whether something that is no part of the cell took its time: a reason to look, not to leave the fork out. */
    @JsonIgnore
    public boolean isDisturbed() {
        return !disturbances().isEmpty();
    }

    /**
     * What disturbed it: the JVM's collector in the steady state, more than 1% of the fork's time taken by the hypervisor, or more than 10% of one core by
     * other processes.
     */
    @JsonIgnore
    public List<String> disturbances() {
        List<String> reasons = new ArrayList<>();
        if (Arrays.stream(steady(gcCount)).sum() > 0) {
            reasons.add("Java's collector ran");
        }
        if (stealMs > MOST_STEAL * 1000 * seconds) {
            reasons.add("the hypervisor took time");
        }
        if (surroundings.othersCpuMs() > MOST_OTHERS * 1000 * seconds) {
            reasons.add("other processes ran");
        }
        return reasons;
    }
}
