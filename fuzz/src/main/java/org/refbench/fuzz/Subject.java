package org.refbench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.refbench.interp.PyRuntime;
import org.refbench.interp.RuntimeSettings;
import org.refbench.interp.RuntimeStatistics;

/** The interpreter: runs programs, each in a runtime of its own, and audits what they leave. */
final class Subject implements AutoCloseable {
    private static final int TIME_LIMIT_SECONDS = 60;

    private final Path file;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });

    Subject() {
        try {
            file = Files.createTempDirectory("fuzz").resolve("program.py");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the interpreter does with the program under these settings; what the audit finds is part of the error. */
    Outcome run(String source, RuntimeSettings settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (PyRuntime runtime = PyRuntime.start(settings, printer(out), printer(err))) {
            ScheduledFuture<?> alarm = watchdog.schedule(runtime::interrupt, TIME_LIMIT_SECONDS, TimeUnit.SECONDS);
            int code = runtime.runFile(file, List.of());
            alarm.cancel(false);
            String found = audit(runtime.finish());
            return Outcome.of(code, text(out), found.isEmpty() ? text(err) : found);
        } catch (RuntimeException | Error e) {
            return new Outcome(-1, text(out), "the runtime failed: " + e);
        }
    }

    private static String audit(RuntimeStatistics statistics) {
        if (statistics.failedAudit() != null) {
            return "audit: " + statistics.failedAudit().text();
        }
        return statistics.exit().clean() && statistics.exit().leaks() == 0
                ? ""
                : "audit at exit: " + statistics.exit().text();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
