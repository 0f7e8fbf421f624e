package org.refbench.stress.weakened;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.refbench.stress.Arena;
import org.refbench.stress.HandOver;

/** Hand-overs that go wrong. */
public final class WeakHandOver {
    private WeakHandOver() {}

    /** The slot is taken without the lock of its holder: both may get the object. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class Unlocked extends HandOver.Handing {
        private static final Arena ARENA = WeakArena.of(WeakMutator::new, new FreeForAll());

        /** A state. */
        public Unlocked() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }

    /** A store that does not release: the object is seen before its content. */
    @JCStressTest
    @JCStressMeta(HandOver.class)
    @State
    public static class PublishedTooEarly extends HandOver.Handing {
        private static final Arena ARENA = WeakArena.buffering();

        /** A state. */
        public PublishedTooEarly() {
            super(ARENA);
        }

        /** First actor. */
        @Actor
        public void first(III_Result r) {
            give(r);
        }

        /** Second actor. */
        @Actor
        public void second(III_Result r) {
            receive(r);
        }

        /** After both. */
        @Arbiter
        public void after(III_Result r) {
            settle(r);
        }
    }
}
