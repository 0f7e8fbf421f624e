package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.refbench.testing.Together;

@EnabledIfSystemProperty(named = "refbench.checked", matches = "true")
class CheckedModeTest {
    private final Heap heap = HeapFixture.heap(4 << 20);
    private final ThreadHeap mine = heap.attach();

    @AfterEach
    void close() {
        heap.close();
    }

    private static String hex(long object) {
        return "0x" + Long.toHexString(object);
    }

    @Test
    void useAfterFreeNamesTypeAddressUseAndThreads() {
        ThreadHeap other = heap.attach();
        long object = HeapFixture.object(mine, 16, 1);
        History.requireLive(object);
        other.free(object);
        assertThatExceptionOfType(UseAfterFreeError.class)
                .isThrownBy(() -> History.requireLive(object))
                .withMessageContaining("type#7")
                .withMessageContaining(hex(object))
                .withMessageContaining("use 1 of its cell")
                .withMessageContaining("allocated by thread " + mine.id())
                .withMessageContaining("freed by thread " + other.id());
        assertThatExceptionOfType(UseAfterFreeError.class).isThrownBy(() -> Header.type(object));
    }

    @Test
    void aSecondFreeFailsWhoeverDoesIt() {
        ThreadHeap other = heap.attach();
        long small = HeapFixture.object(mine, 16, 1);
        long large = HeapFixture.object(mine, 100_000, 1);
        for (long object : new long[] {small, large}) {
            mine.free(object);
            for (ThreadHeap second : new ThreadHeap[] {mine, other}) {
                assertThatExceptionOfType(UseAfterFreeError.class)
                        .isThrownBy(() -> second.free(object))
                        .withMessageContaining("freed twice")
                        .withMessageContaining(hex(object))
                        .withMessageContaining("freed by thread " + mine.id());
            }
        }
    }

    @Test
    void ofTwoThreadsThatFreeAtOnceOneIsTold() throws Exception {
        int rounds = 5000;
        long[] objects = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            objects[i] = HeapFixture.object(mine, 16, i);
        }
        AtomicInteger failures = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(2);
        Together.run(2, t -> {
            ThreadHeap self = heap.attach();
            for (long object : objects) {
                together.await();
                try {
                    self.free(object);
                } catch (UseAfterFreeError e) {
                    failures.incrementAndGet();
                }
            }
        });
        assertThat(failures).hasValue(rounds);
    }

    @Test
    void theFreedPayloadIsPoison() {
        long object = HeapFixture.object(mine, 100, 1);
        mine.free(object);
        for (int offset = 0; offset < 96; offset++) {
            assertThat(Memory.getByte(object + Header.PAYLOAD + offset)).isEqualTo(History.POISON);
        }
    }

    @Test
    void aWriteAfterFreeIsFoundWhenTheCellIsUsedAgain() {
        long object = HeapFixture.object(mine, 32, 1);
        mine.free(object);
        Memory.setLong(object + Header.PAYLOAD + 16, 42);
        assertThatExceptionOfType(UseAfterFreeError.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 100_000; i++) {
                        mine.free(HeapFixture.object(mine, 32, 2));
                    }
                })
                .withMessageContaining("written after free at offset 24")
                .withMessageContaining(hex(object));
    }

    @Test
    void aFreedCellRestsInQuarantine() {
        Set<Long> resting = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            long object = HeapFixture.object(mine, 16, i);
            assertThat(resting.add(object)).as("used again at once").isTrue();
            mine.free(object);
        }
    }

    @Test
    void quarantineNeverCausesExhaustion() {
        for (int i = 0; i < 500; i++) {
            mine.free(HeapFixture.object(mine, 100_000, i));
        }
        for (int i = 0; i < 50; i++) {
            mine.free(HeapFixture.object(mine, 2_000_000, i));
        }
        for (int i = 0; i < 100_000; i++) {
            mine.free(HeapFixture.object(mine, 512, i));
        }
    }

    @Test
    void eachUseOfACellIsCounted() {
        long first = HeapFixture.object(mine, 16, 0);
        mine.free(first);
        long again = 0;
        for (int i = 0; again != first && i < 100_000; i++) {
            again = HeapFixture.object(mine, 16, i);
            mine.free(again);
        }
        assertThat(again).isEqualTo(first);
        assertThatExceptionOfType(UseAfterFreeError.class)
                .isThrownBy(() -> History.requireLive(first))
                .withMessageContaining("use 2 of its cell");
    }

    @Test
    void freeingWhatIsNoObjectFails() {
        long object = HeapFixture.object(mine, 16, 0);
        long neverUsed = object + heap.cellBytes(object);
        assertThatExceptionOfType(UseAfterFreeError.class)
                .isThrownBy(() -> mine.free(neverUsed))
                .withMessageContaining("no object");
        assertThatCode(() -> mine.free(object)).doesNotThrowAnyException();
    }
}
