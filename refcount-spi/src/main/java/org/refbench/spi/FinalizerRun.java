package org.refbench.spi;

import org.refbench.safepoint.Participant;

/**
 * One thread's running of finalisers. They do not nest: what dies while one runs waits its turn, so a chain of objects with
 * finalisers needs no stack.
 */
final class FinalizerRun {
    private final Mutator mutator;
    private final FinalizerQueue queue;
    private boolean running;
    private Finalizer finalizer = object -> {
        throw new IllegalStateException("an object with a finaliser died, but nobody has said what finalisers do");
    };

    FinalizerRun(Mutator mutator, FinalizerQueue queue) {
        this.mutator = mutator;
        this.queue = queue;
    }

    void set(Finalizer newFinalizer) {
        finalizer = newFinalizer;
    }

    int run() {
        mutator.disarm(Participant.FINALIZE);
        if (running) {
            return 0; // and armed no more: the loop below ends with an empty queue
        }
        int ran = 0;
        running = true;
        try {
            for (long object = queue.take(); object != 0; object = queue.take()) {
                ran++;
                runOne(object);
            }
        } finally {
            running = false;
            if (!queue.isEmpty()) {
                mutator.arm(Participant.FINALIZE); // a finaliser threw: the rest waits for the next poll
            }
        }
        return ran;
    }

    private void runOne(long object) {
        try {
            finalizer.run(object);
        } finally {
            queue.done(object);
            mutator.releaseLocal(object);
        }
    }
}
