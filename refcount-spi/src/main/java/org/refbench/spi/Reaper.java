package org.refbench.spi;

import java.util.Arrays;

/**
 * Destroys dead objects with an explicit worklist instead of recursion: a chain of any length needs no stack, and other
 * threads wait no longer than {@value #STEP} slots for a safepoint. While the list is not empty the runtime is not
 * quiescent; an object on it is reachable from nowhere and not yet free.
 */
final class Reaper implements SlotVisitor {
    /** Slots dropped between two polls. */
    private static final int STEP = 1000;

    private final Mutator mutator;
    private final ObjectShapes shapes;
    private long[] dead = new long[256];
    private int size;
    private int steps;
    private boolean busy;

    Reaper(Mutator mutator, ObjectShapes shapes) {
        this.mutator = mutator;
        this.shapes = shapes;
    }

    boolean isBusy() {
        return busy;
    }

    void destroy(long object) {
        if (size == dead.length) {
            dead = Arrays.copyOf(dead, 2 * size);
        }
        dead[size++] = object;
        if (!busy) {
            drain();
        }
    }

    private void drain() {
        busy = true;
        try {
            while (size > 0) {
                long object = dead[--size];
                shapes.visit(object, this);
                mutator.heap.free(object);
            }
        } finally {
            busy = false;
        }
    }

    @Override
    public void slot(long holder, long slot) {
        mutator.dropFromDying(holder, slot);
        if (++steps >= STEP) {
            steps = 0;
            mutator.pollSafepoint();
        }
    }

    @Override
    public void storage(long holder, long storage) {
        mutator.retireStorage(storage);
    }
}
