package org.refbench.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.refbench.heap.RemoteLists;

/**
 * Cells 1, 10 and 100 lie in a block's list of remotely freed cells. One actor frees cell 1000 and takes; the other takes
 * twice and frees the first cell that it got: the third thread of the classic ABA, played by the second. Every cell must be
 * found once, by an actor or by the arbiter. The list is immune because it is taken whole.
 */
@Description("free-list push and pop (ABA)")
@Outcome(id = "1111", expect = Expect.ACCEPTABLE, desc = "each cell was found once")
@Outcome(expect = Expect.FORBIDDEN, desc = "a cell was lost, or found twice")
public final class FreeList {
    private FreeList() {}

    /** A list of free cells. */
    public interface Pile {
        /** Adds a cell. */
        void push(long block, long cell);

        /** Takes one cell or more, linked; 0 if there is none. */
        long take(long block);
    }

    /** The block's own list. */
    private static final class RemoteList implements Pile {
        @Override
        public void push(long block, long cell) {
            RemoteLists.push(block, cell);
        }

        @Override
        public long take(long block) {
            return RemoteLists.take(block);
        }
    }

    /** The actors. */
    public abstract static class Freeing extends Race {
        private static final int CELLS = 4;
        private static final int LONGEST = 8;

        private final Pile pile;
        private final long block;
        private int foundByFirst;
        private int foundBySecond;

        /** A state of {@code arena}: a block's worth of memory with three cells on the pile. */
        protected Freeing(Arena arena, Pile pile) {
            super(arena);
            this.pile = pile;
            block = arena.region(cell, RemoteLists.bytes(CELLS));
            RemoteLists.clear(block);
            for (int i = 0; i < 3; i++) {
                pile.push(block, RemoteLists.cell(block, i));
            }
        }

        /** The sum of the marks of a chain; one that has become a cycle ends somewhere. */
        private int marks(long chain) {
            int sum = 0;
            long free = chain;
            for (int i = 0; free != 0 && i < LONGEST; i++) {
                sum += mark(free);
                free = RemoteLists.next(free);
            }
            return sum;
        }

        private int mark(long free) {
            return switch (RemoteLists.index(block, free)) {
                case 0 -> 1;
                case 1 -> 10;
                case 2 -> 100;
                default -> 1000;
            };
        }

        /** Frees a cell, then takes. */
        protected final void pushAndTake() {
            meet();
            arena.first().hesitate();
            pile.push(block, RemoteLists.cell(block, 3));
            foundByFirst = marks(pile.take(block));
        }

        /** Takes twice, then frees the first cell that it got. */
        protected final void takeAndPush() {
            meet();
            arena.second().hesitate();
            long first = pile.take(block);
            long second = pile.take(block);
            int found = marks(first) + marks(second);
            if (first != 0) {
                found -= mark(first);
                pile.push(block, first);
            }
            foundBySecond = found;
        }

        /** Takes the rest. */
        protected final void settle(I_Result r) {
            settle(keeper -> {
                int rest = 0;
                long chain = pile.take(block);
                for (int i = 0; chain != 0 && i < LONGEST; i++) {
                    rest += marks(chain);
                    chain = pile.take(block);
                }
                r.r1 = foundByFirst + foundBySecond + rest;
            });
        }
    }

    /** The list in the block header. */
    @JCStressTest
    @JCStressMeta(FreeList.class)
    @State
    public static class BlocksRemoteList extends Freeing {
        private static final Arena ARENA = Arena.of("none");

        /** A state. */
        public BlocksRemoteList() {
            super(ARENA, new RemoteList());
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
}
