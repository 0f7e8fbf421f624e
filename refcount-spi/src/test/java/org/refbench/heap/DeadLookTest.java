package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a racy reader sees of a cell that holds no object. */
class DeadLookTest {
    private static final int DEAD = 7;
    private static final long EXTRA = 0x1234;

    private static int count(long cell) {
        return Memory.getInt(cell + Header.COUNT);
    }

    @Test
    void cellsWithoutAnObjectLookDeadAndKeepTheirExtraWords() {
        try (Heap heap = new Heap(1 << 20, new HeaderLayout(8, 4, DEAD))) {
            ThreadHeap mine = heap.attach();
            ThreadHeap other = heap.attach();
            for (ThreadHeap freer : new ThreadHeap[] {mine, other}) {
                long cell = mine.allocate(16);
                assertThat(count(cell)).as("just carved, or used before").isEqualTo(DEAD);
                Memory.setLong(cell, Header.FIRST_OBJECT_TYPE | 3L << 32);
                Memory.setLong(cell + HeaderLayout.extraWord(0), EXTRA);
                freer.free(cell);
                assertThat(count(cell)).as("freed").isEqualTo(DEAD);
                assertThat(Memory.getLong(cell + HeaderLayout.extraWord(0))).isEqualTo(EXTRA);
            }
            long storage = mine.allocate(16);
            Memory.setLong(storage, mine.storageHeader());
            assertThat(count(storage)).as("raw storage").isEqualTo(DEAD);
        }
    }

    @Test
    void aBuriedObjectLooksLikeAFreeCell() {
        try (Heap heap = new Heap(1 << 20, new HeaderLayout(8, 4, DEAD))) {
            ThreadHeap mine = heap.attach();
            long object = mine.allocate(100_000);
            Memory.setLong(object, Header.FIRST_OBJECT_TYPE | Header.IMMORTAL | 3L << 32);
            assertThat(mine.isLarge(object)).isTrue();
            mine.bury(object);
            assertThat(count(object)).isEqualTo(DEAD);
            assertThat(Memory.getInt(object)).isZero();
        }
    }
}
