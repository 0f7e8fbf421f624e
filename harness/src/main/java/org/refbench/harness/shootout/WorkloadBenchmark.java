package org.refbench.harness.shootout;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpec;
import org.refbench.harness.spec.SchemeSpecParser;
import org.refbench.heap.Switches;
import org.refbench.interp.PyFailure;
import org.refbench.interp.PyValue;
import org.refbench.interp.RuntimeStatistics;

/**
 * The benchmark of a shootout: one operation is one run of a workload's {@code main(threads, size)} in the fork's one runtime.
 * The program starts its own threads; JMH's own thread only waits.
 *
 * <p>Nothing but the run stands between JMH's two clock reads. CPU time and collections are read next to them, answers
 * are checked and heaps reset outside. The fork fails if a hot call site has more than one implementation loaded, if an
 * answer is wrong, or if the audit at the end finds anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WorkloadBenchmark {
    static final String HEAP_LIMIT = "refbench.heapLimit";
    static final String UNPINNED = "refbench.unpinned";
    static final String HANDICAP = "refbench.handicap";

    private static final double HANDICAPPED_BY = Double.parseDouble(System.getProperty(HANDICAP, "0"));

    @Param("plain")
    public String scheme;

    @Param("gil")
    public String lock;

    @Param("fib")
    public String workload;

    @Param("20")
    public int size;

    @Param("1")
    public int threads;

    private MeasuredProgram program;
    private IterationMeasures before;
    private PyValue result;
    private boolean accepted;
    private Map<String, Long> countsBefore = Map.of();
    private Map<String, Long> countsAfter = Map.of();
    private MemorySampler sampler;
    private MemoryTrace memory;

    @Setup(Level.Trial)
    public void start() {
        OrphanWatch.start();
        InstalledCatalog catalog = new InstalledCatalog();
        SchemeSpec spec = SchemeSpecParser.parse(scheme);
        long heapLimit = Long.getLong(HEAP_LIMIT, 1L << 29);
        if (Boolean.getBoolean(UNPINNED)) {
            OtherSchemes.exercise(catalog, spec.name(), heapLimit, Workload.named(workload));
        }
        program = new MeasuredProgram(catalog, spec, lock, heapLimit, Workload.named(workload), size, threads);
        requirePinned();
        System.gc(); // of what starting has left: the collector shall not run when iterations are already steady
    }

    @Setup(Level.Invocation)
    public void readBefore() {
        accepted = false;
        if (Switches.COUNTING) {
            countsBefore = program.countsNow();
            sampler = new MemorySampler(program::liveBytesNow);
        }
        program.takeThreadTimes();
        before = IterationMeasures.now();
    }

    @Benchmark
    public PyValue program() {
        long start = System.nanoTime();
        try {
            result = program.run();
            serveHandicap(start);
            return result;
        } catch (PyFailure failure) {
            throw program.explain(failure);
        }
    }

    private static void serveHandicap(long start) {
        if (HANDICAPPED_BY > 0) {
            long now = System.nanoTime();
            long end = now + Math.round((now - start) * HANDICAPPED_BY);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    @TearDown(Level.Invocation)
    public void readAfter() {
        IterationMeasures.now().publishSince(before, program.takeThreadTimes());
        if (Switches.COUNTING) {
            memory = sampler.stop();
            countsAfter = program.countsNow();
        }
        program.accept(result);
        accepted = true;
    }

    /** JMH tears down after a failure too, which must stay the one that is reported. */
    @TearDown(Level.Trial)
    public void audit() {
        if (!accepted) {
            return;
        }
        requirePinned();
        RuntimeStatistics statistics = program.finish();
        ForkFigures.publish(
                Switches.COUNTING
                        ? ForkFigures.of(statistics, countsBefore, countsAfter, memory)
                        : ForkFigures.of(statistics));
        program.close();
    }

    private static void requirePinned() {
        if (!Boolean.getBoolean(UNPINNED)) {
            ClassHierarchy.requirePinned();
        }
    }
}
