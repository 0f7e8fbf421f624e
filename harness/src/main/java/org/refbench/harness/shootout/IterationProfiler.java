package org.refbench.harness.shootout;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Adds to each iteration's result what {@link IterationMeasures} read beside the clock. */
public final class IterationProfiler implements InternalProfiler {
    static final String CPU = "cpu";
    static final String GC_COUNT = "gc.count";
    static final String GC_TIME = "gc.time";
    static final String HEAP = "heap";

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // the benchmark itself reads next to JMH's clock
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        IterationMeasures measures = IterationMeasures.last();
        return List.of(
                new ScalarResult(CPU, measures.cpuNanos() / 1e6, "ms/op", AggregationPolicy.AVG),
                new ScalarResult(GC_COUNT, measures.gcCount(), "counts", AggregationPolicy.SUM),
                new ScalarResult(GC_TIME, measures.gcMs(), "ms", AggregationPolicy.SUM),
                new ScalarResult(HEAP, measures.heapBytes(), "B", AggregationPolicy.MAX));
    }

    @Override
    public String getDescription() {
        return "CPU time and collections of each iteration, the heap at the end";
    }
}
