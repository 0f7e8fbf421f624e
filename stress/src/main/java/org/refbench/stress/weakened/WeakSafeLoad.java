package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.refbench.heap.Memory;
import org.refbench.lock.ObjectLockPolicy;
import org.refbench.spi.RefCounter;
import org.refbench.stress.Arena;
import org.refbench.stress.SafeLoad;

/** Loads that are not safe. */
public final class WeakSafeLoad {
    private WeakSafeLoad() {}

    /** Reads the slot, then counts: the object may die in between. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class UncountedWindow extends SafeLoad.Loading {
        private static final Arena ARENA = WeakArena.of(UncountedWindowMutator::new, new FreeForAll());

        /** A state. */
        public UncountedWindow() {
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

    /** Counts, then looks at the slot again, but never at the count: it raises a dead count from 0. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class SlotValidatedOnly extends SafeLoad.Loading {
        private static final Arena ARENA = WeakArena.of(SlotValidatedMutator::new, new FreeForAll());

        /** A state. */
        public SlotValidatedOnly() {
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

    /** {@code tracing} with a root scan that misses what a thread in a blocking region holds. */
    @JCStressTest
    @JCStressMeta(SafeLoad.class)
    @State
    public static class LocalsNotScanned extends SafeLoad.Loading {
        private static final Arena ARENA = new UnscannedArena();

        /** A state. */
        public LocalsNotScanned() {
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

    private static final class UncountedWindowMutator extends WeakMutator {
        UncountedWindowMutator(RefCounter counter) {
            super(counter);
        }

        @Override
        protected long onLoadRacy(long holder, long slot) {
            long node = Memory.getLongAcquire(slot);
            Thread.onSpinWait(); // the window, held open a little
            if (node != 0) {
                retain(node);
            }
            return node;
        }
    }

    private static final class SlotValidatedMutator extends WeakMutator {
        SlotValidatedMutator(RefCounter counter) {
            super(counter);
        }

        @Override
        protected long onLoadRacy(long holder, long slot) {
            long node = Memory.getLongAcquire(slot);
            if (node == 0) {
                return 0;
            }
            Thread.onSpinWait(); // the window, held open a little
            retain(node);
            if (Memory.getLongAcquire(slot) == node) {
                return node;
            }
            release(node);
            return RETRY;
        }
    }

    private static final class UnscannedArena extends Arena {
        UnscannedArena() {
            super(provider("tracing"), new ObjectLockPolicy(), false);
        }

        @Override
        protected boolean showsHeld() {
            return false;
        }
    }
}
