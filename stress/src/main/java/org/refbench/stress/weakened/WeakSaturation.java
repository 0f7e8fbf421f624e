package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.RefCounter;
import org.refbench.stress.Arena;
import org.refbench.stress.Saturation;

/** Counts that do not stick. */
public final class WeakSaturation {
    private WeakSaturation() {}

    /** {@code plain} without its lock: an increment is lost, and the count stays below the boundary. */
    @JCStressTest
    @JCStressMeta(Saturation.class)
    @State
    public static class UnlockedPlainCount extends Saturation.Saturating {
        private static final Arena ARENA = WeakArena.unlocked("plain");

        /** A state. */
        public UnlockedPlainCount() {
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

    /** Looks whether the count is at its greatest, then adds: two threads step over it together. */
    @JCStressTest
    @JCStressMeta(Saturation.class)
    @State
    public static class LookThenAdd extends Saturation.Saturating {
        private static final Arena ARENA = WeakArena.of(LookThenAddMutator::new, new FreeForAll());

        /** A state. */
        public LookThenAdd() {
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

    /** The greatest count means stuck; a negative one, that it wrapped. */
    private static final class LookThenAddMutator extends WeakMutator {
        LookThenAddMutator(RefCounter counter) {
            super(counter);
        }

        @Override
        protected void retain(long object) {
            if (Memory.getIntAcquire(object + Header.COUNT) != Integer.MAX_VALUE) {
                Memory.getAndAddInt(object + Header.COUNT, 1);
            }
        }

        @Override
        protected void release(long object) {
            if (Memory.getIntAcquire(object + Header.COUNT) != Integer.MAX_VALUE) {
                super.release(object);
            }
        }
    }
}
