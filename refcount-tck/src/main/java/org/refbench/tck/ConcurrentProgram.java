package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.refbench.audit.Audit;
import org.refbench.audit.AuditReport;

/**
 * A random mutator of a shared graph, one of several. The graph hangs off a shared array; each slot is accessed under its
 * lock, or without where the scheme can. Each object must stay itself for as long as this thread holds it. Where it is
 * recorded, a {@link SlotHistory} tells afterwards whether the threads together did what one could have done.
 */
public final class ConcurrentProgram {
    private static final int REGISTERS = 10;
    private static final int SCRATCH = 20;

    private final World world;
    private final long shared;
    private final boolean cycles;
    private final SplittableRandom random;
    private final long[] ids = new long[REGISTERS];
    private SlotJournal journal;
    private Actor actor;

    /**
     * A mutator.
     *
     * @param cycles whether references may go from older to younger objects, so that garbage cycles can arise
     */
    public ConcurrentProgram(World world, long shared, boolean cycles, long seed) {
        this.world = world;
        this.shared = shared;
        this.cycles = cycles;
        this.random = new SplittableRandom(seed);
    }

    /** All that is done to objects and slots is recorded in {@code history}; answers this. */
    public ConcurrentProgram recordedIn(SlotHistory history) {
        journal = history.newJournal();
        return this;
    }

    /** Runs on the calling thread, which ends now and then and starts again. */
    public void run(int steps) {
        int done = 0;
        while (done < steps) {
            int life = Math.min(steps - done, 50 + random.nextInt(2000));
            try (Actor alive = world.enter()) {
                actor = alive;
                actor.record(journal);
                actor.onFinalize(this::finalizeObject);
                for (int step = 0; step < life; step++) {
                    step();
                }
                forgetAll();
            }
            done += life;
        }
    }

    private void forgetAll() {
        for (int r = 0; r < REGISTERS; r++) {
            requireSame(r);
            ids[r] = 0; // the actor drops it as it leaves
        }
    }

    private void requireSame(int r) {
        long object = actor.get(r);
        if (object != 0 && SyntheticShapes.id(object) != ids[r]) {
            int type = SyntheticShapes.type(object); // in checked mode this is where a freed object is told
            throw new AssertionError("an object that this thread holds was #" + ids[r] + " and is now #"
                    + SyntheticShapes.id(object) + ", type " + type);
        }
    }

    private void step() {
        int r = random.nextInt(REGISTERS);
        int other = random.nextInt(REGISTERS);
        requireSame(r);
        switch (random.nextInt(19)) {
            case 0, 1, 2 -> make(r);
            case 3 -> drop(r);
            case 4, 5 -> load(shared, r);
            case 6, 7 -> publish(r);
            case 8 -> takeFrom(shared, r);
            case 9, 10 -> link(r, other);
            case 11 -> loadFromRegister(r, other);
            case 12 -> copy(r, other);
            case 13 -> takeFromRegister(r, other);
            case 14 -> actor.poll();
            case 15 -> pointWeakly(r, other);
            case 16, 17 -> loadWeakly(r, other);
            default -> rarely();
        }
    }

    private void rarely() {
        if (random.nextInt(50) == 0) {
            world.counter().quiesce(actor.m);
        }
        if (random.nextInt(200) == 0 && world.traits().prompt()) {
            AuditReport report = Audit.stopAndRun(actor.m, world.counter(), world.traits());
            assertThat(report.findings())
                    .as("audit amid work: %s", report.text())
                    .isEmpty();
        }
        actor.blocking(Thread::yield);
    }

    private void remember(int r) {
        ids[r] = actor.get(r) == 0 ? 0 : SyntheticShapes.id(actor.get(r));
    }

