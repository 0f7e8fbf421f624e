package org.refbench.harness.shootout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.refbench.interp.ThreadTimes;

/** Adds to each iteration's result what {@link IterationMeasures} read beside the clock. */
public final class IterationProfiler implements InternalProfiler {
    static final String CPU = "cpu";
    static final String GC_COUNT = "gc.count";
    static final String GC_TIME = "gc.time";
    static final String LEAST_WALL = "thread.wall.least";
    static final String MOST_WALL = "thread.wall.most";
    static final String LEAST_CPU = "thread.cpu.least";
    static final String MOST_CPU = "thread.cpu.most";

    /** Before the names of {@link ForkFigures}. */
    static final String FORK = "fork.";

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // the benchmark itself reads next to JMH's clock
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        IterationMeasures measures = IterationMeasures.last();
        ThreadTimes threads = measures.threads();
        List<Result<?>> results = new ArrayList<>(List.of(
                new ScalarResult(CPU, measures.cpuNanos() / 1e6, "ms/op", AggregationPolicy.AVG),
                new ScalarResult(GC_COUNT, measures.gcCount(), "counts", AggregationPolicy.SUM),
                new ScalarResult(GC_TIME, measures.gcMs(), "ms", AggregationPolicy.SUM),
                new ScalarResult(LEAST_WALL, threads.leastWallNanos() / 1e6, "ms", AggregationPolicy.AVG),
                new ScalarResult(MOST_WALL, threads.mostWallNanos() / 1e6, "ms", AggregationPolicy.AVG),
                new ScalarResult(LEAST_CPU, threads.leastCpuNanos() / 1e6, "ms", AggregationPolicy.AVG),
                new ScalarResult(MOST_CPU, threads.mostCpuNanos() / 1e6, "ms", AggregationPolicy.AVG)));
        ForkFigures.published()
                .forEach((name, value) -> results.add(new ScalarResult(FORK + name, value, "", AggregationPolicy.MAX)));
        return results;
    }

    @Override
    public String getDescription() {
        return "CPU time, threads' times and collections of each iteration, the fork's figures at the end";
    }
}
