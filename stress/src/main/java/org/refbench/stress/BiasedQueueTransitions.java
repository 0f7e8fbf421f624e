package org.refbench.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** The {@link BiasedTransitions} in which a reference is queued for the owner, whatever that is doing. */
public final class BiasedQueueTransitions {
    private BiasedQueueTransitions() {}

    /** The other drops a reference that the owner has counted: it is queued. The owner drops its own and polls. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class QueuedAgainstPoll extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        public QueuedAgainstPoll() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            long node = publish(seat, 2);
            enter(seat);
            seat.m.releaseLocal(node);
            seat.hesitate();
            seat.m.pollSafepoint();
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            takeAndRelease(0);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The other drops two references that the owner has counted: the shared count is negative for a while. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class QueuedBelowZero extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        public QueuedBelowZero() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            long node = publish(seat, 3);
            enter(seat);
            seat.m.pollSafepoint();
            seat.m.releaseLocal(node);
            seat.m.pollSafepoint();
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            takeAndRelease(1);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The other drops the last reference while the owner enters and leaves blocking regions. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class QueuedAgainstBlocking extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        public QueuedAgainstBlocking() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            publish(seat, 1);
            enter(seat);
            seat.pause();
            seat.hesitate();
            seat.pause();
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            takeAndRelease(0);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The other drops the last reference while the owner ends. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class QueuedAgainstEnd extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        /** A state. */
        public QueuedAgainstEnd() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.newSeat();
            publish(seat, 1);
            enter(seat);
            seat.detach();
        }

        /** Second actor. */
        @Actor
        public void second() {
            takeAndRelease(0);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }

    /** The other counts a reference, hands it to the owner, and drops one that the owner has counted: the owner's count may reach 0 while one is queued. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class QueuedAgainstOwnersLast extends BiasedRace {
        private static final Arena ARENA = Arena.telling("biased");

        private volatile boolean handedOver;
        private boolean takenOver;

        /** A state. */
        public QueuedAgainstOwnersLast() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            long node = publish(seat, 3);
            enter(seat);
            seat.m.releaseLocal(node);
            seat.hesitate();
            takenOver = handedOver;
            if (takenOver) {
                seat.m.releaseLocal(node);
                seat.m.releaseLocal(node);
            }
            seat.m.pollSafepoint();
            seat.leave();
        }

        /** Second actor. */
        @Actor
        public void second() {
            Seat seat = arena.second();
            enter(seat);
            long node = seat.take(cell.holder);
            if (node != 0) {
                seat.m.releaseLocal(node);
                seat.m.retainLocal(node); // the first actor holds it until this one has been handed over
                handedOver = true;
            }
            seat.leave();
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            owed = takenOver ? 0 : handedOver ? 2 : 1;
            settle(r);
        }
    }
}
