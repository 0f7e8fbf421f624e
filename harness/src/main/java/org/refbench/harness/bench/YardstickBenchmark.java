package org.refbench.harness.bench;

import static org.refbench.harness.bench.CountingBenchmark.OBJECTS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.refbench.heap.Memory;

/**
 * What {@link CountingBenchmark} is measured against: the same loops over counters that belong to no scheme and that nothing
 * checks.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
@State(Scope.Thread)
public class YardstickBenchmark {
    private static final VarHandle COUNT = countHandle();
    private static final int CELL_BYTES = 16;

    private final Counter[] counters = new Counter[OBJECTS];
    private final LongAdder[] adders = new LongAdder[OBJECTS];
    private final NettyCounter[] netty = new NettyCounter[OBJECTS];
    private final long[] words = new long[OBJECTS];
    private Arena arena;

    /** A counter on the Java heap. */
    static final class Counter {
        private int count = 1;

        int getAndAdd(int delta) {
            return (int) COUNT.getAndAdd(this, delta);
        }
    }

    private static VarHandle countHandle() {
        try {
            return MethodHandles.lookup()
                    .findVarHandle(Counter.class, "count", int.class)
                    .withInvokeExactBehavior();
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Setup
    public void allocate() {
        arena = Arena.ofShared();
        MemorySegment segment = arena.allocate((long) OBJECTS * CELL_BYTES, CELL_BYTES);
        for (int i = 0; i < OBJECTS; i++) {
            counters[i] = new Counter();
            adders[i] = new LongAdder();
            netty[i] = new NettyCounter();
            words[i] = segment.address() + (long) i * CELL_BYTES;
        }
    }

    @TearDown
    public void free() {
        arena.close();
    }

    /** A plain field of a Java object. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void javaFieldPair() {
        for (int i = 0; i < counters.length; i++) {
            counters[i].count++;
        }
        for (int i = 0; i < counters.length; i++) {
            counters[i].count--;
        }
    }

    /** A field of a Java object by {@link VarHandle#getAndAdd}. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int javaFieldGetAndAddPair() {
        int seen = 0;
        for (int i = 0; i < counters.length; i++) {
            seen |= counters[i].getAndAdd(1);
        }
        for (int i = 0; i < counters.length; i++) {
            seen |= counters[i].getAndAdd(-1);
        }
        return seen;
    }

    /** Counters that are striped over threads when these get into each other's way, which here they do not. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void longAdderPair() {
        for (int i = 0; i < adders.length; i++) {
            adders[i].increment();
        }
        for (int i = 0; i < adders.length; i++) {
            adders[i].decrement();
        }
    }

    /** Netty's count, as its buffers have it. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public boolean nettyPair() {
        boolean dead = false;
        for (int i = 0; i < netty.length; i++) {
            netty[i].retain();
        }
        for (int i = 0; i < netty.length; i++) {
            dead |= netty[i].release();
        }
        return dead;
    }

    /** A word outside the Java heap, plain. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void memoryPlainPair() {
        for (int i = 0; i < words.length; i++) {
            Memory.setInt(words[i], Memory.getInt(words[i]) + 1);
        }
        for (int i = 0; i < words.length; i++) {
            Memory.setInt(words[i], Memory.getInt(words[i]) - 1);
        }
    }

    /** A word outside the Java heap by fetch-and-add. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int memoryGetAndAddPair() {
        int seen = 0;
        for (int i = 0; i < words.length; i++) {
            seen |= Memory.getAndAddInt(words[i], 1);
        }
        for (int i = 0; i < words.length; i++) {
            seen |= Memory.getAndAddInt(words[i], -1);
        }
        return seen;
    }
}
