package org.refbench.harness.shootout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.refbench.harness.env.MachineLoad;
import org.refbench.harness.shootout.ForkRecord.Status;

/** The clock and the machine's state round one fork; makes its record when it has ended. */
record ForkTimer(
        int number,
        int round,
        Cell cell,
        String startedAt,
        long startNanos,
        double loadBefore,
        double stealBefore,
        double othersBefore) {
    private static final double[] NONE = {};

    static ForkTimer start(int number, int round, Cell cell) {
        return new ForkTimer(
                number,
                round,
                cell,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                System.nanoTime(),
                MachineLoad.average(),
                MachineLoad.stealMs(),
                MachineLoad.othersCpuMs());
    }

    /** {@code more} are figures that did not come from within the fork. */
    ForkRecord measured(List<IterationResult> iterations, Map<String, Double> more) {
        Map<String, Double> figures = figures(iterations.getLast());
        figures.putAll(more);
        return new ForkRecord(
                number,
                round,
                cell,
                Status.OK,
                "",
                startedAt,
                seconds(),
                iterations.stream()
                        .mapToDouble(i -> i.getPrimaryResult().getScore())
                        .toArray(),
                secondary(iterations, IterationProfiler.CPU),
                secondary(iterations, IterationProfiler.GC_COUNT),
                secondary(iterations, IterationProfiler.GC_TIME),
                figures.getOrDefault("reserved_bytes", 0.0).longValue(),
                loadBefore,
                MachineLoad.stealMs() - stealBefore,
                Surroundings.since(othersBefore),
                new ThreadSpread(
                        secondary(iterations, IterationProfiler.LEAST_WALL),
                        secondary(iterations, IterationProfiler.MOST_WALL),
                        secondary(iterations, IterationProfiler.LEAST_CPU),
                        secondary(iterations, IterationProfiler.MOST_CPU)),
                figures);
    }

    ForkRecord failed(Status status, String message) {
        return new ForkRecord(
                number,
                round,
                cell,
                status,
                message,
                startedAt,
                seconds(),
                NONE,
                NONE,
                NONE,
                NONE,
                0,
                loadBefore,
                MachineLoad.stealMs() - stealBefore,
                Surroundings.since(othersBefore),
                ThreadSpread.UNKNOWN,
                Map.of());
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static double[] secondary(List<IterationResult> iterations, String label) {
        return iterations.stream()
                .map(i -> (Result<?>) i.getSecondaryResults().get(label))
                .mapToDouble(Result::getScore)
                .toArray();
    }

    /** Those of the fork as a whole come with its last iteration. */
    private static Map<String, Double> figures(IterationResult last) {
        Map<String, Double> figures = new TreeMap<>();
        last.getSecondaryResults().forEach((label, result) -> {
            if (label.startsWith(IterationProfiler.FORK)) {
                figures.put(label.substring(IterationProfiler.FORK.length()), result.getScore());
            }
        });
        return figures;
    }
}
