package org.refbench.harness.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.HdrHistogram.Histogram;

/**
 * What a scheme and its locks inflict on the threads of a program, by the runtime's own events of the flight recorder: worlds stopped, until all have stopped, epochs,
 * threads asleep for a lock, and, in JVMs started with {@link org.refbench.heap.Switches#PAUSES}, cascades of frees and the service of queues.
 */
final class Pauses implements AutoCloseable {
    /** Shorter ones are not recorded: a thread that sleeps for less than this has not really slept. */
    static final Duration SHORTEST = Duration.ofNanos(10_000);

    private static final String STOPPED = "refbench.WorldStopped";
    private static final Map<String, String> KINDS = Map.of(
            STOPPED,
            "world-stopped",
            "refbench.Epoch",
            "epoch",
            "refbench.LockParked",
            "lock-parked",
            "refbench.Cascade",
            "cascade",
            "refbench.QueueService",
            "queue-service");

    private final Recording recording = new Recording();

    /** Records from now on. */
    void start() {
        KINDS.keySet()
                .forEach(
                        event -> recording.enable(event).withThreshold(SHORTEST).withoutStackTrace());
        recording.start();
    }

    /** Ends the recording; answers the lengths in ns of all pauses that began at or after {@code from}, by kind. */
    Map<String, Histogram> stop(Instant from, Path scratch) throws IOException {
        recording.stop();
        recording.dump(scratch);
        Map<String, Histogram> pauses = new TreeMap<>();
        try (RecordingFile file = new RecordingFile(scratch)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                String name = event.getEventType().getName();
                if (KINDS.containsKey(name) && !event.getStartTime().isBefore(from)) {
                    add(pauses, KINDS.get(name), event.getDuration());
                    if (name.equals(STOPPED)) {
                        add(pauses, "until-stopped", event.getDuration("waitNanos"));
                    }
                }
            }
        }
        Files.delete(scratch);
        return pauses;
    }

    private static void add(Map<String, Histogram> pauses, String kind, Duration length) {
        pauses.computeIfAbsent(kind, k -> new Histogram(TimeUnit.HOURS.toNanos(1), 3))
                .recordValue(Math.clamp(length.toNanos(), 0, TimeUnit.HOURS.toNanos(1)));
    }

    @Override
    public void close() {
        recording.close();
    }
}
