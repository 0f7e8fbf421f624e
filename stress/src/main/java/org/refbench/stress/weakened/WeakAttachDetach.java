package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.refbench.stress.Arena;
import org.refbench.stress.AttachDetach;

/** Stops and epochs that let threads run. */
public final class WeakAttachDetach {
    private WeakAttachDetach() {}

    /** A stop and an epoch that do not wait for a thread that attached after the arena was made. */
    @JCStressTest
    @JCStressMeta(AttachDetach.class)
    @State
    public static class NewcomerSkipped extends AttachDetach.Visiting {
        private static final Arena ARENA = new HastyArena();

        /** A state. */
        public NewcomerSkipped() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first() {
            visit();
        }

        /** Second actor. */
        @Actor
        public void second(II_Result r) {
            epoch(r);
        }

        /** After both. */
        @Arbiter
        public void after(II_Result r) {
            settle(r);
        }
    }
}
