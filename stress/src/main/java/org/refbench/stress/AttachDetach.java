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

/**
 * One actor attaches a thread, which works on an object, buffers, and detaches; the other stops the world and then ends an
 * epoch. Law 7 against stops and handshakes: a thread that comes or goes is stopped like any other, and what it buffered
 * arrives once, by the epoch or by its own end.
 */
@Description("attach and detach against epoch")
@Outcome(id = "0, 11", expect = Expect.ACCEPTABLE, desc = "never inside a stop; both entries were received once")
@Outcome(id = "1, .*", expect = Expect.FORBIDDEN, desc = "the thread ran while the world was stopped")
@Outcome(expect = Expect.FORBIDDEN, desc = "an entry was lost, or received twice")
public final class AttachDetach {
    private static final int LOOKS = 50;
    private static final int PHASES = 10;

    private AttachDetach() {}

    /** The actors. */
    public abstract static class Visiting extends Race {
        /** A state of {@code arena}. */
        protected Visiting(Arena arena) {
            super(arena);
        }

        /** A thread's whole life. */
        protected final void visit() {
            meet();
            Seat seat = arena.newSeat();
            cell.visitor = seat.m;
            seat.enter();
            long node = seat.make(cell, 0, 1);
            cell.object = node;
            cell.log.add(1);
            seat.m.pollSafepoint();
            Memory.setLongOpaque(Node.data(node, 0), 1); // from here to the reset no safepoint
            cell.log.add(10);
            for (int i = 0; i < LOOKS; i++) {
                Thread.onSpinWait();
            }
            Memory.setLongOpaque(Node.data(node, 0), 0);
            seat.m.pollSafepoint();
            cell.sent = cell.log.drain();
            seat.detach();
        }

        /** Stops the world, then ends an epoch. */
        protected final void epoch(II_Result r) {
            Seat seat = arena.second();
            enter(seat);
            for (int i = 0; i < PHASES; i++) {
                seat.hesitate();
            }
            arena.stopTheWorld(seat, () -> r.r1 = visitorInside());
            arena.handshakeAll(seat, target -> {
                if (target == cell.visitor) {
                    cell.received += cell.log.drain();
                }
            });
            seat.leave();
        }

        private int visitorInside() {
            long inside = 0;
            for (int i = 0; i < LOOKS && cell.object != 0; i++) {
                inside |= Memory.getLongOpaque(Node.data(cell.object, 0));
                Thread.onSpinWait();
            }
            return (int) inside;
        }

        /** Sums up; drops the object. */
        protected final void settle(II_Result r) {
            settle(keeper -> {
                r.r2 = (int) (cell.received + cell.sent);
                keeper.m.releaseLocal(cell.object);
            });
        }
    }

    /** {@code none}: nothing is freed. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class None extends Visiting {
        private static final Arena ARENA = Arena.of("none");

        /** A state. */
        public None() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code plain} under the global lock. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class Plain extends Visiting {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public Plain() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code atomic} under object locks. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class Atomic extends Visiting {
        private static final Arena ARENA = Arena.of("atomic");

        /** A state. */
        public Atomic() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code biased} under object locks. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class Biased extends Visiting {
        private static final Arena ARENA = Arena.of("biased");

        /** A state. */
        public Biased() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code buffered} under object locks. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class Buffered extends Visiting {
        private static final Arena ARENA = Arena.of("buffered");

        /** A state. */
        public Buffered() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code coalesced} on the fly, under object locks. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class Coalesced extends Visiting {
        private static final Arena ARENA = Arena.of("coalesced", Map.of("handshake", "on-the-fly"));

        /** A state. */
        public Coalesced() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code deferred} under object locks. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class Deferred extends Visiting {
        private static final Arena ARENA = Arena.of("deferred");

        /** A state. */
        public Deferred() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code deferred(counts=biased)} under object locks. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class DeferredBiased extends Visiting {
        private static final Arena ARENA = Arena.of("deferred", Map.of("counts", "biased"));

        /** A state. */
        public DeferredBiased() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code tracing} under object locks. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class Tracing extends Visiting {
        private static final Arena ARENA = Arena.of("tracing");

        /** A state. */
        public Tracing() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }
}
