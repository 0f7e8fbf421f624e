package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.testing.Together;

class HeapTest {
    private static final long MIB = 1 << 20;

    private final Heap heap = HeapFixture.heap(8 * MIB);
    private final ThreadHeap mine = heap.attach();

    @AfterEach
    void close() {
        heap.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 12, 16, 64, 120, 128, 1000, 8160, 8184, 8185, 65_400, 65_536, 300_000, 2_000_000})
    void everySizeIsAlignedHeldWholeAndFreed(int payloadBytes) {
        long one = HeapFixture.object(mine, payloadBytes, 1);
        long two = HeapFixture.object(mine, payloadBytes, 2);
        assertThat(one % 8).isZero();
        assertThat(two % 8).isZero();
        assertThat(Math.abs(one - two)).isGreaterThanOrEqualTo(Header.PAYLOAD + payloadBytes);
        assertThat(heap.cellBytes(one)).isGreaterThanOrEqualTo(Header.PAYLOAD + payloadBytes);
        assertThat(HeapFixture.isIntact(one, payloadBytes, 1)).isTrue();
        assertThat(HeapFixture.isIntact(two, payloadBytes, 2)).isTrue();
        assertThat(HeapFixture.walked(heap)).containsExactlyInAnyOrder(one, two);
        mine.free(one);
        assertThat(HeapFixture.walked(heap)).containsExactly(two);
        mine.free(two);
        assertThat(HeapFixture.walked(heap)).isEmpty();
    }

    @Test
    void sizesBeyondAnyHeapAreRefused() {
        for (int payloadBytes : new int[] {(int) (8 * MIB), Integer.MAX_VALUE - 64, Integer.MAX_VALUE}) {
            assertThat(mine.allocate(payloadBytes)).isZero();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> HeapFixture.heap(Block.SIZE - 1));
    }

    /** A free cell's link must stay inside the cell, whatever lies in front of the next one. */
    @Test
    void emptyPayloadsDoNotTouchTheirNeighbours() {
        try (Heap wide = new Heap(MIB, new HeaderLayout(8, 4, 0))) {
            ThreadHeap thread = wide.attach();
            List<Long> objects = HeapFixture.fill(thread, 0);
            objects.forEach(o -> Memory.setLong(o + HeaderLayout.extraWord(0), ~o));
            for (int n = 0; n < objects.size(); n += 2) {
                thread.free(objects.get(n));
            }
            for (int n = 1; n < objects.size(); n += 2) {
                assertThat(Memory.getLong(objects.get(n) + HeaderLayout.extraWord(0)))
                        .isEqualTo(~objects.get(n));
            }
            assertThat(HeapFixture.fill(thread, 0)).hasSize((objects.size() + 1) / 2);
        }
    }

    @Test
    void aFreedCellKeepsItsCountWordInTheDeadState() {
        long object = HeapFixture.object(mine, 16, 1);
        mine.free(object);
        assertThat(Memory.getInt(object + Header.COUNT)).isEqualTo(HeapFixture.DEAD);
        long fresh = mine.allocate(40); // of another size class
        assertThat(Memory.getInt(fresh + Header.COUNT))
                .as("so does a cell that was never used")
                .isEqualTo(HeapFixture.DEAD);
    }

    @Test
    void freedCellsAreUsedAgain() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            long object = HeapFixture.object(mine, 24, i);
            seen.add(object);
            mine.free(object);
        }
        assertThat(seen.size()).as("cells used").isLessThan(10_000);
        assertThat(heap.statistics().reservedBytes()).isLessThanOrEqualTo(4 * MIB);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 1000, 8000, 60_000, 100_000, 900_000})
    void theLimitIsKeptAndEverythingWorksAfterIt(int payloadBytes) {
        List<Long> objects = HeapFixture.fill(mine, payloadBytes);
        assertThat(heap.statistics().reservedBytes()).isLessThanOrEqualTo(heap.limitBytes());
        assertThat((double) objects.size() * (payloadBytes + 32) / heap.limitBytes())
                .as("share of the limit that could be used")
                .isGreaterThan(0.5);
        assertThat(mine.allocate(payloadBytes)).as("still exhausted").isZero();
        assertThat(HeapFixture.walked(heap)).isEqualTo(new TreeSet<>(objects));
        for (int round = 0; round < 2; round++) {
            Collections.shuffle(objects, new java.util.Random(round));
            objects.forEach(mine::free);
            assertThat(HeapFixture.walked(heap)).isEmpty();
            List<Long> again = HeapFixture.fill(mine, payloadBytes);
            assertThat(again).as("all memory came back").hasSameSizeAs(objects);
            again.forEach(
                    o -> assertThat(HeapFixture.isIntact(o, payloadBytes, o)).isTrue());
            objects = again;
        }
    }

    @Test
    void atTheLimitFreeRunsAreCutAndMerged() {
        List<Long> objects = HeapFixture.fill(mine, 900_000);
        mine.free(objects.removeFirst());
        List<Long> pieces = HeapFixture.fill(mine, 100_000);
        assertThat(pieces.size()).as("pieces of one run").isGreaterThanOrEqualTo(6);
        TreeSet<Long> all = new TreeSet<>(objects);
        all.addAll(pieces);
        assertThat(HeapFixture.walked(heap)).isEqualTo(all);
        pieces.forEach(p -> assertThat(HeapFixture.isIntact(p, 100_000, p)).isTrue());
        pieces.forEach(mine::free);
        long large = HeapFixture.object(mine, 900_000, 6);
        assertThat(HeapFixture.isIntact(large, 900_000, 6)).isTrue();
        objects.add(large);
        assertThat(HeapFixture.walked(heap)).isEqualTo(new TreeSet<>(objects));
        objects.forEach(mine::free);
        assertThat(HeapFixture.object(mine, 2_000_000, 7)).isNotZero();
    }

    @Test
    void aGrowingObjectNeverExhaustsAHeapThatItFitsInto() {
        for (int round = 0; round < 3; round++) {
            long old = HeapFixture.object(mine, 10_000, 0);
            for (int bytes = 10_000; bytes < 2_000_000; bytes += bytes / 8) {
                long grown = HeapFixture.object(mine, bytes, bytes);
                mine.free(old);
                old = grown;
            }
            mine.free(old);
        }
        assertThat(HeapFixture.walked(heap)).isEmpty();
    }

    @Test
    void preTouchedMemoryServesSmallAndLargeObjects() {
        heap.preTouch(8 * MIB);
        assertThat(heap.statistics().reservedBytes()).isEqualTo(8 * MIB);
        long large = HeapFixture.object(mine, 2_000_000, 1);
        long small = HeapFixture.object(mine, 16, 2);
        assertThat(heap.statistics().reservedBytes()).isEqualTo(8 * MIB);
        assertThat(HeapFixture.walked(heap)).containsExactlyInAnyOrder(large, small);
        heap.preTouch(8 * MIB);
        assertThat(heap.statistics().reservedBytes()).isEqualTo(8 * MIB);
    }

    @Test
    void cellsFreedByAnotherThreadComeBackToTheOwner() throws Exception {
        List<Long> objects = HeapFixture.fill(mine, 40);
        Together.run(3, i -> {
            ThreadHeap other = heap.attach();
            for (int n = i; n < objects.size(); n += 3) {
                other.free(objects.get(n));
            }
            heap.detach(other);
        });
        assertThat(HeapFixture.walked(heap)).isEmpty();
        assertThat(HeapFixture.fill(mine, 40)).hasSameSizeAs(objects);
    }

    @Test
    void theMemoryOfAnEndedThreadIsAdopted() throws Exception {
        List<Long> objects = Collections.synchronizedList(new ArrayList<>());
        Together.run(1, i -> {
            ThreadHeap ending = heap.attach();
            objects.addAll(HeapFixture.fill(ending, 40));
            for (int n = 0; n < objects.size(); n += 2) {
                ending.free(objects.get(n));
            }
            heap.detach(ending);
        });
        int left = objects.size() / 2;
        assertThat(HeapFixture.walked(heap)).hasSize(left);
        assertThat(HeapFixture.fill(mine, 40)).hasSize(objects.size() - left);
        for (int n = 1; n < objects.size(); n += 2) {
            assertThat(HeapFixture.isIntact(objects.get(n), 40, objects.get(n))).isTrue();
            mine.free(objects.get(n));
        }
        assertThat(HeapFixture.fill(mine, 40)).hasSize(left);
    }

    /** The block that every adopter passes over is full; a thread with a small stack must get past thousands. */
    @Test
    void adoptingManyFullBlocksNeedsNoStack() throws Exception {
        try (Heap large = HeapFixture.heap(320 * MIB)) {
            Together.run(1, i -> {
                ThreadHeap ending = large.attach();
                HeapFixture.fill(ending, 8000);
                large.detach(ending);
            });
            long[] answer = {-1};
            Throwable[] failure = new Throwable[1];
            Thread adopter = new Thread(null, () -> answer[0] = large.attach().allocate(8000), "adopter", 256 * 1024);
            adopter.setUncaughtExceptionHandler((thread, e) -> failure[0] = e);
            adopter.start();
            adopter.join();
            assertThat(failure[0]).isNull();
            assertThat(answer[0]).as("nothing is left").isZero();
        }
    }

    @Test
    void resetDropsExactlyWhatIsYoungerThanTheMark() throws Exception {
        List<Long> old = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            old.add(HeapFixture.object(mine, 8 * (i % 50), i));
        }
        old.add(HeapFixture.object(mine, 100_000, 1000));
        Heap.Mark mark = heap.mark();
        long reserved = 0;
        for (int round = 0; round < 3; round++) {
            Together.run(2, t -> {
                ThreadHeap other = heap.attach();
                for (int i = 0; i < 2000; i++) {
                    long young = HeapFixture.object(other, 8 * (i % 50), -1);
                    assertThat(heap.isOlder(young, mark)).isFalse();
                }
                HeapFixture.object(other, 500_000, -1);
                heap.detach(other);
            });
            heap.resetTo(mark);
            assertThat(HeapFixture.walked(heap)).isEqualTo(new TreeSet<>(old));
            assertThat(heap.isOlder(old.get(round), mark)).isTrue();
            if (round > 0) {
                assertThat(heap.statistics().reservedBytes())
                        .as("memory is used again")
                        .isEqualTo(reserved);
            }
            reserved = heap.statistics().reservedBytes();
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(HeapFixture.isIntact(old.get(i), 8 * (i % 50), i)).isTrue();
        }
    }

    @Test
    void schemeWordsLieBeforeTheObjectAndBelongToItAlone() {
        try (Heap wide = new Heap(MIB, new HeaderLayout(16, 4, 0))) {
            ThreadHeap thread = wide.attach();
            List<Long> objects = HeapFixture.fill(thread, 24);
            for (long object : objects) {
                Memory.setLong(object + HeaderLayout.extraWord(0), ~object);
                Memory.setLong(object + HeaderLayout.extraWord(1), -object);
            }
            for (long object : objects) {
                assertThat(Memory.getLong(object + HeaderLayout.extraWord(0))).isEqualTo(~object);
                assertThat(Memory.getLong(object + HeaderLayout.extraWord(1))).isEqualTo(-object);
                assertThat(HeapFixture.isIntact(object, 24, object)).isTrue();
            }
            objects.forEach(thread::free);
            assertThat(HeapFixture.fill(thread, 24)).hasSameSizeAs(objects);
        }
    }
}