    private void make(int r) {
        actor.drop(r);
        switch (random.nextInt(10)) {
            case 0 -> actor.make(r, SyntheticShapes.LEAF, 0);
            case 1 -> actor.list(r, 1 + random.nextInt(5));
            case 2 -> actor.make(r, SyntheticShapes.ARRAY, random.nextInt(random.nextInt(50) == 0 ? 2000 : 10));
            case 3, 4 -> actor.make(r, SyntheticShapes.WEAK, 1);
            case 5 -> actor.make(r, SyntheticShapes.FINAL, 2);
            default -> actor.node(r, random.nextInt(4));
        }
        remember(r);
    }

    private void drop(int r) {
        actor.drop(r);
        remember(r);
    }

    private int slotOf(long holder) {
        int count = SyntheticShapes.slotCount(holder);
        return count == 0 ? -1 : random.nextInt(count);
    }

    private void load(long holder, int to) {
        int slot = slotOf(holder);
        if (slot >= 0) {
            actor.drop(to);
            actor.load(holder, slot, to);
            remember(to);
        }
    }

    private void loadFromRegister(int holder, int to) {
        if (actor.get(holder) != 0 && holder != to) {
            load(actor.get(holder), to);
        }
    }

    private void takeFrom(long holder, int to) {
        int slot = slotOf(holder);
        if (slot >= 0) {
            actor.drop(to);
            actor.take(holder, slot, to);
            remember(to);
        }
    }

    private void takeFromRegister(int holder, int to) {
        if (actor.get(holder) != 0 && holder != to) {
            takeFrom(actor.get(holder), to);
        }
    }

    private void publish(int r) {
        actor.store(shared, slotOf(shared), r);
        ids[r] = 0;
    }

    /** Stores a copy of one register's object into another's; without cycles only from younger to older. */
    private void link(int holder, int value) {
        if (actor.get(holder) == 0 || actor.get(value) == 0) {
            return;
        }
        int slot = slotOf(actor.get(holder));
        if (slot >= 0 && (cycles || ids[holder] > ids[value])) {
            actor.copy(value, SCRATCH);
            actor.store(actor.get(holder), slot, SCRATCH);
        }
    }

    private boolean isWeakHolder(int r) {
        return actor.get(r) != 0 && SyntheticShapes.type(actor.get(r)) == SyntheticShapes.WEAK;
    }

    /** Another thread may be doing the same to the same weak slot. */
    private void pointWeakly(int holder, int target) {
        if (!isWeakHolder(holder)) {
            return;
        }
        int slot = random.nextInt(SyntheticShapes.WEAK_SLOTS);
        if (actor.get(target) == 0) {
            actor.dropWeak(actor.get(holder), slot);
        } else {
            actor.storeWeak(actor.get(holder), slot, target);
        }
    }

    private void loadWeakly(int holder, int to) {
        if (isWeakHolder(holder) && holder != to) {
            actor.drop(to);
            actor.loadWeak(actor.get(holder), random.nextInt(SyntheticShapes.WEAK_SLOTS), to);
            remember(to);
        }
    }

    /** Brings the object back, clears a slot of it, or lets it go. */
    private void finalizeObject(long object) {
        int slot = random.nextInt(2);
        actor.load(object, slot, Actor.FINALIZER_LOCAL);
        if (actor.get(Actor.FINALIZER_LOCAL) != 0) {
            SyntheticShapes.type(
                    actor.get(Actor.FINALIZER_LOCAL)); // in checked mode this is where a freed child is told
            actor.drop(Actor.FINALIZER_LOCAL);
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                actor.keep(Actor.FINALIZER_LOCAL, object);
                actor.store(shared, slotOf(shared), Actor.FINALIZER_LOCAL);
            }
            case 1 -> {
                actor.keep(Actor.FINALIZER_LOCAL, object);
                actor.replace(shared, slotOf(shared), Actor.FINALIZER_LOCAL);
            }
            case 2 -> actor.store(object, slot, Actor.FINALIZER_LOCAL);
            default -> {}
        }
    }

    private void copy(int from, int to) {
        if (actor.get(from) != 0 && from != to) {
            actor.drop(to);
            actor.copy(from, to);
            ids[to] = ids[from];
        }
    }
}
