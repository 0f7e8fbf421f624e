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

/**
 * One actor fills a buffer of its own with plain writes and polls; the other ends an epoch by a handshake with every thread
 * and takes the buffer over in it. What buffering schemes will rest on (DeTreville 1990, the Recycler's epoch boundary):
 * nothing that was buffered is lost, taken twice, or seen half. The arbiter takes what came after the epoch.
 */
@Description("buffer hand-over against epoch")
@Outcome(id = "1111", expect = Expect.ACCEPTABLE, desc = "each of four entries was received once")
@Outcome(expect = Expect.FORBIDDEN, desc = "an entry was lost, or received twice")
public final class BufferHandOver {
    private BufferHandOver() {}

    /** The actors. */
    public abstract static class Buffering extends Race {
        /** A state of {@code arena}. */
        protected Buffering(Arena arena) {
            super(arena);
        }

        /** Buffers four entries, with safepoints in between. */
        protected final void fill() {
            Seat seat = arena.first();
            enter(seat);
            for (int entry = 1; entry <= 1000; entry *= 10) {
                cell.log.add(entry);
                seat.m.pollSafepoint();
            }
            seat.leave();
        }

        /** Ends an epoch: receives what the other actor has buffered so far. */
        protected final void epoch() {
            Seat seat = arena.second();
            enter(seat);
            arena.handshakeAll(seat, target -> {
                if (target == arena.first().m) {
                    cell.received += cell.log.drain();
                }
            });
            seat.leave();
        }

        /** Receives the rest. */
        protected final void settle(I_Result r) {
            settle(keeper -> r.r1 = (int) (cell.received + cell.log.drain()));
        }
    }

    /** The safepoints, with threads that end up in blocking regions. */
    @JCStressTest
    @JCStressMeta(BufferHandOver.class)
    @State
    public static class Handshake extends Buffering {
        private static final Arena ARENA = Arena.of("none");

        /** A state. */
        public Handshake() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            fill();
        }

        /** Second actor. */
        @Actor
        public void second() {
            epoch();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The same under the global lock, whose holder runs the epoch while others wait for it. */
    @JCStressTest
    @JCStressMeta(BufferHandOver.class)
    @State
    public static class HandshakeUnderGil extends Buffering {
        private static final Arena ARENA = Arena.of("plain");

        /** A state. */
        public HandshakeUnderGil() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            fill();
        }

        /** Second actor. */
        @Actor
        public void second() {
            epoch();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }
}
