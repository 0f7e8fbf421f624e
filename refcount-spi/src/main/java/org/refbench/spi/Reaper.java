package org.refbench.spi;

import java.util.Arrays;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.safepoint.Participant;

/**
 * Destroys dead objects with an explicit worklist instead of recursion: a chain of any length needs no stack, and other
 * threads wait no longer than {@value #STEP} slots for a safepoint. While the list is not empty the runtime is not
 * quiescent; an object on it is reachable from nowhere and not yet free.
 *
 * <p>An object dies in two phases, of which most objects skip the first: weak slots that refer to it are cleared, and if it
 * has a finaliser it is queued, whole and alive again, instead of being destroyed. What throws out of a poll on the way
 * is thrown on when the list is empty: a half-destroyed object could neither be kept nor given up.
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
    private Throwable thrown;

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
            if (Switches.PAUSES) {
                drainRecorded();
            } else {
                drain();
            }
        }
    }

    private void drainRecorded() {
        CascadeEvent event = new CascadeEvent();
        event.begin();
        try {
            drain();
        } finally {
            event.commit();
        }
    }

    private void drain() {
        busy = true;
        try {
            while (size > 0) {
                long object = dead[--size];
                int header = Memory.getInt(object);
                if ((header & Header.DIES_IN_TWO_PHASES) == 0 || !outlives(object, header)) {
                    shapes.visit(object, this);
                    mutator.onFree(object);
                }
            }
        } finally {
            busy = false;
        }
        if (thrown != null) {
            throwOn();
        }
    }

    /** The first phase; answers whether there is no second. */
    private boolean outlives(long object, int header) {
        if ((header & Header.WEAKLY_REFERENCED) != 0) {
            if (mutator.counter().services().weak().clear(object)) {
                mutator.arm(Participant.FINALIZE);
            }
        }
        if ((header & Header.FINALIZABLE) == 0) {
            return false;
        }
        mutator.queueFinalizer(object);
        return true;
    }

    private void throwOn() {
        Throwable failure = thrown;
        thrown = null;
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Override
    public void slot(long holder, long slot) {
        mutator.dropFromDying(holder, slot);
        if (++steps >= STEP) {
            steps = 0;
            poll();
        }
    }

    private void poll() {
        try {
            mutator.pollAmidDestruction();
        } catch (RuntimeException | Error e) {
            if (thrown == null) {
                thrown = e;
            } else if (thrown != e) {
                thrown.addSuppressed(e);
            }
        }
    }

    @Override
    public void weakSlot(long holder, long slot) {
        if (Memory.getLongOpaque(slot) != 0) {
            mutator.dropWeak(holder, slot);
        }
    }

    @Override
    public void storage(long holder, long storage) {
        mutator.onFreeStorage(storage);
    }
}
