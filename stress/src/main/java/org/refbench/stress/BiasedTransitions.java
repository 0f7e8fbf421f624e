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
import org.refbench.heap.Header;

/**
 * An object and its child, and two threads that bring the object from one state of biased counting to the next at the same
 * time. Law 4, whichever way it goes: both die, once. The diagram in docs/schemes/biased.md names the test of each transition.
 */
@Description("transitions of biased counts")
@Outcome(id = "11", expect = Expect.ACCEPTABLE, desc = "object 1 and its child 10 were destroyed once each")
@Outcome(id = "0", expect = Expect.FORBIDDEN, desc = "never destroyed: a reference was lost")
@Outcome(expect = Expect.FORBIDDEN, desc = "destroyed twice, or half")
public final class BiasedTransitions {
    private BiasedTransitions() {}

    /** The owner drops its only reference, in the slot, while the other loads it: freed at once, or shared, then merged. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class FreedOrShared extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        public FreedOrShared() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            publish(seat, 1);
            enter(seat);
            seat.replace(cell.holder, 0);
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            loadAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The owner drops its last reference while the other drops one that it has counted itself. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class MergedByTheOwnersLast extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        public MergedByTheOwnersLast() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            long node = publish(seat, 2);
            enter(seat);
            seat.hesitate();
            seat.replace(cell.holder, 0);
            seat.m.releaseLocal(node);
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            loadAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The owner has let go before: both count in the shared word, and one of them is the last. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class MergedLastAgainstLast extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        @SuppressWarnings("this-escape") // the superclass is complete
        public MergedLastAgainstLast() {
            super(ARENA);
            Seat owner = arena.keeper();
            long node = make(owner, 0);
            cell.object = node;
            owner.leave();
            Seat other = arena.keeper();
            other.m.retainLocal(node);
            other.m.retainLocal(node);
            arena.dismiss(other);
            owner.enter();
            owner.m.releaseLocal(node);
            arena.dismiss(owner);
        }

        /** First actor. */
        @Actor
        public void first() {
            release(arena.first());
        }

        private void release(Seat seat) {
            enter(seat);
            seat.m.releaseLocal(cell.object);
            seat.leave();
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

    /** The object has a finaliser: it dies, is revived, and dies again, while the other loads it. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class Revived extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        public Revived() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            seat.enter();
            long node = make(seat, Header.FINALIZABLE);
            seat.replace(cell.holder, node);
            seat.leave();
            enter(seat);
            seat.replace(cell.holder, 0);
            seat.m.pollSafepoint();
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            loadAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The owner ids have run out: the object has no owner from the first moment on, and may be loaded without the lock. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class BornMerged extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased", Map.of("owners", "0"));

        /** A state. */
        public BornMerged() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            publish(seat, 1);
            enter(seat);
            seat.replace(cell.holder, 0);
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            loadAndRelease();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }
}
