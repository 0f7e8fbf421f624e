package org.refbench.stress;

import org.openjdk.jcstress.infra.results.I_Result;

/**
 * An object and its child, and what two actors do to them. The object is the first actor's, but where a test says otherwise; the
 * second gets its reference from the holder's slot.
 */
public abstract class BiasedRace extends Race {
    /** References that an actor was to drop, had it met the other in time. */
    protected int owed;

    /** A state of {@code arena}. */
    protected BiasedRace(Arena arena) {
        super(arena);
    }

    /** The object, with its child, held by one local of the seat. */
    protected final long make(Seat seat, int flags) {
        long node = seat.make(cell, 0, 1, flags);
        seat.m.initStore(node, Node.slot(node), seat.make(cell, 1, 10));
        return node;
    }

    /** The first actor has made the object and put one of so many references to it into the slot. */
    protected final long publish(Seat seat, int references) {
        seat.enter();
        long node = make(seat, 0);
        for (int i = 1; i < references; i++) {
            seat.m.retainLocal(node);
        }
        cell.object = node;
        seat.replace(cell.holder, node);
        seat.leave();
        return node;
    }

    /** The second actor takes the reference out of the slot, if it is there, and drops it, and so many more. */
    protected final void takeAndRelease(int more) {
        Seat seat = arena.second();
        enter(seat);
        long node = seat.take(cell.holder);
        owed = node == 0 ? more : 0;
        for (int i = 0; node != 0 && i <= more; i++) {
            seat.m.releaseLocal(node);
        }
        seat.leave();
    }

    /** The second actor loads the slot, without the lock if that works, and drops what it found. */
    protected final void loadAndRelease() {
        Seat seat = arena.second();
        enter(seat);
        long node = seat.load(cell.holder);
        if (node != 0) {
            seat.hesitate();
            seat.m.releaseLocal(node);
        }
        seat.m.pollSafepoint();
        seat.leave();
    }

    /** Drops what is left, serves all queues, and counts the deaths. */
    protected final void settle(I_Result r) {
        settle(keeper -> {
            for (; owed > 0; owed--) {
                keeper.m.releaseLocal(cell.object);
            }
            keeper.replace(cell.holder, 0);
            do {
                arena.collect(keeper);
            } while (keeper.m.runFinalizers() > 0);
            r.r1 = (int) cell.deaths();
        });
    }
}
