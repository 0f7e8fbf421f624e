package org.refbench.harness.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.openjdk.jmh.infra.Control;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/**
 * Loads and stores on shared slots, in the shape of the microbenchmark of Anderson, Blelloch and Wei (PLDI 2021): all threads pick slots at
 * random; a store allocates an object and drops the old one, a load reads a word of the object. Slots and objects are
 * padded, as there. The cost is that of one operation of one thread, in ns, with one poll.
 *
 * <p>Each slot belongs to a holder of its own. A store locks the holder; a load goes without its lock where scheme and lock
 * policy allow it, and falls back on the lock: just as the object model does.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class SlotsBenchmark {
    static final int OPERATIONS = 16;

    /** The runtime of a fork and its slots. */
    @State(Scope.Benchmark)
    public static class Shared {
        @Param("atomic")
        public String scheme;

        @Param("object-lock")
        public String lock;

        @Param({"10", "100000"})
        public int slots;

        /** Per cent of the operations that are stores. */
        @Param({"10", "50"})
        public int stores;

        final AtomicLong threads = new AtomicLong();
        BenchRuntime runtime;
        long[] holders;
        boolean triesRacyLoads;

        @Setup
        public void start() {
            runtime = new BenchRuntime(scheme, lock);
            runtime.requireReclaiming();
            triesRacyLoads = runtime.triesRacyLoads();
            Worker worker = runtime.attach(0);
            holders = runtime.makeHolders(worker, slots);
            for (long holder : holders) {
                long object = newObject(worker.mutator, 1);
                worker.mutator.initStore(holder, holder + BenchRuntime.SLOT, object);
                worker.mutator.pollSafepoint();
            }
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
        Randoms randoms;

        @Setup
        public void attach(Shared shared) {
            worker = shared.runtime.attach(1);
            randoms = new Randoms(shared.threads.incrementAndGet());
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
    @OperationsPerInvocation(OPERATIONS)
    public long loadsAndStores(Shared shared, Each each, Control control) {
        long sum = 0;
        if (each.worker.isOver(control)) {
            return sum;
        }
        for (int i = 0; i < OPERATIONS; i++) {
            long bits = each.randoms.next();
            long holder = shared.holders[Randoms.index(bits, shared.slots)];
            if (Randoms.isAmong(shared.stores, bits)) {
                store(each.worker, holder, bits);
            } else {
                sum += load(each.worker, holder, shared.triesRacyLoads);
            }
            each.worker.mutator.pollSafepoint();
        }
        return sum;
    }

    private static void store(Worker worker, long holder, long value) {
        Mutator mutator = worker.mutator;
        long object = newObject(mutator, value);
        worker.locals[0] = object; // a contended lock is a blocking region
        worker.policy.lock(mutator, holder);
        long old = mutator.take(holder, holder + BenchRuntime.SLOT);
        mutator.store(holder, holder + BenchRuntime.SLOT, object);
        worker.locals[0] = 0;
        worker.policy.unlock(mutator, holder);
        mutator.releaseLocal(old);
    }

    private static long load(Worker worker, long holder, boolean triesRacyLoad) {
        Mutator mutator = worker.mutator;
        long object = triesRacyLoad && worker.policy.allowsRacyLoad(mutator, holder)
                ? mutator.loadRacy(holder, holder + BenchRuntime.SLOT)
                : Mutator.RETRY;
        if (object == Mutator.RETRY || object == 0) { // empty: it is just being overwritten
            worker.policy.lock(mutator, holder);
            object = mutator.loadStable(holder, holder + BenchRuntime.SLOT);
            worker.policy.unlock(mutator, holder);
        }
        long value = Memory.getLong(object + Header.PAYLOAD);
        mutator.releaseLocal(object);
        return value;
    }

    private static long newObject(Mutator mutator, long value) {
        long object = mutator.allocate(BenchRuntime.LEAF, BenchRuntime.LINE_PAYLOAD);
        Memory.setLong(object + Header.PAYLOAD, value);
        return object;
    }
}
