package org.refbench.stress.weakened;

import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.refbench.heap.Memory;
import org.refbench.heap.RemoteLists;
import org.refbench.stress.Arena;
import org.refbench.stress.FreeList;

/** Free lists with the classic bugs. */
public final class WeakFreeList {
    private WeakFreeList() {}

    /** Pops one cell by compare-and-set of the head (Treiber 1986 without a tag): ABA. */
    @JCStressTest
    @JCStressMeta(FreeList.class)
    @State
    public static class PopOne extends FreeList.Freeing {
        private static final Arena ARENA = Arena.of("none");

        /** A state. */
        public PopOne() {
            super(ARENA, new PopOnePile());
        }

        /** First actor. */
        @Actor
        public void first() {
            pushAndTake();
        }

        /** Second actor. */
        @Actor
        public void second() {
            takeAndPush();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** Pushes with a plain write: of two pushes at once, or of a push and a take, one is lost. */
    @JCStressTest
    @JCStressMeta(FreeList.class)
    @State
    public static class PlainPush extends FreeList.Freeing {
        private static final Arena ARENA = Arena.of("none");

        /** A state. */
        public PlainPush() {
            super(ARENA, new PlainPushPile());
        }

        /** First actor. */
        @Actor
        public void first() {
            pushAndTake();
        }

        /** Second actor. */
        @Actor
        public void second() {
            takeAndPush();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    private static final class PopOnePile implements FreeList.Pile {
        private static final int STALL = 20;

        @Override
        public void push(long block, long cell) {
            RemoteLists.push(block, cell);
        }

        @Override
        public long take(long block) {
            while (true) {
                long head = Memory.getLongAcquire(RemoteLists.head(block));
                if (head == 0) {
                    return 0;
                }
                long next = RemoteLists.next(head);
                for (int i = ThreadLocalRandom.current().nextBoolean() ? STALL : 0; i > 0; i--) {
                    Thread.onSpinWait(); // the window, held open for one of two, so that the other can get through
                }
                if (Memory.compareAndSetLong(RemoteLists.head(block), head, next)) {
                    Memory.setLong(RemoteLists.link(head), 0);
                    return head;
                }
            }
        }
    }

    private static final class PlainPushPile implements FreeList.Pile {
        @Override
        public void push(long block, long cell) {
            Memory.setLong(RemoteLists.link(cell), Memory.getLongOpaque(RemoteLists.head(block)));
            Memory.setLongRelease(RemoteLists.head(block), cell);
        }

        @Override
        public long take(long block) {
            return RemoteLists.take(block);
        }
    }
}
