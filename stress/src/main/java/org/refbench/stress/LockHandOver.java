package org.refbench.stress;

import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.refbench.heap.Memory;
import org.refbench.lock.HeaderLock;
import org.refbench.lock.ThreadPrivateProvider;

/**
 * Both actors lock an object twice and add to its plain data word under the lock, for longer than a waiter spins, so that
 * they park and wake each other. Mutual exclusion, visibility from unlock to lock, and no wake-up lost: a test that hangs
 * fails.
 */
@Description("lock hand-over")
@Outcome(id = "4, 0", expect = Expect.ACCEPTABLE, desc = "every addition counted, the lock is free")
@Outcome(id = ".*, 9", expect = Expect.FORBIDDEN, desc = "the lock word was left behind")
@Outcome(expect = Expect.FORBIDDEN, desc = "two threads were in at once")
public final class LockHandOver {
    private static final int HOLD = 50;

    private LockHandOver() {}

    /** The actors. */
    public abstract static class Locking extends Race {
        /** A state of {@code arena}. */
        protected Locking(Arena arena) {
            super(arena);
        }

        /** Adds twice. */
        protected final void add(Seat seat) {
            meet();
            for (int i = 0; i < 2; i++) {
                seat.enter();
                arena.policy().lock(seat.m, cell.holder);
                long before = Memory.getLong(Node.data(cell.holder, 0));
                linger(seat, i);
                Memory.setLong(Node.data(cell.holder, 0), before + 1);
                arena.policy().unlock(seat.m, cell.holder);
                seat.leave();
            }
        }

        /** Stays inside for a while. */
        void linger(Seat seat, int round) {
            for (int spin = 0; spin < HOLD * round; spin++) {
                Thread.onSpinWait();
            }
        }

        /** Reads and resets the sum. */
        protected final void settle(II_Result r) {
            settle(keeper -> {
                r.r1 = (int) Memory.getLong(Node.data(cell.holder, 0));
                r.r2 = HeaderLock.isUnlocked(cell.holder) ? 0 : Node.FREED;
                Memory.setLong(Node.data(cell.holder, 0), 0);
            });
        }
    }

    /** The lock in the header. */
    @JCStressTest
    @JCStressMeta(LockHandOver.class)
    @State
    public static class ObjectLock extends Locking {
        private static final Arena ARENA = Arena.of("atomic");

        /** A state. */
        public ObjectLock() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            add(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            add(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** The global lock, released between the two additions as by a blocking call. */
    @JCStressTest
    @JCStressMeta(LockHandOver.class)
    @State
    public static class GlobalLock extends Locking {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public GlobalLock() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            add(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            add(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /**
     * The object is the first actor's own, until the second one asks for it: between two sections, in the midst of one that has
     * a blocking region in it, or when all is over.
     */
    @JCStressTest
    @JCStressMeta(LockHandOver.class)
    @State
    public static class ThreadPrivate extends Locking {
        private static final Arena ARENA = Arena.of("atomic", Map.of(), new ThreadPrivateProvider().create());

        /** A state whose holder is as if the first actor had made it. */
        public ThreadPrivate() {
            super(ARENA);
            Memory.setInt(
                    cell.holder,
                    Memory.getInt(cell.holder) | arena.first().m.ownership.birthBits());
        }

        @Override
        void linger(Seat seat, int round) {
            if (round == 1) {
                seat.pause();
            }
        }

        /** First actor. */
        @Actor
        public void first() {
            add(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            add(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }
}
