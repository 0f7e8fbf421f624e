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

/**
 * One actor reads a slot into a local and uses the object; the other stores object 1, overwrites it by object 10, which
 * frees 1, and makes object 100, which is likely to get its memory. Law 1, and the trap of every scheme that frees from a
 * mutator: between reading the slot and counting the reference the object may die (CPython's lists, PEP 703).
 */
@Description("safe load against overwrite-and-free")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "loaded before the first store")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "object 1, which lived as long as the local")
@Outcome(id = "10, 0", expect = Expect.ACCEPTABLE, desc = "object 10, which replaced it")
@Outcome(id = "9, .*", expect = Expect.FORBIDDEN, desc = "the loaded object was freed")
@Outcome(id = ".*, 9", expect = Expect.FORBIDDEN, desc = "an object was destroyed twice, or never")
@Outcome(expect = Expect.FORBIDDEN, desc = "an object that never was in the slot")
public final class SafeLoad {
    private SafeLoad() {}

    /** The actors. */
    public abstract static class Loading extends Race {
        private volatile boolean overwritten;

        /** A state of {@code arena}. */
        protected Loading(Arena arena) {
            super(arena);
        }

        /** Loads, and reads the object's id at the end of a blocking call that gives the other actor time to go on. */
        protected final void load(II_Result r) {
            Seat seat = arena.first();
            enter(seat);
            long node = seat.load(cell.holder);
            if (node != 0) {
                seat.hold(node);
                seat.pauseUntil(() -> overwritten);
                long id = Node.id(node);
                r.r1 = id == 1 || id == 10 ? (int) id : Node.FREED;
                seat.hold(0);
                seat.m.releaseLocal(node);
            }
            seat.leave();
        }

        /** Stores, overwrites, makes another object. */
        protected final void overwrite() {
            Seat seat = arena.second();
            enter(seat);
            store(seat, 0, 1);
            seat.pause();
            seat.hesitate();
            store(seat, 1, 10);
            arena.collect(seat);
            seat.m.releaseLocal(seat.make(cell, 2, 100));
            overwritten = true;
            seat.leave();
        }

        private void store(Seat seat, int place, int id) {
            long node = seat.make(cell, place, id);
            seat.hold(node);
            seat.replace(cell.holder, node);
            seat.hold(0);
        }

        /** Empties the slot. */
        protected final void settle(II_Result r) {
            settle(keeper -> {
                keeper.replace(cell.holder, 0);
                r.r2 = arena.books(cell, 111);
            });
        }
    }

    /** {@code none}: nothing is freed. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class None extends Loading {
        private static final Arena ARENA = Arena.of("none");

        /** A state. */
        public None() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code plain} under the global lock. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Plain extends Loading {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public Plain() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code plain(counts=mutex)} under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Mutex extends Loading {
        private static final Arena ARENA = Arena.of("plain", Map.of("counts", "mutex"));

        /** A state. */
        public Mutex() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code atomic} under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Atomic extends Loading {
        private static final Arena ARENA = Arena.of("atomic");

        /** A state. */
        public Atomic() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code biased} under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Biased extends Loading {
        private static final Arena ARENA = Arena.of("biased");

        /** A state. */
        public Biased() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code buffered} under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Buffered extends Loading {
        private static final Arena ARENA = Arena.of("buffered");

        /** A state. */
        public Buffered() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code coalesced} on the fly, under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Coalesced extends Loading {
        private static final Arena ARENA = Arena.of("coalesced", Map.of("handshake", "on-the-fly"));

        /** A state. */
        public Coalesced() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code deferred} under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Deferred extends Loading {
        private static final Arena ARENA = Arena.of("deferred");

        /** A state. */
        public Deferred() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code deferred(counts=biased)} under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class DeferredBiased extends Loading {
        private static final Arena ARENA = Arena.of("deferred", Map.of("counts", "biased"));

        /** A state. */
        public DeferredBiased() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code tracing} under object locks. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class Tracing extends Loading {
        private static final Arena ARENA = Arena.of("tracing");

        /** A state. */
        public Tracing() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(II_Result r) {
            load(r);
        }

        /** Second actor. */
        @Actor
        public void second() {
            overwrite();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }
}
