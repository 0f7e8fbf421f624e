package org.refbench.harness.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.UsageException;
import org.refbench.interp.Program;
import org.refbench.interp.PyFailure;
import org.refbench.interp.PyRuntime;
import org.refbench.interp.PyValue;
import org.refbench.interp.RuntimeSettings;
import org.refbench.interp.RuntimeStatistics;
import org.refbench.lock.LockPolicyProvider;
import org.refbench.spi.SchemeProvider;
import org.refbench.tck.verify.Journal;
import org.refbench.tck.verify.Trial;

/** The shootout's workloads, small, on 1 to 8 threads: right answers, clean audits, nothing left at the end. */
final class PythonTrials {
    private static final long HEAP_BYTES = 256L << 20;
    private static final int MOST_THREADS = 8;

    /** Small enough for a run in checked mode to take a fraction of a second, large enough for threads to meet. */
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("fib", 11),
            Map.entry("fib_serial", 9),
            Map.entry("hand_over", 4),
            Map.entry("deep_stack", 1),
            Map.entry("slot_burst", 3),
            Map.entry("kv_requests", 20),
            Map.entry("lru_cache", 60),
            Map.entry("handoff", 30),
            Map.entry("ladder", 60));

    private final SchemeProvider scheme;
    private final Map<String, String> options;
    private final LockPolicyProvider lock;
    private final Journal journal;

    PythonTrials(SchemeProvider scheme, Map<String, String> options, LockPolicyProvider lock, Journal journal) {
        this.scheme = scheme;
        this.options = options;
        this.lock = lock;
        this.journal = journal;
    }

    /** Any of them. */
    boolean run(SplittableRandom random) {
        List<String> names = Workload.names();
        String name = names.get(random.nextInt(names.size()));
        return run(
                name,
                1 + random.nextInt(MOST_THREADS),
                1 + random.nextInt(SIZES.getOrDefault(Workload.program(name), 2)));
    }

    /** The one that a replay names: workload, threads and size. */
    boolean replay(String replay) {
        String[] parts = replay.split(":");
        try {
            if (parts.length == 3) {
                return run(Workload.named(parts[0]).name(), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--replay: '" + replay + "' is not WORKLOAD:THREADS:SIZE");
        }
        throw new UsageException("--replay: '" + replay + "' is not WORKLOAD:THREADS:SIZE");
    }

    private boolean run(String workload, int threads, int size) {
        Trial trial = new Trial(
                "1-4, 7 Python, " + lock.alias(),
                workload + ", " + threads + " threads, size " + size,
                0,
                lock.alias() + ":" + workload + ":" + threads + ":" + size);
        journal.begins(trial);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (PyRuntime runtime = PyRuntime.start(new RuntimeSettings(scheme, options, lock, HEAP_BYTES), out, out)) {
            runToTheEnd(runtime, Workload.named(workload), threads, size);
        } catch (PyFailure | IllegalStateException | Error e) {
            String output = printed.toString(StandardCharsets.UTF_8).strip();
            String text = e instanceof IllegalStateException ? e.getMessage() : String.valueOf(e);
            journal.failed(trial, law(text, trial), output.isEmpty() ? text : text + "; it printed: " + output);
            return false;
        }
        journal.passed(trial, 1, 0);
        return true;
    }

    private static String law(String text, Trial trial) {
        if (text.contains("LEAK")) {
            return "2 liveness";
        }
        return text.contains("WRONG_COUNT") ? "3 exactness" : trial.law();
    }

    private void runToTheEnd(PyRuntime runtime, Workload workload, int threads, int size) {
        Program program = runtime.load(workload.source(), workload.name() + ".py", workload.name());
        try (PyValue result = program.call("main", threads, size);
                PyValue verdict = program.call("check", result, threads, size)) {
            require(verdict.isTrue(), "wrong answer: ", result.repr());
        }
        RuntimeStatistics end = runtime.finish();
        require(end.failedAudit() == null || end.failedAudit().clean(), "audit: ", textOf(end));
        require(end.exit().clean(), "audit at exit: ", end.exit().text());
        require(
                !scheme.traits(options).reclaims() || end.exit().leaks() == 0,
                "leaked objects: ",
                "" + end.exit().leaks());
    }

    private static String textOf(RuntimeStatistics end) {
        return end.failedAudit() == null ? "" : end.failedAudit().text();
    }

    private static void require(boolean holds, String what, String found) {
        if (!holds) {
            throw new IllegalStateException(what + found);
        }
    }
}
