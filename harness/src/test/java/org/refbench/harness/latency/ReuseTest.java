package org.refbench.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.refbench.interp.RequestSource.MarkerDeath;

class ReuseTest {
    private static Histogram times(int count, long nanos) {
        Histogram times = new Histogram(3);
        times.recordValueWithCount(nanos, count);
        return times;
    }

    @Test
    void memoryThatStillWaitsIsLongerThanAnyPercentileOfWhatWasFreed() {
        Reuse reuse = new Reuse("own", times(9_000, 100), times(500, 2_000), times(500, 50));
        assertThat(reuse.atOnce()).isEqualTo("90.00%");
        assertThat(reuse.percentile(50)).hasValue(100);
        assertThat(reuse.percentile(94).orElseThrow()).isBetween(1_990L, 2_010L);
        assertThat(reuse.percentile(96)).as("among those that wait").isEmpty();
    }

    @Test
    void aPercentileNeedsAHundredDeathsBeyondIt() {
        Reuse reuse = new Reuse("own", times(10_000, 100), times(0, 1), times(0, 1));
        assertThat(reuse.percentile(99)).hasValue(100);
        assertThat(reuse.ms(99.9)).isEqualTo("-");
        assertThat(reuse.atOnce()).isEqualTo("100%");
    }

    @Test
    void theShareThatWasFreedAtOnceIsNeverRoundedUpToAll() {
        Reuse reuse = new Reuse("own", times(99_999, 100), times(1, 1_000), times(0, 1));
        assertThat(reuse.atOnce()).isEqualTo("99.99%");
    }

    @Test
    void whatIsFreedBeforeTheDropReturnsIsToldApartFromWhatIsFreedLaterOrNever() {
        DeathTimes times = new DeathTimes();
        MarkerDeath prompt = times.death(false);
        prompt.freed(10);
        prompt.dropped();
        MarkerDeath deferred = times.death(false);
        deferred.dropped();
        deferred.freed(20);
        MarkerDeath lost = times.death(true);
        lost.dropped();
        lost.notFreed(30);
        List<Reuse> all = Reuse.of(times.take());
        assertThat(all).extracting(Reuse::dropped).containsExactly("own", "handed-over");
        assertThat(all.getFirst().within().getMaxValue()).isEqualTo(10);
        assertThat(all.getFirst().later().getMaxValue()).isEqualTo(20);
        assertThat(all.getLast().waiting().getMaxValue()).isEqualTo(30);
        assertThat(all.getLast().freed().getTotalCount()).isZero();
        assertThat(Reuse.of(Map.of())).isEmpty();
    }
}
