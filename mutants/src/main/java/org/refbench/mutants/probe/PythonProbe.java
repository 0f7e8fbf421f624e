package org.refbench.mutants.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.refbench.heap.UseAfterFreeError;
import org.refbench.interp.PyRuntime;
import org.refbench.interp.RuntimeSettings;
import org.refbench.interp.RuntimeStatistics;
import org.refbench.lock.GilProvider;
import org.refbench.scheme.tracing.TracingProvider;

/** Runs a Python program under the tracing scheme, which collects at every allocation. */
public final class PythonProbe {
    private static final long HEAP = 64L << 20;
    private static final String DEFECT = UseAfterFreeError.class.getName();

    private PythonProbe() {}

    /** Answers the broken law and what was found, or null if the program did what it should. */
    public static String[] run(String program) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicReference<String> found = new AtomicReference<>();
        Thread runner = new Thread(() -> found.set(judge(program, out, err)));
        runner.setDaemon(true);
        runner.start();
        while (runner.isAlive() && !err.toString(StandardCharsets.UTF_8).contains(DEFECT)) {
            runner.join(
                    20); // a thread of the program that meets a defect tells it and may leave the others waiting for
            // ever
        }
        String what = runner.isAlive() ? err.toString(StandardCharsets.UTF_8) : found.get();
        return what == null ? null : new String[] {"1 safety", what};
    }

    private static String judge(String program, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        try {
            RuntimeStatistics statistics = run(program, out, err);
            if (statistics.failedAudit() != null) {
                return statistics.failedAudit().text();
            }
            if (!statistics.exit().clean()) {
                return statistics.exit().text();
            }
        } catch (Throwable e) {
            return e + " caused by " + e.getCause();
        }
        String printed = out.toString(StandardCharsets.UTF_8);
        return printed.equals("done\n") ? null : "it printed: " + printed + err.toString(StandardCharsets.UTF_8);
    }

    private static RuntimeStatistics run(String program, ByteArrayOutputStream out, ByteArrayOutputStream err)
            throws IOException {
        RuntimeSettings settings =
                new RuntimeSettings(new TracingProvider(), Map.of("stress", "true"), new GilProvider(), HEAP);
        Path file = Files.createTempFile("mutant", ".py");
        try (InputStream source = PythonProbe.class.getResourceAsStream("/org/refbench/mutants/" + program)) {
            Files.write(file, source.readAllBytes());
            PyRuntime runtime = PyRuntime.start(settings, printer(out), printer(err)); // not closed: it may be broken
            runtime.runFile(file, List.of());
            return runtime.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Files.delete(file);
        }
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
