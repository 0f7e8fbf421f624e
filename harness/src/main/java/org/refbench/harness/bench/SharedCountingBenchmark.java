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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.refbench.spi.Mutator;

/**
 * What one increment and one decrement cost together when two threads count the same object, in ns. Only for schemes whose
 * counts may be shared.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
@Threads(2)
public class SharedCountingBenchmark {
    private static final int PAIRS = 64;

    /** The runtime of a fork and the object that all threads count. */
    @State(Scope.Benchmark)
    public static class Shared {
        @Param("atomic")
        public String scheme;

        private BenchRuntime runtime;
        private long object;

        @Setup
        public void start() {
            runtime = new BenchRuntime(scheme);
            Mutator mutator = runtime.attach();
            object = mutator.allocate(BenchRuntime.LEAF, 8);
            runtime.detach(mutator);
        }

        @TearDown
        public void stop() {
            runtime.close();
        }
    }

    /** One thread. */
    @State(Scope.Thread)
    public static class Counter {
        private Mutator mutator;

        @Setup
        public void attach(Shared shared) {
            mutator = shared.runtime.attach();
        }

        @TearDown
        public void detach(Shared shared) {
            shared.runtime.detach(mutator);
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void sharedPair(Shared shared, Counter counter) {
        for (int i = 0; i < PAIRS; i++) {
            counter.mutator.retainLocal(shared.object);
        }
        for (int i = 0; i < PAIRS; i++) {
            counter.mutator.releaseLocal(shared.object);
        }
    }
}
