package org.refbench.harness.bench;

import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.refbench.heap.Memory;

/**
 * The loop of {@link SlotsBenchmark} over words instead of references: a store exchanges the word, a load reads it. No object, no count,
 * no lock, no poll: what drawing a slot and reaching it costs.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class SlotsYardstick {
    private static final int STRIDE = 128;

    /** The words. */
    @State(Scope.Benchmark)
    public static class Shared {
        @Param({"10", "100000"})
        public int slots;

        /** Per cent of the operations that are stores. */
        @Param({"10", "50"})
        public int stores;

        final AtomicLong threads = new AtomicLong();
        private Arena arena;
        long base;

        @Setup
        public void allocate() {
            arena = Arena.ofShared();
            base = arena.allocate((long) slots * STRIDE, STRIDE).address();
        }

        @TearDown
        public void free() {
            arena.close();
        }
    }

    /** One thread. */
    @State(Scope.Thread)
    public static class Each {
        Randoms randoms;

        @Setup
        public void seed(Shared shared) {
            randoms = new Randoms(shared.threads.incrementAndGet());
        }
    }

    @Benchmark
    @OperationsPerInvocation(SlotsBenchmark.OPERATIONS)
    public long loadsAndExchanges(Shared shared, Each each) {
        long sum = 0;
        for (int i = 0; i < SlotsBenchmark.OPERATIONS; i++) {
            long bits = each.randoms.next();
            long slot = shared.base + (long) Randoms.index(bits, shared.slots) * STRIDE;
            sum += Randoms.isAmong(shared.stores, bits)
                    ? Memory.getAndSetLong(slot, bits)
                    : Memory.getLongAcquire(slot); // as a safe load of a reference would
        }
        return sum;
    }
}
