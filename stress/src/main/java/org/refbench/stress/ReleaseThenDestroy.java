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
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Each actor writes a data word of a shared object with a plain write and drops its reference. Law 6: the destroyer sees
 * both words. A decrement that does not release, or a last one that does not acquire, breaks it; x86 orders both anyway.
 */
@Description("release, then destroy: visibility")
@Outcome(id = "11", expect = Expect.ACCEPTABLE, desc = "the destroyer saw what both actors wrote")
@Outcome(expect = Expect.FORBIDDEN, desc = "destroyed before a write was visible")
public final class ReleaseThenDestroy {
    private ReleaseThenDestroy() {}

    /** The actors. */
    public abstract static class Writing extends Race {
        /** A state of {@code arena}: an object held by two locals. */
        protected Writing(Arena arena) {
            super(arena);
            Seat keeper = arena.keeper();
            cell.object = keeper.make(cell, 0, 1);
            keeper.m.retainLocal(cell.object);
            arena.dismiss(keeper);
        }

        /** Writes a word, drops a local. */
        protected final void write(Seat seat, int actor, int value) {
            enter(seat);
            seat.write(Node.data(cell.object, actor), value);
            seat.m.releaseLocal(cell.object);
            seat.leave();
        }

        /** What the destroyer saw. */
        protected final void settle(I_Result r) {
            settle(keeper -> r.r1 = (int) cell.dataAtDeath());
        }
    }

    /** {@code plain} under the global lock. */
    @JCStressTest
    @JCStressMeta(ReleaseThenDestroy.class)
    @State
    public static class Plain extends Writing {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public Plain() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            write(arena.first(), 0, 1);
        }

        /** Second actor. */
        @Actor
        public void second() {
            write(arena.second(), 1, 10);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** {@code plain(counts=mutex)} under object locks. */
    @JCStressTest
    @JCStressMeta(ReleaseThenDestroy.class)
    @State
    public static class Mutex extends Writing {
        private static final Arena ARENA = Arena.of("plain", Map.of("counts", "mutex"));

        /** A state. */
        public Mutex() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            write(arena.first(), 0, 1);
        }

        /** Second actor. */
        @Actor
        public void second() {
            write(arena.second(), 1, 10);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** {@code atomic} under object locks. */
    @JCStressTest
    @JCStressMeta(ReleaseThenDestroy.class)
    @State
    public static class Atomic extends Writing {
        private static final Arena ARENA = Arena.of("atomic");

        /** A state. */
        public Atomic() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            write(arena.first(), 0, 1);
        }

        /** Second actor. */
        @Actor
        public void second() {
            write(arena.second(), 1, 10);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }
}
