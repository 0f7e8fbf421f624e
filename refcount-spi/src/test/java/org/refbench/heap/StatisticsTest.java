package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.refbench.testing.Together;

/** Counts of the counting runtime, in an execution of their own: the switch is read once per process. */
@EnabledIfSystemProperty(named = "refbench.count", matches = "true")
class StatisticsTest {
    private final Heap heap = HeapFixture.heap(32 << 20);
    private final ThreadHeap mine = heap.attach();

    @AfterEach
    void close() {
        heap.close();
    }

    @Test
    void countsOfRunningAndEndedThreadsAddUp() throws Exception {
        long kept = HeapFixture.object(mine, 100, 1);
        Together.run(3, t -> {
            ThreadHeap other = heap.attach();
            for (int i = 0; i < 1000; i++) {
                long object = HeapFixture.object(other, 64, i);
                if (i >= 10) {
                    other.free(object);
                }
            }
            if (t > 0) {
                heap.detach(other);
            }
        });
        HeapStatistics statistics = heap.statistics();
        assertThat(statistics.allocatedObjects()).isEqualTo(3001);
        assertThat(statistics.freedObjects()).isEqualTo(2970);
        assertThat(statistics.liveObjects()).isEqualTo(31);
        long cell = heap.cellBytes(HeapFixture.walked(heap).stream()
                .filter(o -> o != kept)
                .findFirst()
                .orElseThrow());
        assertThat(statistics.liveBytes()).isEqualTo(30 * cell + heap.cellBytes(kept));
        assertThat(heap.statistics()).as("asking changes nothing").isEqualTo(statistics);
    }

    @Test
    void thePeakIsTrueToFourKibibytesPerThread() {
        List<Long> objects = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            objects.add(HeapFixture.object(mine, 56, i));
        }
        long top = heap.statistics().liveBytes();
        objects.forEach(mine::free);
        HeapStatistics statistics = heap.statistics();
        assertThat(statistics.liveBytes()).isZero();
        assertThat(statistics.peakLiveBytes()).isBetween(top - 4096, top);
    }

    @Test
    void aResetCountsWhatItDropsAsFreed() {
        HeapFixture.object(mine, 56, 1);
        Heap.Mark mark = heap.mark();
        long peak = 0;
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 10_000; i++) {
                HeapFixture.object(mine, 56, 2);
            }
            HeapFixture.object(mine, 1_000_000, 3);
            heap.resetTo(mark);
            assertThat(heap.statistics().liveObjects()).isEqualTo(1);
            peak = round == 0 ? heap.statistics().peakLiveBytes() : peak;
        }
        assertThat(heap.statistics().peakLiveBytes()).isBetween(peak, peak + 4096);
    }

    @Test
    void largeObjectsCountTheirCells() {
        long object = HeapFixture.object(mine, 1_000_000, 1);
        assertThat(heap.statistics().liveBytes())
                .isEqualTo(heap.cellBytes(object))
                .isGreaterThanOrEqualTo(1_000_008);
        mine.free(object);
        assertThat(heap.statistics().liveBytes()).isZero();
    }
}
