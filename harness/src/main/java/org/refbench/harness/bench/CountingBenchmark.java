package org.refbench.harness.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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

/**
 * What one increment and one decrement cost together under a scheme, in ns.
 *
 * <p>Each invocation increments {@value #OBJECTS} objects one after the other and then decrements them, so that the compiler cannot
 * cancel an increment against its decrement. {@link YardstickBenchmark} does the same without a scheme.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class CountingBenchmark {
    static final int OBJECTS = 64;

    /** The runtime of a fork. */
    @State(Scope.Benchmark)
    public static class Shared {
        @Param({"plain", "atomic"})
        public String scheme;

        private BenchRuntime runtime;

        @Setup
        public void start() {
            runtime = new BenchRuntime(scheme);
        }

        @TearDown
        public void stop() {
            runtime.close();
        }
    }

    /** One thread's objects. */
    @State(Scope.Thread)
    public static class Objects {
        private Mutator mutator;
        private final long[] objects = new long[OBJECTS];

        @Setup(Level.Trial)
        public void attach(Shared shared) {
            mutator = shared.runtime.attach();
            for (int i = 0; i < OBJECTS; i++) {
                objects[i] = mutator.allocate(BenchRuntime.LEAF, 8);
            }
        }

        @TearDown(Level.Trial)
        public void detach(Shared shared) {
            for (long object : objects) {
                mutator.releaseLocal(object);
            }
            shared.runtime.detach(mutator);
        }
    }

    /** Objects that no other thread knows. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void privatePair(Objects mine) {
        Mutator mutator = mine.mutator;
        long[] objects = mine.objects;
        for (int i = 0; i < objects.length; i++) {
            mutator.retainLocal(objects[i]);
        }
        for (int i = 0; i < objects.length; i++) {
            mutator.releaseLocal(objects[i]);
        }
    }

    /** The poll at every loop back-edge and call. */
    @Benchmark
    public void safepointPoll(Objects mine) {
        mine.mutator.pollSafepoint();
    }
}
