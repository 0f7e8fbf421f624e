package org.refbench.harness.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refbench.harness.verify.Event.Kind;
import org.refbench.tck.verify.Journal;
import org.refbench.tck.verify.Trial;
import tools.jackson.databind.json.JsonMapper;

/** The journal of a job: a line of JSON for each event, in the file as soon as the method returns. Thread-safe. */
final class EventWriter implements Journal {
    private static final JsonMapper JSON = new JsonMapper();

    private final Writer file;
    private Trial current;
    private boolean failed;
    private long lastNanos = System.nanoTime();

    EventWriter(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    @Override
    public synchronized void begins(Trial trial) {
        current = trial;
        failed = false;
        write(new Event(Kind.BEGINS, trial, 0, 0, "", ""));
    }

    @Override
    public synchronized void passed(Trial trial, long executions, long operations) {
        write(new Event(Kind.PASSED, trial, executions, operations, "", ""));
    }

    @Override
    public synchronized void excused(Trial trial, String why) {
        write(new Event(Kind.EXCUSED, trial, 0, 0, "", why));
    }

    @Override
    public synchronized void failed(Trial trial, String law, String message) {
        if (trial.equals(current) && failed) {
            return;
        }
        failed = trial.equals(current);
        write(new Event(Kind.FAILED, trial, 0, 0, law, message));
    }

    /** What is being executed; null before the first trial. */
    synchronized Trial current() {
        return current;
    }

    /** Time since the last event. */
    synchronized long silentNanos() {
        return System.nanoTime() - lastNanos;
    }

    private void write(Event event) {
        lastNanos = System.nanoTime();
        try {
            file.write(JSON.writeValueAsString(event));
            file.write('\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write events", e);
        }
    }
}
