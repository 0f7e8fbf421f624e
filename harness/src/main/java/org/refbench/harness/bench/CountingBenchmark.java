package org.refbench.harness.bench;

import java.util.Arrays;
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
import org.openjdk.jmh.infra.Control;
import org.refbench.spi.Mutator;

/**
 * What one increment and one decrement of a local cost together under a scheme, in ns.
 *
 * <p>Each invocation increments {@value #OBJECTS} objects one after the other, decrements them, and polls once, so that neither
 * the compiler nor a scheme's log cancels an increment against its decrement; but {@link #sharedPair} counts one
 * object all the time. {@link YardstickBenchmark} and {@link SharedYardstickBenchmark} do the same without a scheme.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class CountingBenchmark {
    static final int OBJECTS = 64;

    /**
     * Rounds of an invocation that is followed by a quiesce: {@value} times {@value #OBJECTS} pairs. So many that starting and stopping
     * the clock costs little beside them, and so few that no log is full by then.
     */
    static final int ROUNDS = 112;

    /** The runtime of a fork. */
    @State(Scope.Benchmark)
    public static class Shared {
        @Param("atomic")
        public String scheme;

        @Param("object-lock")
        public String lock;

        BenchRuntime runtime;

        @Setup
        public void start() {
            runtime = new BenchRuntime(scheme, lock);
        }

        @TearDown
        public void stop() {
            runtime.close();
        }
    }

    /** Objects of a thread that lives, but is blocked. */
    @State(Scope.Benchmark)
    public static class Foreign {
        final long[] oneObject = new long[OBJECTS];
        long[] objects;

        @Setup
        public void make(Shared shared) {
            objects = shared.runtime.objectsOfAnotherThread(OBJECTS);
            Arrays.fill(oneObject, objects[0]);
        }
    }

    /** Objects that are never counted. */
    @State(Scope.Benchmark)
    public static class Immortal {
        final long[] objects = new long[OBJECTS];

        @Setup
        public void make(Shared shared) {
            Worker worker = shared.runtime.attach(0);
            for (int i = 0; i < objects.length; i++) {
                objects[i] = worker.mutator.allocate(BenchRuntime.LEAF, 8);
                if (!worker.mutator.immortalizeNew(objects[i])) {
                    throw new IllegalStateException("the runtime has no immortal objects: choose a scheme that is"
                            + " written immortal(...), in a JVM started with -Drefbench.immortal=true");
                }
            }
            shared.runtime.detach(worker);
        }
    }

    /** One thread and its objects. */
    @State(Scope.Thread)
    public static class Each {
        Worker worker;

        @Setup
        public void attach(Shared shared) {
            worker = shared.runtime.attach(OBJECTS);
            worker.makeLeaves(8);
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

    /** One that quiesces after every invocation, outside of what is measured. */
    public static class Quiescing extends Each {
        /** Counts until a log has been full: a program's will be, and the compiler has to know where that is handled. */
        @Setup(Level.Iteration)
        public void fillLog(Control control) {
            for (int i = 0; i < 4 * ROUNDS; i++) {
                pairs(worker, worker.locals, control);
            }
            worker.quiesce();
        }

        @TearDown(Level.Invocation)
        public void quiesce() {
            worker.quiesce();
        }
    }

    /** One that counts before every invocation, outside of what is measured. */
    public static class Counting extends Each {
        @Setup(Level.Invocation)
        public void count(Control control) {
            for (int i = 0; i < ROUNDS; i++) {
                pairs(worker, worker.locals, control);
            }
        }
    }

    /** Objects that no other thread knows. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void privatePair(Each each, Control control) {
        pairs(each.worker, each.worker.locals, control);
    }

    /**
     * As {@link #privatePair}, but what the scheme puts off is done outside of what is measured: of a scheme that logs, this is
     * the append alone, which is not the price of a pair.
     */
    @Benchmark
    @OperationsPerInvocation(OBJECTS * ROUNDS)
    public void privatePairWithoutRest(Quiescing each, Control control) {
        for (int i = 0; i < ROUNDS; i++) {
            pairs(each.worker, each.worker.locals, control);
        }
    }

    /** What {@link #privatePairWithoutRest} leaves out: for each increment and each decrement. */
    @Benchmark
    @OperationsPerInvocation(2 * OBJECTS * ROUNDS)
    public void rest(Counting each) {
        each.worker.quiesce();
    }

    /** Objects that another thread made, which is alive and blocked; all benchmark threads count them in the same order. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void foreignPair(Each each, Foreign foreign, Control control) {
        pairs(each.worker, foreign.objects, control);
    }

    /** One object that another thread made and that all benchmark threads count all the time. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void sharedPair(Each each, Foreign foreign, Control control) {
        pairs(each.worker, foreign.oneObject, control);
    }

    /** Immortal objects; all benchmark threads use the same. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public void immortalPair(Each each, Immortal immortal, Control control) {
        pairs(each.worker, immortal.objects, control);
    }

    /** The poll at every loop back-edge and call. */
    @Benchmark
    public void safepointPoll(Each each) {
        each.worker.mutator.pollSafepoint();
    }

    private static void pairs(Worker worker, long[] objects, Control control) {
        if (worker.isOver(control)) {
            return;
        }
        Mutator mutator = worker.mutator;
        for (int i = 0; i < objects.length; i++) {
            mutator.retainLocal(objects[i]);
        }
        for (int i = 0; i < objects.length; i++) {
            mutator.releaseLocal(objects[i]);
        }
        mutator.pollSafepoint();
    }
}
