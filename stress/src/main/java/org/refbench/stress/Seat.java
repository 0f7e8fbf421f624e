package org.refbench.stress;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.refbench.heap.Memory;
import org.refbench.heap.ThreadHeap;
import org.refbench.lock.LockPolicy;
import org.refbench.spi.Mutator;
import org.refbench.spi.RootKind;

/**
 * A mutator, for whoever sits on it. jcstress starts new threads for every iteration, hundreds more to size its strides, and
 * tells nobody when one ends, so mutators belong to seats and not to threads: one for each actor, some for the rest.
 *
 * <p>One thread at a time sits on a seat; the barriers between jcstress's phases, or the arena's queue, order one thread's
 * time against the next one's. An empty seat is in a blocking region: epochs and stops do not wait for it.
 */
public class Seat {
    private static final int LONG_PAUSE = 2000;

    /** The thread under the scheme. */
    public final Mutator m;

    private final Arena arena;
    private final LockPolicy policy;
    private final ThreadHeap scraps;
    private long held;
    private int random = ThreadLocalRandom.current().nextInt() | 1;

    /** A seat at {@code arena}, empty. */
    protected Seat(Arena arena) {
        this.arena = arena;
        policy = arena.policy();
        m = arena.counter().attach(visitor -> {
            if (held != 0 && arena.showsHeld()) {
                visitor.root(held, RootKind.OWNED);
            }
        });
        m.setPollListener(bits -> policy.onPoll(m));
        m.setFinalizer(object -> {}); // that it has one is enough
        policy.attach(m);
        policy.enterBlocking(m);
        scraps = arena.services().heap().attach();
    }

    /** The thread sits down and may touch objects. */
    public void enter() {
        policy.leaveBlocking(m);
    }

    /** The thread gets up. */
    public void leave() {
        policy.enterBlocking(m);
    }

    /** Takes the seat away from under the thread, which has dropped all references. */
    final void detach() {
        policy.beforeDetach(m);
        arena.counter().detach(m);
        policy.afterDetach(m);
        arena.services().heap().detach(scraps);
    }

    /** Waits for a random moment, up to about the length of an actor. */
    final void hesitate() {
        random ^= random << 13; // xorshift32 (Marsaglia 2003)
        random ^= random >>> 17;
        random ^= random << 5;
        for (int i = random & 7; i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    /** A blocking call between two operations: here others may run, stop the world, or end an epoch. */
    public final void pause() {
        policy.enterBlocking(m);
        policy.leaveBlocking(m);
    }

    /** A blocking call that lasts until {@code event}, if that does not take much longer than a collection. */
    final void pauseUntil(BooleanSupplier event) {
        policy.enterBlocking(m);
        for (int i = 0; i < LONG_PAUSE && !event.getAsBoolean(); i++) {
            Arena.backOff(i, LONG_PAUSE / 2);
        }
        policy.leaveBlocking(m);
    }

    /** Keeps one local in a root over safepoints; 0 drops it. */
    public final void hold(long node) {
        held = node;
    }

    /** A new object of {@code cell}, held by one local, noted at a place that is this actor's alone. */
    public final long make(Cell cell, int place, long id) {
        return make(cell, place, id, 0);
    }

    final long make(Cell cell, int place, long id, int flags) {
        long node = m.allocate(Node.HEADER | flags, Node.BYTES);
        Node.setId(node, id);
        Node.setCell(node, cell.index());
        cell.made(place, node);
        return node;
    }

    /** An actor's plain write to an object. */
    public void write(long address, long value) {
        Memory.setLong(address, value);
    }

    /** Reads a slot as the object model does: without the lock if scheme and policy can, else under it. */
    public final long load(long holder) {
        if (policy.allowsRacyLoads()) {
            long node = m.loadRacy(holder, Node.slot(holder));
            if (node != Mutator.RETRY) {
                return node;
            }
        }
        policy.lock(m, holder);
        long node = m.loadStable(holder, Node.slot(holder));
        policy.unlock(m, holder);
        return node;
    }

    /** Overwrites a slot under its holder's lock; what it held is released after the lock is. */
    public final void replace(long holder, long node) {
        policy.lock(m, holder);
        long old = m.take(holder, Node.slot(holder));
        m.store(holder, Node.slot(holder), node);
        policy.unlock(m, holder);
        if (old != 0) {
            m.releaseLocal(old);
        }
    }

    /** Moves a reference out of a slot under its holder's lock; answers 0 if another thread was first. */
    public final long take(long holder) {
        policy.lock(m, holder);
        long node = m.take(holder, Node.slot(holder));
        policy.unlock(m, holder);
        return node;
    }

    /** Frees memory whatever its count: for objects that the scheme under test never frees. */
    final void scrap(long node) {
        scraps.free(node);
    }
}
