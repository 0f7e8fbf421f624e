package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.testing.Together;

/**
 * ABA on the per-block list: few cells go round and round, pushed by many threads and taken whole by the owner, so that
 * the head that a pusher has read comes back again and again with another successor.
 */
class RemoteListTest {
    private static final int CELLS = 5;
    private static final int PUSHERS = 3;
    private static final int TAKES = 60_000;

    @Test
    void noCellIsLostOrDoubledWhenTheSameCellsArePushedAgain() throws Exception {
        try (Heap heap = HeapFixture.heap(1 << 20)) {
            ThreadHeap owner = heap.attach();
            ConcurrentLinkedQueue<Long> toPush = new ConcurrentLinkedQueue<>();
            Map<Long, Integer> home = new HashMap<>();
            for (int i = 0; i < CELLS; i++) {
                long cell = HeapFixture.object(owner, 16, i);
                home.put(cell, i);
                toPush.add(cell);
            }
            long block = Block.of(toPush.element());
            AtomicInteger[] inList = new AtomicInteger[CELLS];
            for (int i = 0; i < CELLS; i++) {
                inList[i] = new AtomicInteger();
            }
            AtomicInteger taken = new AtomicInteger();
            Together.run(PUSHERS + 1, t -> {
                while (taken.get() < TAKES) {
                    if (t == 0) {
                        if (taken.addAndGet(takeAll(block, home, inList, toPush)) % 64 == 0) {
                            Thread.yield();
                        }
                        continue;
                    }
                    Long cell = toPush.poll();
                    if (cell == null) {
                        Thread.yield();
                    } else {
                        assertThat(inList[home.get(cell)].getAndIncrement())
                                .as("pushed while in the list")
                                .isZero();
                        Block.pushRemote(block, cell);
                    }
                }
            });
            takeAll(block, home, inList, toPush);
            assertThat(toPush).containsExactlyInAnyOrderElementsOf(home.keySet());
        }
    }

    private static int takeAll(
            long block, Map<Long, Integer> home, AtomicInteger[] inList, ConcurrentLinkedQueue<Long> toPush) {
        int count = 0;
        for (long cell = Block.takeRemote(block); cell != 0; count++) {
            assertThat(count).as("a ring in the list").isLessThan(CELLS);
            long next = Memory.getLong(cell + Block.LINK);
            assertThat(inList[home.get(cell)].getAndDecrement())
                    .as("taken once per push")
                    .isEqualTo(1);
            toPush.add(cell);
            cell = next;
        }
        return count;
    }
}
