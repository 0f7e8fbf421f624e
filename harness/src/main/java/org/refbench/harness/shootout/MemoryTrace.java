package org.refbench.harness.shootout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many bytes the measured heap held in the course of one run of the program.
 *
 * @param millis how long the run took; it slows a run to be counted
 * @param bytes for equal parts of that time, one after the other, the most bytes that were seen in each
 */
public record MemoryTrace(double millis, long[] bytes) {
    private static final String MILLIS = "memory.ms";
    private static final String BYTES = "memory.bytes.";

    /** The trace among a fork's figures, if it has one. */
    public static Optional<MemoryTrace> of(Map<String, Double> figures) {
        long[] bytes = figures.entrySet().stream()
                .filter(e -> e.getKey().startsWith(BYTES))
                .sorted(Map.Entry.comparingByKey())
                .mapToLong(e -> e.getValue().longValue())
                .toArray();
        return bytes.length == 0 ? Optional.empty() : Optional.of(new MemoryTrace(figures.get(MILLIS), bytes));
    }

    /** The same as figures of a fork. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(MILLIS, millis);
        for (int i = 0; i < bytes.length; i++) {
            figures.put(BYTES + "%03d".formatted(i), (double) bytes[i]);
        }
        return figures;
    }

    /** The moment in the middle of a part, in ms since the run began. */
    public double at(int part) {
        return (part + 0.5) * millis / bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemoryTrace trace && millis == trace.millis && Arrays.equals(bytes, trace.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return millis + " ms " + Arrays.toString(bytes);
    }
}
