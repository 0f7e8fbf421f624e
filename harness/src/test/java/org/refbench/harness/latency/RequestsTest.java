package org.refbench.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.interp.RequestSource;

class RequestsTest {
    @TempDir
    private Path directory;

    private static LatencyJob job(double rate, double seconds) {
        return new LatencyJob(
                "plain", "gil", "kv_requests", 1, rate, Arrivals.CONSTANT, 0, seconds, 1, 1 << 20, 0, false, false);
    }

    /** Serves all requests of the only worker, at once when they are late; the first takes until {@code slow} ns after it began. */
    private static int serve(Requests requests, long slow) {
        int served = 0;
        for (long due = requests.due(0); due != RequestSource.OVER; due = requests.due(0)) {
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            int number = requests.begin(0);
            assertThat(number).isEqualTo(served++);
            long begun = System.nanoTime();
            while (number == 0 && System.nanoTime() - begun < slow) {
                Thread.onSpinWait();
            }
        }
        return served;
    }

    @Test
    void oneSlowRequestDelaysThoseThatWereDueMeanwhileAndOnlyResponseTimesKnow() {
        Requests requests = Requests.open(job(1_000, 0.5));
        assertThat(serve(requests, 300_000_000)).isEqualTo(500);
        Histogram response = requests.takeResponses(0, null);
        Histogram service = requests.takeServices(0, null);
        assertThat(response.getTotalCount()).isEqualTo(500);
        assertThat(service.getTotalCount()).isEqualTo(500);
        long longer = 100_000_000;
        assertThat(response.getCountBetweenValues(longer, 10 * longer))
                .as("those due in the first 200 ms waited for more than 100 ms")
                .isGreaterThanOrEqualTo(195);
        assertThat(service.getCountBetweenValues(longer, 10 * longer))
                .as("the one that was slow")
                .isLessThan(10);
    }

    @Test
    void aClosedLoopEndsWithItsTime() {
        Requests requests = Requests.closed(job(0, 0.05));
        int served = serve(requests, 0);
        assertThat(served).isPositive();
        assertThat(requests.begun()).isEqualTo("[" + served + "]");
    }

    @Test
    void nothingIsLostInTheIntervalLog() {
        Requests requests = Requests.open(job(2_000, 1.2));
        Path file = directory.resolve("forks/0001.hlog");
        assertThat(file.getParent().toFile().mkdirs()).isTrue();
        try (IntervalLog log = new IntervalLog(requests, file)) {
            log.start();
            serve(requests, 0);
        }
        Samples.plan(directory);
        LatencyStore store = LatencyStore.open(directory);
        assertThat(store.recorded(1, IntervalLog.RESPONSE).getTotalCount()).isEqualTo(2_400);
        assertThat(store.recorded(1, IntervalLog.SERVICE).getTotalCount()).isEqualTo(2_400);
        assertThat(store.recorded(1, IntervalLog.RESPONSE).getMaxValue())
                .as("no response is shorter than its service")
                .isGreaterThanOrEqualTo(store.recorded(1, IntervalLog.SERVICE).getMinValue());
    }
}
