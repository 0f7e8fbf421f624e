package org.refbench.stress;

import java.util.concurrent.atomic.AtomicInteger;

/** A state of a test: a cell of the arena, for as long as two actors race on it. */
public abstract class Race {
    private static final int SPINS = 100;

    /** Waits for the other actor no longer than this: it is never sure that there is one. */
    private static final int YIELDS = 2000;

    /** The runtime. */
    protected final Arena arena;

    /** This state's own. */
    protected final Cell cell;

    private final AtomicInteger arrived = new AtomicInteger();

    /** Takes a cell. */
    protected Race(Arena arena) {
        this.arena = arena;
        this.cell = arena.take();
    }

    /** What happens after the actors, on a seat of its own. */
    @FunctionalInterface
    protected interface Work {
        /** Runs on {@code keeper}. */
        void on(Seat keeper);
    }

    /**
     * An actor meets the other one and sits down. jcstress lines actors up once for some hundred states only; these here
     * take so long that they would drift apart. Both then hesitate for a moment of random length, so that every step of
     * the one gets its chance to come between any two of the other.
     */
    protected final void enter(Seat seat) {
        meet();
        seat.enter();
        seat.hesitate();
    }

    /** Only before the race: within it, this would order what it should not. The caller is not at its seat. */
    protected final void meet() {
        arrived.incrementAndGet();
        for (int i = 0; arrived.get() < 2 && i < SPINS + YIELDS; i++) {
            Arena.backOff(i, SPINS);
        }
    }

    /** Runs {@code work} after the actors; it releases what the state still holds, and then the cell is given back. */
    protected final void settle(Work work) {
        Seat keeper = arena.keeper();
        work.on(keeper);
        arena.give(cell, keeper);
        arena.dismiss(keeper);
    }
}
