package org.refbench.harness.latency;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to send and time one request: part of every service time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class RecordingBenchmark {
    private static final double FOR_EVER = 1e6;

    private Requests requests;

    @Setup
    public void start() {
        requests = Requests.closed(
                new LatencyJob("", "", "", 1, 0, Arrivals.CONSTANT, 0, FOR_EVER, 0, 0, 0, false, false));
    }

    /** The last request ends and is recorded, the next begins: three readings of the clock, two recordings. */
    @Benchmark
    public long sendAndTime() {
        return requests.due(0) + requests.begin(0);
    }

    /** One reading of the clock. */
    @Benchmark
    public long clock() {
        return System.nanoTime();
    }
}
