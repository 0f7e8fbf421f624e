package org.refbench.harness.suite;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.refbench.harness.env.CpuClock;
import org.refbench.harness.shootout.ClassHierarchy;
import org.refbench.lock.LockPolicy;
import org.refbench.spi.Mutator;
import org.refbench.spi.ObjectShapes;

/**
 * The CPU time of the whole process for one operation: what a scheme's own threads do is in it, and so is what waits by spinning, and
 * the JIT compiler. Operations done while JMH waits for its threads are in both parts of the quotient. Runs in the fork, and fails it
 * if a hot call site has more than one implementation loaded.
 */
public final class ForkProfiler implements InternalProfiler {
    static final String CPU = "cpu";

    /** What every operation goes through: the compiler must see one implementation of each. */
    private static final List<Class<?>> HOT_TYPES = List.of(Mutator.class, LockPolicy.class, ObjectShapes.class);

    private long before;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = CpuClock.nanos();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = CpuClock.nanos() - before;
        ClassHierarchy.requirePinned(HOT_TYPES);
        long operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(CPU, nanos / operations, "ns/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "CPU time of the process for one operation";
    }
}
