package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemorySamplerTest {
    @Test
    void aTraceSurvivesBeingAForksFigures() {
        MemoryTrace trace = new MemoryTrace(12.5, new long[] {3, 1L << 40, 7});
        assertThat(MemoryTrace.of(trace.figures())).contains(trace);
        assertThat(trace.at(1)).isEqualTo(6.25);
        assertThat(MemoryTrace.of(Map.of("reserved_bytes", 1.0))).isEmpty();
    }

    @Test
    void whatIsHeldIsSeenFromTheBeginningToTheEnd() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(200);
        AtomicLong held = new AtomicLong(5);
        MemorySampler sampler = new MemorySampler(() -> {
            seen.countDown();
            return held.get();
        });
        seen.await();
        held.set(9);
        MemoryTrace trace = sampler.stop();
        assertThat(trace.bytes()).hasSize(100);
        assertThat(trace.bytes()[0]).isEqualTo(5);
        assertThat(trace.bytes()[99]).isEqualTo(9);
        assertThat(Arrays.stream(trace.bytes()).allMatch(b -> b == 5 || b == 9)).isTrue();
        assertThat(trace.millis()).isPositive();
    }
}
