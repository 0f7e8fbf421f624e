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
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.RefCounter;

/**
 * An object whose count is one below the greatest; one actor adds two references, the other adds one and drops it. Law 8:
 * the count sticks, whoever crosses the boundary, and the object lives on (CVE-2016-0728 is what happens otherwise).
 */
@Description("count saturation")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "stuck, and still so after more releases")
@Outcome(id = "0, .*", expect = Expect.FORBIDDEN, desc = "the count wrapped, or lost what was added")
@Outcome(expect = Expect.FORBIDDEN, desc = "the object was destroyed")
public final class Saturation {
    private Saturation() {}

    /** The actors. */
    public abstract static class Saturating extends Race {
        /** A state of {@code arena}: an object that seems to have very many references. */
        @SuppressWarnings("this-escape") // forceCount needs the object only
        protected Saturating(Arena arena) {
            super(arena);
            Seat keeper = arena.keeper();
            cell.object = keeper.make(cell, 0, 1);
            forceCount(Integer.MAX_VALUE - 1);
            arena.dismiss(keeper);
        }

        /** Most schemes have the count as it is in the count word. */
        protected void forceCount(int count) {
            Memory.setInt(cell.object + Header.COUNT, count);
        }

        /** Two references more. */
        protected final void retain() {
            Seat seat = arena.first();
            enter(seat);
            seat.m.retainLocal(cell.object);
            seat.m.retainLocal(cell.object);
            seat.leave();
        }

        /** One more, one fewer. */
        protected final void retainAndRelease() {
            Seat seat = arena.second();
            enter(seat);
            seat.m.retainLocal(cell.object);
            seat.m.releaseLocal(cell.object);
            seat.leave();
        }

        /** Releases some more, looks, and ends the object's life. */
        protected final void settle(II_Result r) {
            settle(keeper -> {
                arena.collect(keeper);
                boolean stuck = isStuck();
                for (int i = 0; i < 3; i++) {
                    keeper.m.releaseLocal(cell.object);
                }
                arena.collect(keeper);
                r.r1 = stuck && isStuck() ? 1 : 0;
                r.r2 = (int) cell.deaths();
                forceCount(1);
                keeper.m.releaseLocal(cell.object);
            });
        }

        private boolean isStuck() {
            return arena.counter().countOf(cell.object) == RefCounter.STUCK;
        }
    }

    /** {@code plain} under the global lock. */
    @JCStressTest
    @JCStressMeta(Saturation.class)
    @State
    public static class Plain extends Saturating {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public Plain() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            retain();
        }

        /** Second actor. */
        @Actor
        public void second() {
            retainAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code plain(counts=mutex)} under object locks. */
    @JCStressTest
    @JCStressMeta(Saturation.class)
    @State
    public static class Mutex extends Saturating {
        private static final Arena ARENA = Arena.of("plain", Map.of("counts", "mutex"));

        /** A state. */
        public Mutex() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            retain();
        }

        /** Second actor. */
        @Actor
        public void second() {
            retainAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code atomic} under object locks. */
    @JCStressTest
    @JCStressMeta(Saturation.class)
    @State
    public static class Atomic extends Saturating {
        private static final Arena ARENA = Arena.of("atomic");

        /** A state. */
        public Atomic() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            retain();
        }

        /** Second actor. */
        @Actor
        public void second() {
            retainAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code biased} under object locks. */
    @JCStressTest
    @JCStressMeta(Saturation.class)
    @State
    public static class Biased extends Saturating {
        private static final Arena ARENA = Arena.of("biased");

        /** A state. */
        public Biased() {
            super(ARENA);
        }

        /** Both halves are at their greatest, but for one reference; 1 is the last one of an object without owner. */
        @Override
        protected void forceCount(int count) {
            int owners = HeaderLayout.extraWord(0) + 4;
            int shared = count == 1 ? 1 : (1 << 28) - 2;
            Memory.setInt(cell.object + owners, count - shared);
            Memory.setInt(cell.object + Header.COUNT, shared << 2 | (count == 1 ? 3 : 0));
        }

        /** First actor. */
        @Actor
        public void first() {
            retain();
        }

        /** Second actor. */
        @Actor
        public void second() {
            retainAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** {@code buffered} under object locks. */
    @JCStressTest
    @JCStressMeta(Saturation.class)
    @State
    public static class Buffered extends Saturating {
        private static final Arena ARENA = Arena.of("buffered");

        /** A state. */
        public Buffered() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            retain();
        }

        /** Second actor. */
        @Actor
        public void second() {
            retainAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }
}
