package org.refbench.harness.shootout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;
import org.refbench.harness.shootout.ForkRecord.Status;

/**
 * How a fork failed, read from what JMH's Runner threw.
 *
 * @param status the kind of failure
 * @param message what a reader should know
 */
record ForkFailure(Status status, String message) {
    private static final Pattern EXIT_CODE = Pattern.compile("failed with exit code (\\d+)");
    private static final int KILLED = 128 + 9;

    /** What {@code thrown} means; a JVM that crashed has left {@code errorFile}. */
    static ForkFailure of(RunnerException thrown, Path errorFile) {
        Throwable root = unwrap(thrown);
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        Matcher exit = EXIT_CODE.matcher(message);
        if (exit.find()) {
            return ended(Integer.parseInt(exit.group(1)), errorFile);
        }
        return switch (root) {
            case NotApplicableException e -> new ForkFailure(Status.NOT_APPLICABLE, message);
            case OutOfMemoryError e -> new ForkFailure(Status.OUT_OF_MEMORY, "the JVM: " + message);
            case HeapLimitException e -> new ForkFailure(Status.OUT_OF_MEMORY, message);
            default -> new ForkFailure(Status.FAILED, message);
        };
    }

    /** The JVM ended by itself, or was ended. */
    private static ForkFailure ended(int code, Path errorFile) {
        if (Files.exists(errorFile)) {
            return new ForkFailure(
                    Status.CRASHED,
                    "the JVM crashed, exit code " + code + "; see "
                            + errorFile.getParent().getFileName() + "/" + errorFile.getFileName());
        }
        return new ForkFailure(
                Status.CRASHED,
                code == KILLED
                        ? "the JVM was killed from outside, as the kernel does when memory runs out; see its log"
                        : "the JVM ended with exit code " + code);
    }

    /** What the benchmark threw; JMH hands it over inside exceptions of its own, as their cause or suppressed. */
    private static Throwable unwrap(Throwable e) {
        Throwable current = e;
        while (current.getClass().getName().startsWith("org.openjdk.jmh")) {
            if (current.getSuppressed().length > 0) {
                current = current.getSuppressed()[0];
            } else if (current.getCause() != null) {
                current = current.getCause();
            } else {
                break;
            }
        }
        return current;
    }
}
