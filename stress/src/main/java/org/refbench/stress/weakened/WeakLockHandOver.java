package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.refbench.stress.Arena;
import org.refbench.stress.LockHandOver;

/** Locks that do not exclude. */
public final class WeakLockHandOver {
    private WeakLockHandOver() {}

    /** Looks whether the lock is free, then takes it: another thread may have done so in between. */
    @JCStressTest
    @JCStressMeta(LockHandOver.class)
    @State
    public static class TestThenSet extends LockHandOver.Locking {
        private static final Arena ARENA = WeakArena.of(WeakMutator::new, new TestThenSetLock());

        /** A state. */
        public TestThenSet() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            add(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            add(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }

    /** The global lock is not taken. */
    @JCStressTest
    @JCStressMeta(LockHandOver.class)
    @State
    public static class NoGlobalLock extends LockHandOver.Locking {
        private static final Arena ARENA = WeakArena.unlocked("plain");

        /** A state. */
        public NoGlobalLock() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            add(arena.first());
        }

        /** Second actor. */
        @Actor
        public void second() {
            add(arena.second());
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }
}
