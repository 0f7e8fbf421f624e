package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.refbench.testing.Together;

/**
 * Random allocation and freeing by several threads, which pass objects to each other and end and start again, against a
 * model that knows every live cell.
 */
class HeapModelTest {
    private static final int THREADS = 4;
    private static final int STEPS = 60_000;
    private static final int LIVE_PER_THREAD = 500;

    private final Heap heap = HeapFixture.heap(96 << 20);
    private final ConcurrentSkipListMap<Long, Integer> model = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<Cell> passed = new ConcurrentLinkedQueue<>();

    private record Cell(long object, int payloadBytes, long stamp) {}

    private final class Actor {
        final SplittableRandom random;
        final List<Cell> live = new ArrayList<>();
        ThreadHeap mine = heap.attach();

        Actor(long seed) {
            random = new SplittableRandom(seed);
        }

        void step() {
            int what = random.nextInt(100);
            if (what < 45 || live.isEmpty()) {
                allocate();
            } else if (what < 75 || live.size() > LIVE_PER_THREAD) {
                free(removeAny());
            } else if (what < 90) {
                passed.add(removeAny());
            } else if (what < 99) {
                Cell foreign = passed.poll();
                if (foreign != null) {
                    live.add(foreign);
                }
            } else if (random.nextInt(10) == 0) {
                heap.detach(mine);
                mine = heap.attach();
            }
        }

        private void allocate() {
            int bytes = random.nextInt(200);
            if (random.nextInt(50) == 0) {
                bytes = random.nextInt(random.nextInt(20) == 0 ? 150_000 : 9000);
            }
            long stamp = random.nextLong();
            long object = HeapFixture.object(mine, bytes, stamp);
            assertThat(model.put(object, bytes)).as("handed out while live").isNull();
            live.add(new Cell(object, bytes, stamp));
        }

        private Cell removeAny() {
            int index = random.nextInt(live.size());
            Cell cell = live.get(index);
            live.set(index, live.getLast());
            live.removeLast();
            return cell;
        }

        private void free(Cell cell) {
            if (!HeapFixture.isIntact(cell.object, cell.payloadBytes, cell.stamp)) {
                throw new AssertionError("overwritten: " + cell);
            }
            model.remove(cell.object); // before the free: from then on another thread may get it
            mine.free(cell.object);
        }
    }

    @Test
    void noTwoLiveCellsOverlapAndContentsStayIntact() throws Exception {
        long seed = Long.getLong("refbench.tck.seed", System.nanoTime());
        System.out.println("HeapModelTest: replay with -Drefbench.tck.seed=" + seed);
        Together.run(THREADS, i -> {
            Actor actor = new Actor(seed + i);
            for (int step = 0; step < STEPS; step++) {
                actor.step();
            }
            for (Cell cell : actor.live) {
                passed.add(cell);
            }
            heap.detach(actor.mine);
        });
        assertThat(HeapFixture.walked(heap)).isEqualTo(model.keySet());
        requireNoOverlap();
        requireStatistics();
        Actor last = new Actor(seed);
        for (Cell cell = passed.poll(); cell != null; cell = passed.poll()) {
            last.free(cell);
        }
        assertThat(model).isEmpty();
        assertThat(HeapFixture.walked(heap)).isEmpty();
        heap.detach(last.mine);
        requireStatistics();
        heap.close(); // not after a failure: then other threads may still be running
    }

    private void requireNoOverlap() {
        long end = 0;
        for (Map.Entry<Long, Integer> cell : new TreeMap<>(model).entrySet()) {
            assertThat(cell.getKey()).isGreaterThanOrEqualTo(end);
            assertThat(heap.cellBytes(cell.getKey())).isGreaterThanOrEqualTo(Header.PAYLOAD + cell.getValue());
            end = cell.getKey() + Header.PAYLOAD + cell.getValue();
        }
    }

    private void requireStatistics() {
        HeapStatistics statistics = heap.statistics();
        assertThat(statistics.reservedBytes()).isLessThanOrEqualTo(heap.limitBytes());
        if (!Switches.COUNTING) {
            assertThat(statistics.liveObjects()).isEqualTo(-1);
            assertThat(statistics.liveBytes()).isEqualTo(-1);
            return;
        }
        long bytes = model.keySet().stream().mapToLong(heap::cellBytes).sum();
        assertThat(statistics.liveObjects()).isEqualTo(model.size());
        assertThat(statistics.liveBytes()).isEqualTo(bytes);
        assertThat(statistics.peakLiveBytes()).isGreaterThanOrEqualTo(bytes);
        assertThat(statistics.peakLiveBytes()).isLessThanOrEqualTo(statistics.allocatedBytes());
    }
}
