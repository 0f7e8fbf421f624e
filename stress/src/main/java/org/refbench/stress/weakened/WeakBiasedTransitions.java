package org.refbench.stress.weakened;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.RefCounter;
import org.refbench.stress.Arena;
import org.refbench.stress.BiasedRace;
import org.refbench.stress.BiasedTransitions;
import org.refbench.stress.Seat;

/** Biased counts whose two halves are merged in two steps. */
public final class WeakBiasedTransitions {
    private WeakBiasedTransitions() {}

    /** The owner reads the shared word and writes it as merged: what another thread does to it in between is lost. */
    @JCStressTest
    @JCStressMeta(BiasedTransitions.class)
    @State
    public static class MergedByAStore extends BiasedRace {
        private static final Arena ARENA = WeakArena.biased(StoringMutator::new);

        /** A state. */
        public MergedByAStore() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            Seat seat = arena.first();
            long node = publish(seat, 2);
            enter(seat);
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

    /** Enough of biased counting for objects that others count after they have loaded them: nothing is ever queued. */
    private static final class StoringMutator extends WeakMutator {
        private static final AtomicInteger IDS = new AtomicInteger();
        private static final int OWNER = HeaderLayout.extraWord(0);
        private static final int LOCAL = OWNER + 4;
        private static final int ONE = 4;
        private static final int MERGED = 3;
        private static final int SPINS = 10;

        private final int id = IDS.incrementAndGet();

        StoringMutator(RefCounter counter) {
            super(counter);
        }

        @Override
        protected void initHeader(long object, int header) {
            Memory.setInt(object + OWNER, id);
            Memory.setInt(object + LOCAL, 1);
            Memory.setLong(object, header);
        }

        private boolean owns(long object) {
            return Memory.getInt(object + OWNER) == id;
        }

        @Override
        protected void retain(long object) {
            if (owns(object)) {
                Memory.setInt(object + LOCAL, Memory.getInt(object + LOCAL) + 1);
            } else {
                Memory.getAndAddInt(object + Header.COUNT, ONE);
            }
        }

        @Override
        protected void release(long object) {
            if (owns(object)) {
                releaseOwn(object);
                return;
            }
            int before = Memory.getAndAddInt(object + Header.COUNT, -ONE);
            if (before < ONE || before == (ONE | MERGED)) {
                kill(object);
            }
        }

        private void releaseOwn(long object) {
            int local = Memory.getInt(object + LOCAL) - 1;
            Memory.setInt(object + LOCAL, local);
            if (local == 0) {
                Memory.setInt(object + OWNER, 0);
                int shared = Memory.getIntOpaque(object + Header.COUNT);
                for (int i = 0; i < SPINS; i++) {
                    Thread.onSpinWait();
                }
                Memory.setIntRelease(object + Header.COUNT, shared | MERGED);
                if (shared < ONE) {
                    kill(object);
                }
            }
        }
    }
}
