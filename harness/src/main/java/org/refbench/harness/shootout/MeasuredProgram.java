package org.refbench.harness.shootout;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpec;
import org.refbench.interp.Program;
import org.refbench.interp.PyFailure;
import org.refbench.interp.PyRuntime;
import org.refbench.interp.PyValue;
import org.refbench.interp.RequestSource;
import org.refbench.interp.RuntimeSettings;
import org.refbench.interp.RuntimeStatistics;
import org.refbench.interp.ThreadTimes;

/** A workload, loaded into a runtime of its own: run, checked, and audited at the end. */
public final class MeasuredProgram implements AutoCloseable {
    private final Workload workload;
    private final int size;
    private final int threads;
    private final boolean reclaims;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PyRuntime runtime;
    private final Program program;
    private String expected;

    /** Loads {@code workload} into a runtime of its own. */
    public MeasuredProgram(
            InstalledCatalog catalog,
            SchemeSpec scheme,
            String lock,
            long heapLimit,
            Workload workload,
            int size,
            int threads) {
        this.workload = workload;
        this.size = size;
        this.threads = threads;
        RuntimeSettings settings = new RuntimeSettings(
                catalog.provider(scheme), scheme.allOptions(), catalog.lockProvider(lock), heapLimit);
        reclaims = settings.traits().reclaims();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        runtime = PyRuntime.start(settings, out, out);
        program = load();
        if (!reclaims) {
            runtime.preTouch(heapLimit);
            makeWhatLastsForEver();
            runtime.markIteration();
        }
    }

    private Program load() {
        try {
            return runtime.load(workload.source(), workload.name() + ".py", workload.name());
        } catch (PyFailure failure) {
            throw explain(failure);
        }
    }

    /** Names are interned and modules' objects made at first use: one run before the mark, so that later ones add none. */
    private void makeWhatLastsForEver() {
        try (PyValue result = run()) {
            expected = result.repr();
            check(result, expected);
        } catch (PyFailure failure) {
            throw explain(failure);
        }
    }

    /** One run of the program: what is timed. */
    PyValue run() {
        return program.call("main", threads, size);
    }

    /** The times of the threads that have ended since this was last asked. */
    ThreadTimes takeThreadTimes() {
        return runtime.takeThreadTimes();
    }

    /** What the runtime has counted so far, with all pending work done. */
    Map<String, Long> countsNow() {
        return runtime.countsNow();
    }

    /** Bytes that the measured heap holds now. Any thread. */
    long liveBytesNow() {
        return runtime.liveBytesNow();
    }

    /** Serves what {@code requests} sends until it is over; answers how many requests each worker says that it has served. */
    public String serve(RequestSource requests) {
        runtime.serve(requests);
        try (PyValue served = program.call("serve_all", threads)) {
            return served.repr();
        } catch (PyFailure failure) {
            throw explain(failure);
        }
    }

    /**
     * Validates one run's result and gives it up: the first by the program's own check, the others by being equal to it.
     *
     * @throws NotApplicableException if the heap was too small for a scheme that frees nothing
     * @throws IllegalStateException if the answer is wrong
     */
    void accept(PyValue result) {
        try (result) {
            String answer = result.repr();
            if (expected == null) {
                check(result, answer);
                expected = answer;
            } else if (!expected.equals(answer)) {
                throw wrong(answer);
            }
        }
        if (!reclaims) {
            runtime.resetIteration();
        }
    }

    private void check(PyValue result, String answer) {
        try (PyValue verdict = program.call("check", result, threads, size)) {
            if (!verdict.isTrue()) {
                throw wrong(answer);
            }
        } catch (PyFailure failure) {
            throw explain(failure);
        }
    }

    private RuntimeException wrong(String answer) {
        String output = printed.toString(StandardCharsets.UTF_8);
        if (output.contains("MemoryError")) {
            return outOfMemory();
        }
        return new IllegalStateException("wrong answer of " + workload.name() + ": " + shortened(answer)
                + (output.isEmpty() ? "" : "; it printed: " + shortened(output)));
    }

    /** What to make of an exception that left {@link #run}. */
    RuntimeException explain(PyFailure failure) {
        if (failure.getMessage().contains("MemoryError")) {
            return outOfMemory();
        }
        return new IllegalStateException(workload.name() + " raised: " + shortened(failure.getMessage()), failure);
    }

    private RuntimeException outOfMemory() {
        if (reclaims) {
            return new HeapLimitException(workload.name() + " needs more than the limit of the measured heap");
        }
        return new NotApplicableException(
                "two iterations, one of them before the heap's mark, need more than its limit, and the scheme frees"
                        + " nothing");
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() <= 600 ? stripped : "... " + stripped.substring(stripped.length() - 600);
    }

    /**
     * Ends the runtime.
     *
     * @throws IllegalStateException if an audit found something or objects were leaked
     */
    public RuntimeStatistics finish() {
        RuntimeStatistics statistics = runtime.finish();
        if (statistics.failedAudit() != null && !statistics.failedAudit().clean()) {
            throw new IllegalStateException(
                    "the audit failed: " + statistics.failedAudit().text());
        }
        if (!statistics.exit().quiescent()) {
            throw new IllegalStateException("the audit failed: the runtime did not become quiescent");
        }
        if (!statistics.exit().clean()) {
            throw new IllegalStateException(
                    "the audit failed at exit: " + statistics.exit().text());
        }
        if (reclaims && statistics.exit().leaks() > 0) {
            throw new IllegalStateException(
                    "the audit failed: " + statistics.exit().leaks() + " objects leaked");
        }
        return statistics;
    }

    @Override
    public void close() {
        runtime.close();
    }
}
