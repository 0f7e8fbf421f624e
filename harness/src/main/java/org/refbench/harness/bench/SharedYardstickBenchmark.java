package org.refbench.harness.bench;

import static org.refbench.harness.bench.CountingBenchmark.OBJECTS;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@link CountingBenchmark#sharedPair} is measured against: all threads count one counter that belongs to no scheme. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
@State(Scope.Benchmark)
public class SharedYardstickBenchmark {
    private final YardstickBenchmark.Counter counter = new YardstickBenchmark.Counter();
    private final LongAdder adder = new LongAdder();
    private final NettyCounter netty = new NettyCounter();

    /** A field of a Java object by getAndAdd. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int sharedGetAndAddPair() {
        int seen = 0;
        for (int i = 0; i < OBJECTS; i++) {
            seen |= counter.getAndAdd(1);
        }
        for (int i = 0; i < OBJECTS; i++) {
            seen |= counter.getAndAdd(-1);
        }
        return seen;
    }

    /** A counter striped over threads, which can tell no thread that it has reached zero. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void sharedLongAdderPair() {
        for (int i = 0; i < OBJECTS; i++) {
            adder.increment();
        }
        for (int i = 0; i < OBJECTS; i++) {
            adder.decrement();
        }
    }

    /** Netty's count, as its buffers have it. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public boolean sharedNettyPair() {
        boolean dead = false;
        for (int i = 0; i < OBJECTS; i++) {
            netty.retain();
        }
        for (int i = 0; i < OBJECTS; i++) {
            dead |= netty.release();
        }
        return dead;
    }
}
