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
import org.openjdk.jcstress.infra.results.III_Result;
import org.refbench.heap.Memory;

/**
 * One actor makes an object, fills it, stores it and tries to take it back; the other takes it if it is there. Laws 1, 4
 * and 6 across threads: one of them gets it, whole, and its memory goes home from a thread that did not allocate it.
 */
@Description("hand-over between threads")
@Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE, desc = "the maker took it back")
@Outcome(id = "0, 1, 0", expect = Expect.ACCEPTABLE, desc = "the other one got it, whole")
@Outcome(id = "1, 1, .*", expect = Expect.FORBIDDEN, desc = "both got it")
@Outcome(id = "0, 0, .*", expect = Expect.FORBIDDEN, desc = "it was lost")
@Outcome(id = ".*9.*", expect = Expect.FORBIDDEN, desc = "not what was stored, or not destroyed once")
@Outcome(expect = Expect.FORBIDDEN, desc = "not an outcome of the program")
public final class HandOver {
    private static final int CONTENT = 5;

    private HandOver() {}

    /** The actors. */
    public abstract static class Handing extends Race {
        /** A state of {@code arena}. */
        protected Handing(Arena arena) {
            super(arena);
        }

        /** Makes, stores, takes back. */
        protected final void give(III_Result r) {
            Seat seat = arena.first();
            enter(seat);
            long node = seat.make(cell, 0, 1);
            seat.write(Node.data(node, 0), CONTENT);
            seat.hold(node);
            seat.replace(cell.holder, node);
            seat.hold(0);
            seat.pause();
            r.r1 = taken(seat);
            seat.leave();
        }

        /** Takes. */
        protected final void receive(III_Result r) {
            Seat seat = arena.second();
            enter(seat);
            r.r2 = taken(seat);
            seat.leave();
        }

        private int taken(Seat seat) {
            long node = seat.take(cell.holder);
            if (node == 0) {
                return 0;
            }
            boolean whole = Node.id(node) == 1 && Memory.getLong(Node.data(node, 0)) == CONTENT;
            seat.m.releaseLocal(node);
            return whole ? 1 : Node.FREED;
        }

        /** Counts the deaths. */
        protected final void settle(III_Result r) {
            settle(keeper -> r.r3 = arena.books(cell, 1));
        }
    }

    /** {@code none}: nothing is freed. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class None extends Handing {
        private static final Arena ARENA = Arena.of("none");

        /** A state. */
        public None() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code plain} under the global lock. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Plain extends Handing {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public Plain() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code plain(counts=mutex)} under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Mutex extends Handing {
        private static final Arena ARENA = Arena.of("plain", Map.of("counts", "mutex"));

        /** A state. */
        public Mutex() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code atomic} under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Atomic extends Handing {
        private static final Arena ARENA = Arena.of("atomic");

        /** A state. */
        public Atomic() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code biased} under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Biased extends Handing {
        private static final Arena ARENA = Arena.of("biased");

        /** A state. */
        public Biased() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code buffered} under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Buffered extends Handing {
        private static final Arena ARENA = Arena.of("buffered");

        /** A state. */
        public Buffered() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code coalesced} on the fly, under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Coalesced extends Handing {
        private static final Arena ARENA = Arena.of("coalesced", Map.of("handshake", "on-the-fly"));

        /** A state. */
        public Coalesced() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code deferred} under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Deferred extends Handing {
        private static final Arena ARENA = Arena.of("deferred");

        /** A state. */
        public Deferred() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code deferred(counts=biased)} under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class DeferredBiased extends Handing {
        private static final Arena ARENA = Arena.of("deferred", Map.of("counts", "biased"));

        /** A state. */
        public DeferredBiased() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** {@code tracing} under object locks. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Tracing extends Handing {
        private static final Arena ARENA = Arena.of("tracing");

        /** A state. */
        public Tracing() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }
}
