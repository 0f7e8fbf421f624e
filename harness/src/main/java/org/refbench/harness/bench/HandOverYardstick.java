package org.refbench.harness.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;

/** The ring of {@link HandOverBenchmark} with plain words in it: what the way itself costs. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class HandOverYardstick {
    private static final int BATCH = HandOverBenchmark.BATCH;

    /** The ring and what is in it. */
    @State(Scope.Group)
    public static class Shared {
        final Ring ring = new Ring(HandOverBenchmark.PLACES);
        final long[] words = new long[HandOverBenchmark.PLACES];
    }

    @Benchmark
    @Group("handOverWords")
    @OperationsPerInvocation(BATCH)
    public void produce(Shared shared, Control control) {
        for (int i = 0; i < BATCH; i++) {
            int place = shared.ring.claim();
            while (place < 0) {
                if (control.stopMeasurement) {
                    return;
                }
                Thread.yield();
                place = shared.ring.claim();
            }
            shared.words[place] = i;
            shared.ring.publish();
        }
    }

    @Benchmark
    @Group("handOverWords")
    @OperationsPerInvocation(BATCH)
    public long consume(Shared shared, Control control) {
        long sum = 0;
        for (int i = 0; i < BATCH; i++) {
            int place = shared.ring.peek();
            while (place < 0) {
                if (control.stopMeasurement) {
                    return sum;
                }
                Thread.yield();
                place = shared.ring.peek();
            }
            sum += shared.words[place];
            shared.ring.giveBack();
        }
        return sum;
    }
}
