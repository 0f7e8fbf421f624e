package org.refbench.tck;

import java.util.function.LongConsumer;
import org.refbench.spi.Finalizer;
import org.refbench.spi.Mutator;

/** Runs the finalisers of one actor, and tells the world when one comes where none may. Used by the actor's thread. */
final class FinalizerGuard implements Finalizer {
    private final World world;
    private final Mutator m;
    private final Thread thread = Thread.currentThread();
    private LongConsumer finalizer = object -> {};
    private boolean betweenOperations;

    /** Locks of slots that the actor holds. */
    int locksHeld;

    FinalizerGuard(World world, Mutator m) {
        this.world = world;
        this.m = m;
    }

    void onFinalize(LongConsumer newAction) {
        finalizer = newAction;
    }

    void poll() {
        betweenOperations(m::pollSafepoint);
    }

    int runFinalizers() {
        int[] ran = new int[1];
        betweenOperations(() -> ran[0] = m.runFinalizers());
        return ran[0];
    }

    /** Runs what may run finalisers. */
    void betweenOperations(Runnable action) {
        boolean before = betweenOperations;
        betweenOperations = true;
        try {
            action.run();
        } finally {
            betweenOperations = before;
        }
    }

    @Override
    public void run(long object) {
        if (Thread.currentThread() != thread) {
            world.surprise("a finaliser ran on a thread other than its mutator's");
        }
        if (!betweenOperations) {
            world.surprise("a finaliser ran elsewhere than at a poll between two operations");
        }
        if (m.isReaping() || locksHeld > 0) {
            world.surprise("a finaliser ran inside a destruction, or under a lock");
        }
        world.finalized(object);
        boolean before = betweenOperations;
        betweenOperations = false;
        try {
            finalizer.accept(object);
        } finally {
            betweenOperations = before;
        }
    }
}
