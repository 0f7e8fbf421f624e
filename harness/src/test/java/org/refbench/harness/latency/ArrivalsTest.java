package org.refbench.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalsTest {
    private static final long SEED = 20161008;

    private static long[] all(Arrivals arrivals, double rate, double seconds, int workers) {
        return IntStream.range(0, workers)
                .mapToObj(worker -> arrivals.schedule(rate, seconds, worker, workers, SEED))
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void theRateIsThatOfAllWorkersTogether(Arrivals arrivals) {
        long[] due = all(arrivals, 1_000, 20, 3);
        assertThat(due.length).isCloseTo(20_000, within(600)); // four standard deviations of a Poisson count
        assertThat(due[due.length - 1]).isLessThan(20_000_000_000L);
        assertThat(due[0]).isNotNegative();
    }

    @Test
    void constantArrivalsAreEvenlySpacedOverAllWorkers() {
        long[] due = all(Arrivals.CONSTANT, 1_000, 1, 4);
        for (int i = 1; i < due.length; i++) {
            assertThat(due[i] - due[i - 1]).isCloseTo(1_000_000, within(2L));
        }
    }

    @Test
    void poissonArrivalsAreAsIrregularAsThatDistributionIs() {
        long[] due = all(Arrivals.POISSON, 1_000, 20, 2);
        double[] gaps = IntStream.range(1, due.length)
                .mapToDouble(i -> due[i] - due[i - 1])
                .toArray();
        double deviation = Math.sqrt(Variance.of(gaps).getAsDouble());
        assertThat(deviation / Mean.of(gaps).getAsDouble()).isCloseTo(1, within(0.05));
    }

    @Test
    void theSameSeedGivesTheSameScheduleAndWorkersDiffer() {
        long[] first = Arrivals.POISSON.schedule(100, 5, 0, 2, SEED);
        assertThat(Arrivals.POISSON.schedule(100, 5, 0, 2, SEED)).isEqualTo(first);
        assertThat(Arrays.equals(Arrivals.POISSON.schedule(100, 5, 1, 2, SEED), first))
                .isFalse();
    }
}
