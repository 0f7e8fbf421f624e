package org.refbench.harness.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.refbench.spi.Mutator;

/** What it costs to allocate an object and to free it by dropping its only reference, in ns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
@State(Scope.Thread)
public class AllocationBenchmark {
    private static final int BATCH = 64;

    @Param({"plain", "atomic"})
    public String scheme;

    /** The object's size, its 8 header bytes included. */
    @Param({"16", "32"})
    public int bytes;

    private final long[] objects = new long[BATCH];
    private BenchRuntime runtime;
    private Mutator mutator;

    @Setup
    public void start() {
        runtime = new BenchRuntime(scheme);
        mutator = runtime.attach();
    }

    @TearDown
    public void stop() {
        runtime.detach(mutator);
        runtime.close();
    }

    /** Freed at once: the same cell over and over. */
    @Benchmark
    public void allocateAndFree() {
        mutator.releaseLocal(mutator.allocate(BenchRuntime.LEAF, bytes - 8));
    }

    /** {@value #BATCH} objects allocated, then all of them freed in the same order. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void allocateAndFreeBatch() {
        for (int i = 0; i < BATCH; i++) {
            objects[i] = mutator.allocate(BenchRuntime.LEAF, bytes - 8);
        }
        for (int i = 0; i < BATCH; i++) {
            mutator.releaseLocal(objects[i]);
        }
    }
}
