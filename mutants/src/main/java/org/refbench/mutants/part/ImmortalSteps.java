package org.refbench.mutants.part;

import org.refbench.safepoint.Participant;
import org.refbench.safepoint.Safepoints;

/** Planted where immortal objects are told from others, and where they are made. */
public final class ImmortalSteps {
    private ImmortalSteps() {}

    /** In place of the test of the flag. */
    public static boolean looksMortal(long object) {
        return false;
    }

    /** In place of {@link Safepoints#stopTheWorld}. */
    public static void withoutStopping(Safepoints safepoints, Participant self, Runnable action) {
        action.run();
    }
}
