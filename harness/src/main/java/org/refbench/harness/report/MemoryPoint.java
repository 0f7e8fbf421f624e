package org.refbench.harness.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.MemoryTrace;
import org.refbench.harness.shootout.Plan;

/**
 * What the measured heap held at one moment of one run of a cell's program, from the forks that count.
 *
 * @param ms since the run began; it slows a run to be counted
 */
record MemoryPoint(String workload, int threads, String contender, double ms, long bytes) {

    /** All points of a shootout of {@code plan}, in the plan's order of cells. */
    static List<MemoryPoint> of(Plan plan, List<ForkRecord> counted) {
        return plan.cells().stream()
                .flatMap(cell ->
                        counted.stream().filter(f -> f.isOk() && f.cell().equals(cell)))
                .flatMap(fork -> MemoryTrace.of(fork.figures()).stream().flatMap(trace -> points(fork, trace)))
                .toList();
    }

    private static Stream<MemoryPoint> points(ForkRecord fork, MemoryTrace trace) {
        return IntStream.range(0, trace.bytes().length)
                .mapToObj(part -> new MemoryPoint(
                        fork.cell().workload(),
                        fork.cell().threads(),
                        fork.cell().contender(),
                        trace.at(part),
                        trace.bytes()[part]));
    }
}
