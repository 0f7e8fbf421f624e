package org.refbench.spi;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
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
            for (long object = next(); object != 0; object = next()) {
                ran++;
                runOne(object);
            }
        } finally {
            running = false;
            if (mutator.counter().finalizersWait()) {
                mutator.arm(Participant.FINALIZE); // a finaliser threw: the rest waits for the next poll
            }
        }
        return ran;
    }

    /** What has died itself comes before who is to be told of it. */
    private long next() {
        long object = queue.take();
        if (object == 0) {
            long told = mutator.counter().services().weak().takeNotice(mutator);
            if (told != 0) {
                queue.add(told);
                object = queue.take();
            }
        }
        return object;
    }

    /**
     * Runs the finaliser of an object that the caller holds, unless it has run, whatever runs already; what dies meanwhile comes
     * after. Where {@link Mutator#pollSafepoint} may be called.
     */
    void runHeld(long object) {
        if ((Memory.getAndBitwiseAndInt(object, ~Header.FINALIZABLE) & Header.FINALIZABLE) == 0) {
            return;
        }
        if (Switches.COUNTING) {
            mutator.operations().finalizers++;
        }
        boolean outer = !running;
        running = true;
        try {
            finalizer.run(object);
        } finally {
            if (outer) {
                running = false;
            }
        }
        if (outer && mutator.counter().finalizersWait()) {
            run();
        }
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
