package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.refbench.stress.Arena;
import org.refbench.stress.ReleaseThenDestroy;

/** Decrements that do not release. x86 does not reorder a write after a read-modify-write, so it is done by hand. */
public final class WeakReleaseThenDestroy {
    private WeakReleaseThenDestroy() {}

    /** A plain write that overtakes nothing but may be overtaken: it reaches memory after the decrement. */
    @JCStressTest
    @JCStressMeta(ReleaseThenDestroy.class)
    @State
    public static class WriteAfterDecrement extends ReleaseThenDestroy.Writing {
        private static final Arena ARENA = WeakArena.buffering();

        /** A state. */
        public WriteAfterDecrement() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            write(arena.first(), 0, 1);
        }

        /** Second actor. */
        @Actor
        public void second() {
            write(arena.second(), 1, 10);
        }

        /** After both. */
        @Arbiter
        public void after(I_Result r) {
            settle(r);
        }
    }
}
