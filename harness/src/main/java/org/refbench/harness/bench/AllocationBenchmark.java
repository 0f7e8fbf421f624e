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

/** What it costs to allocate an object and to drop its only reference, in ns; one poll each {@value #BATCH} objects. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
@State(Scope.Thread)
public class AllocationBenchmark {
    static final int BATCH = 64;

    @Param("atomic")
    public String scheme;

    @Param("object-lock")
    public String lock;

    /** The object's size, its 8 header bytes included. */
    @Param({"16", "32"})
    public int bytes;

    private BenchRuntime runtime;
    private Worker worker;

    @Setup
    public void start() {
        runtime = new BenchRuntime(scheme, lock);
        runtime.requireReclaiming();
        worker = runtime.attach(BATCH);
        worker.enterBlocking();
    }

    @Setup(Level.Iteration)
    public void begin() {
        worker.leaveBlocking();
    }

    @TearDown(Level.Iteration)
    public void end() {
        worker.enterBlocking();
    }

    @TearDown
    public void stop() {
        runtime.detach(worker);
        runtime.close();
    }

    /** Dropped at once; where that frees at once, it is the same cell over and over. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void allocateAndFree() {
        Mutator mutator = worker.mutator;
        for (int i = 0; i < BATCH; i++) {
            mutator.releaseLocal(mutator.allocate(BenchRuntime.LEAF, bytes - 8));
        }
        mutator.pollSafepoint();
    }

    /** {@value #BATCH} objects allocated, then all of them dropped in the same order. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void allocateAndFreeBatch() {
        Mutator mutator = worker.mutator;
        long[] locals = worker.locals;
        for (int i = 0; i < locals.length; i++) {
            locals[i] = mutator.allocate(BenchRuntime.LEAF, bytes - 8);
        }
        for (int i = 0; i < locals.length; i++) {
            long object = locals[i];
            locals[i] = 0;
            mutator.releaseLocal(object);
        }
        mutator.pollSafepoint();
    }
}
