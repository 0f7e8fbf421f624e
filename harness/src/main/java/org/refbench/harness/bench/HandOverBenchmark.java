package org.refbench.harness.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
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
import org.openjdk.jmh.infra.Control;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/**
 * One thread makes objects, another one drops them: what an object costs on its way, in ns, when both threads go at it as fast as
 * they can. {@link HandOverYardstick} hands plain words over in the same way.
 *
 * <p>In transit an object lies in the slot of a holder, as it would in a queue, so that it is a counted reference like any other and
 * no scheme has to scan anything that changes without its knowing. There is one holder for each place of the {@link Ring}, which is its lock:
 * the place is the one side's or the other's.
 *
 * <p>Who finds the ring full or empty gives way in a blocking region, which also passes the global lock on.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class HandOverBenchmark {
    static final int PLACES = 1024;
    static final int BATCH = 64;

    /** The runtime of a pair of threads and the ring between them. */
    @State(Scope.Group)
    public static class Shared {
        @Param("atomic")
        public String scheme;

        @Param("object-lock")
        public String lock;

        final Ring ring = new Ring(PLACES);
        BenchRuntime runtime;
        long[] holders;

        @Setup
        public void start() {
            runtime = new BenchRuntime(scheme, lock);
            runtime.requireReclaiming();
            Worker worker = runtime.attach(0);
            holders = runtime.makeHolders(worker, PLACES);
            runtime.detach(worker);
        }

        @TearDown
        public void stop() {
            runtime.close();
        }
    }

    /** One thread. */
    @State(Scope.Thread)
    public static class Each {
        Worker worker;

        @Setup
        public void attach(Shared shared) {
            worker = shared.runtime.attach(1);
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
        public void detach(Shared shared) {
            shared.runtime.detach(worker);
        }
    }

    @Benchmark
    @Group("handOver")
    @OperationsPerInvocation(BATCH)
    public void produce(Shared shared, Each each, Control control) {
        Worker worker = each.worker;
        if (worker.isOver(control)) {
            return;
        }
        Mutator mutator = worker.mutator;
        for (int i = 0; i < BATCH; i++) {
            long object = mutator.allocate(BenchRuntime.LEAF, BenchRuntime.LINE_PAYLOAD);
            Memory.setLong(object + Header.PAYLOAD, i);
            worker.locals[0] = object;
            int place = shared.ring.claim();
            while (place < 0) {
                if (control.stopMeasurement) { // the consumer may be gone
                    worker.locals[0] = 0;
                    mutator.releaseLocal(object);
                    return;
                }
                worker.giveWay();
                place = shared.ring.claim();
            }
            worker.locals[0] = 0;
            long holder = shared.holders[place];
            mutator.store(holder, holder + BenchRuntime.SLOT, object);
            shared.ring.publish();
            mutator.pollSafepoint();
        }
    }

    @Benchmark
    @Group("handOver")
    @OperationsPerInvocation(BATCH)
    public long consume(Shared shared, Each each, Control control) {
        Worker worker = each.worker;
        long sum = 0;
        if (worker.isOver(control)) {
            return sum;
        }
        Mutator mutator = worker.mutator;
        for (int i = 0; i < BATCH; i++) {
            int place = shared.ring.peek();
            while (place < 0) {
                if (control.stopMeasurement) { // the producer may be gone
                    return sum;
                }
                worker.giveWay();
                place = shared.ring.peek();
            }
            long holder = shared.holders[place];
            long object = mutator.take(holder, holder + BenchRuntime.SLOT);
            shared.ring.giveBack();
            sum += Memory.getLong(object + Header.PAYLOAD);
            mutator.releaseLocal(object);
            mutator.pollSafepoint();
        }
        return sum;
    }
}
