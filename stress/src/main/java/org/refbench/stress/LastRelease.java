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
 * An object with two references and a child; each actor drops one reference. Law 4: whoever is last destroys, once, and
 * releases the child once. CPython's {@code Py_DECREF} without its lock loses this.
 */
@Description("last release against last release")
@Outcome(id = "11", expect = Expect.ACCEPTABLE, desc = "object 1 and its child 10 were destroyed once each")
@Outcome(id = "0", expect = Expect.FORBIDDEN, desc = "a decrement was lost: never destroyed")
@Outcome(expect = Expect.FORBIDDEN, desc = "destroyed twice")
public final class LastRelease {
    private LastRelease() {}

    /** The actors. */
    public abstract static class Releasing extends Race {
        /** A state of {@code arena}: an object with a child, held by two locals. */
        protected Releasing(Arena arena) {
            super(arena);
            Seat keeper = arena.keeper();
            long node = keeper.make(cell, 0, 1);
            cell.object = node;
            keeper.m.initStore(node, Node.slot(node), keeper.make(cell, 1, 10));
            keeper.m.retainLocal(node);
            arena.dismiss(keeper);
        }

        /** Drops a local. */
        protected final void release(Seat seat) {
            enter(seat);
            seat.m.releaseLocal(cell.object);
            seat.leave();
        }

        /** Counts the deaths; frees an object that a lost decrement left alive. */
        protected final void settle(I_Result r) {
            settle(keeper -> {
                r.r1 = (int) cell.deaths();
                if (r.r1 == 0) {
                    keeper.m.releaseLocal(cell.object);
                }
            });
        }
    }

    /** {@code plain} under the global lock. */
    @JCStressTest
    @JCStressMeta(LastRelease.class)
    @State
    public static class Plain extends Releasing {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public Plain() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            release(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            release(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** {@code plain(counts=mutex)} under object locks. */
    @JCStressTest
    @JCStressMeta(LastRelease.class)
    @State
    public static class Mutex extends Releasing {
        private static final Arena ARENA = Arena.of("plain", Map.of("counts", "mutex"));

        /** A state. */
        public Mutex() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            release(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            release(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** {@code atomic} under object locks. */
    @JCStressTest
    @JCStressMeta(LastRelease.class)
    @State
    public static class Atomic extends Releasing {
        private static final Arena ARENA = Arena.of("atomic");

        /** A state. */
        public Atomic() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            release(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            release(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }
}
