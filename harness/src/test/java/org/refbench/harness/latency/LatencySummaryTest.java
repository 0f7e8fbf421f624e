package org.refbench.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencySummaryTest {
    @TempDir
    private Path directory;

    private LatencyStore store;

    /** Fork {@code number} recorded {@code samples} times from 1 to so many microseconds; of them each was served in one. */
    private void record(int number, int round, String contender, double rate, int samples)
            throws FileNotFoundException {
        HistogramLogWriter log =
                new HistogramLogWriter(store.file(number, ".hlog").toFile());
        write(log, "response-0", LongStream.rangeClosed(1, samples / 2).map(us -> 2 * us));
        write(log, "response-1", LongStream.rangeClosed(1, samples / 2).map(us -> 2 * us - 1));
        write(log, "service-0", LongStream.rangeClosed(1, samples).map(us -> 1));
        log.close();
        store.save(Samples.fork(number, round, contender, rate, samples));
    }

    private static void write(HistogramLogWriter log, String tag, LongStream micros) {
        Histogram histogram = new Histogram(3);
        micros.forEach(us -> histogram.recordValue(1_000 * us));
        histogram.setTag(tag);
        log.outputIntervalHistogram(histogram);
    }

    @Test
    void theRateIsAShareOfWhatTheSlowestServes() throws FileNotFoundException {
        store = Samples.plan(directory);
        record(1, 0, "gil", 0, 1_000);
        record(2, 0, "nogil", 0, 4_000);
        LatencySummary summary = LatencySummary.of(store);
        assertThat(summary.capacities()).containsEntry("gil", 1_000.0).containsEntry("nogil", 4_000.0);
        assertThat(summary.rows()).extracting(LatencySummary.Row::rate).containsOnly(700.0);
    }

    @Test
    void percentilesNeedAHundredSamplesBeyondThem() throws FileNotFoundException {
        store = Samples.plan(directory);
        record(1, 0, "gil", 0, 1_000);
        for (int round = 1; round <= 3; round++) {
            record(1 + round, round, "gil", 700, 10_000);
        }
        LatencySummary.Row row = LatencySummary.of(store).rows().getFirst();
        assertThat(row.response().getTotalCount()).isEqualTo(30_000);
        assertThat(row.responses().get(2).orElseThrow().value()).as("p99").isCloseTo(9.9, within(0.01));
        assertThat(row.services().get(2).orElseThrow().value()).as("p99").isCloseTo(0.001, within(0.00001));
        assertThat(row.responses().get(3)).as("p99.9: 30 beyond").isEmpty();
        String text = new LatencyText(LatencySummary.of(store)).terminal();
        assertThat(text).contains("response", "service", "Capacity in a closed loop", "9.9");
        assertThat(LatencyReports.html(LatencySummary.of(store))).contains("700 requests a second");
    }

    @Test
    void forksThatRecordPausesAreNotTimed() throws FileNotFoundException {
        store = Samples.plan(directory);
        record(1, 0, "gil", 0, 1_000);
        record(2, 1, "gil", 700, 10_000);
        record(3, 0, "gil", 700, 2_000);
        HistogramLogWriter log = new HistogramLogWriter(store.file(3, ".hlog").toFile());
        write(log, "pause-world-stopped", LongStream.of(1_000, 3_000));
        log.close();
        LatencySummary.Row row = LatencySummary.of(store).rows().getFirst();
        assertThat(row.forks()).isEqualTo(1);
        assertThat(row.response().getTotalCount()).isEqualTo(10_000);
        assertThat(row.pauses()).containsOnlyKeys("world-stopped");
        String text = new LatencyText(LatencySummary.of(store)).markdown();
        assertThat(text).contains("## Pauses", "| gil | 700 | world-stopped | 1.00 | 1.00 | 3.00 | 3.00 | 2.00 |");
        assertThat(LatencyReports.html(LatencySummary.of(store))).contains("world-stopped");
    }

    @Test
    void aContenderThatFailedHasNoFiguresAndSaysSo() throws FileNotFoundException {
        store = Samples.plan(directory);
        record(1, 0, "gil", 0, 1_000);
        store.save(Samples.failed(2, 0, "nogil", 0));
        record(3, 1, "gil", 700, 10_000);
        LatencySummary summary = LatencySummary.of(store);
        assertThat(summary.hasFailures()).isTrue();
        assertThat(new LatencyText(summary).terminal()).contains("FAILED: audit: 3 leaks");
        assertThat(LatencyReports.html(summary)).contains("FAILED: audit: 3 leaks");
    }
}
