package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.RefCounter;
import org.refbench.stress.Arena;
import org.refbench.stress.LastRelease;

/** Decrements that do not agree on the last one. */
public final class WeakLastRelease {
    private WeakLastRelease() {}

    /** {@code plain} without its lock: two decrements may count as one. */
    @JCStressTest
    @JCStressMeta(LastRelease.class)
    @State
    public static class UnlockedPlainCount extends LastRelease.Releasing {
        private static final Arena ARENA = WeakArena.unlocked("plain");

        /** A state. */
        public UnlockedPlainCount() {
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

    /** Decrements, then reads the count to see whether it was the last: both may see 0. */
    @JCStressTest
    @JCStressMeta(LastRelease.class)
    @State
    public static class DecrementThenLook extends LastRelease.Releasing {
        private static final Arena ARENA = WeakArena.of(DecrementThenLookMutator::new, new FreeForAll());

        /** A state. */
        public DecrementThenLook() {
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

    private static final class DecrementThenLookMutator extends WeakMutator {
        DecrementThenLookMutator(RefCounter counter) {
            super(counter);
        }

        @Override
        protected void release(long object) {
            Memory.getAndAddInt(object + Header.COUNT, -1);
            Thread.onSpinWait();
            if (Memory.getIntAcquire(object + Header.COUNT) == 0) {
                kill(object);
            }
        }
    }
}
