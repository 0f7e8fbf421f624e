package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.refbench.stress.Arena;
import org.refbench.stress.BufferHandOver;

/** Epochs that do not wait for the thread whose buffer they take. */
public final class WeakBufferHandOver {
    private WeakBufferHandOver() {}

    /** Takes the buffer while its owner fills it. */
    @JCStressTest
    @JCStressMeta(BufferHandOver.class)
    @State
    public static class WithoutHandshake extends BufferHandOver.Buffering {
        private static final Arena ARENA = new HastyArena();

        /** A state. */
        public WithoutHandshake() {
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
