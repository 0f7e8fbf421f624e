package org.refbench.harness.latency;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes what all workers record, every second, in HdrHistogram's format of interval logs: one line for each worker and kind of time, tagged
 * {@code response-0}, {@code service-0} and so on. Nothing is rounded: adding up the lines gives what was recorded.
 */
final class IntervalLog implements AutoCloseable {
    static final String RESPONSE = "response-";
    static final String SERVICE = "service-";
    static final String PAUSE = "pause-";
    static final String REUSE = "reuse-";

    private final Requests requests;
    private final HistogramLogWriter writer;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("interval-log").factory());

    IntervalLog(Requests requests, Path file) {
        this.requests = requests;
        try {
            writer = new HistogramLogWriter(file.toFile());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        long now = System.currentTimeMillis();
        writer.outputComment("[refbench: nanoseconds; the column of maxima in ms]");
        writer.outputLogFormatVersion();
        writer.outputStartTime(now);
        writer.setBaseTime(now);
        writer.outputLegend();
    }

    /** From now on a line is written every second. */
    void start() {
        timer.scheduleAtFixedRate(this::write, 1, 1, TimeUnit.SECONDS);
    }

    private void write() {
        for (int i = 0; i < requests.workers(); i++) {
            write(RESPONSE + i, requests.takeResponses(i, null));
            write(SERVICE + i, requests.takeServices(i, null));
        }
    }

    /** Writes what was found out otherwise. */
    void write(String tag, Histogram interval) {
        interval.setTag(tag);
        writer.outputIntervalHistogram(interval);
    }

    /** Writes the rest; no worker records any more. */
    @Override
    public void close() {
        timer.close();
        write();
        writer.close();
    }
}
