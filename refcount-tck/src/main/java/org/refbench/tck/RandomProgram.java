package org.refbench.tck;

import java.util.SplittableRandom;
import org.refbench.tck.Model.Obj;

/** A random sequence of events on one thread, done to the scheme and to the model alike. */
public final class RandomProgram {
    private static final int REGISTERS = 12;

    private final World world;
    private final Actor actor;
    private final SplittableRandom random;
    private final Model model = new Model();
    private final Obj[] registers = new Obj[Actor.LOCALS];

    /** A program that {@code seed} determines. */
    public RandomProgram(World world, Actor actor, long seed) {
        this.world = world;
        this.actor = actor;
        this.random = new SplittableRandom(seed);
    }

    /** Does {@code steps} events, compares with the model {@code checks} times, and drops everything at the end. */
    public void run(int steps, int checks) {
        for (int step = 1; step <= steps; step++) {
            step();
            if (step % (steps / checks) == 0) {
                check();
            }
        }
        for (int r = 0; r < REGISTERS; r++) {
            drop(r);
        }
        check();
    }

    private void check() {
        world.requireSound(actor);
        model.requireSame(world, registers);
    }

    private void step() {
        int r = random.nextInt(REGISTERS);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> make(r);
            case 3 -> drop(r);
            case 4 -> copy(r, random.nextInt(REGISTERS));
            case 5, 6, 7 -> store(r, random.nextInt(REGISTERS));
            case 8 -> load(r, random.nextInt(REGISTERS));
            case 9 -> take(r, random.nextInt(REGISTERS));
            case 10 -> borrowAndEscape(r, random.nextInt(REGISTERS));
            default -> move(r);
        }
    }

    private void make(int r) {
        drop(r);
        int kind = random.nextInt(20);
        int type = SyntheticShapes.NODE + kind % (SyntheticShapes.MAX_NODE_SLOTS + 1);
        int slots = type - SyntheticShapes.NODE;
        if (kind == 19) {
            type = SyntheticShapes.ARRAY;
            slots = random.nextInt(random.nextInt(10) == 0 ? 3000 : 40);
        } else if (kind == 18) {
            type = SyntheticShapes.LEAF;
            slots = 0;
        } else if (kind >= 15) {
            type = SyntheticShapes.LIST;
            slots = random.nextInt(20);
        }
        long object = type == SyntheticShapes.LIST ? actor.list(r, slots) : actor.make(r, type, slots);
        registers[r] = model.make(object, type, slots);
    }

    private void drop(int r) {
        actor.drop(r);
        if (registers[r] != null) {
            model.dropLocal(registers[r]);
            registers[r] = null;
        }
    }

    private void copy(int from, int to) {
        if (registers[from] == null || from == to) {
            return;
        }
        drop(to);
        actor.copy(from, to);
        registers[to] = registers[from];
        registers[to].locals++;
    }

    private int anySlot(Obj holder) {
        return holder == null || holder.slots.length == 0 ? -1 : random.nextInt(holder.slots.length);
    }

    private void store(int holder, int value) {
        int slot = anySlot(registers[holder]);
        if (slot < 0 || holder == value) {
            return;
        }
        model.storeLocal(registers[holder], slot, registers[value]);
        registers[value] = null;
        actor.store(actor.get(holder), slot, value);
    }

    private void load(int holder, int to) {
        int slot = anySlot(registers[holder]);
        if (slot < 0 || holder == to) {
            return;
        }
        drop(to);
        actor.load(actor.get(holder), slot, to);
        registers[to] = registers[holder].slots[slot];
        if (registers[to] != null) {
            registers[to].locals++;
        }
    }

    private void take(int holder, int to) {
        int slot = anySlot(registers[holder]);
        if (slot < 0 || holder == to) {
            return;
        }
        drop(to);
        actor.take(actor.get(holder), slot, to);
        Obj taken = registers[holder].slots[slot];
        registers[to] = taken;
        if (taken != null) {
            registers[holder].slots[slot] = null;
            taken.heapReferences--;
            taken.locals++;
        }
    }

    private void borrowAndEscape(int owner, int to) {
        if (registers[owner] == null || owner == to) {
            return;
        }
        drop(to);
        actor.borrow(owner);
        actor.poll();
        if (random.nextBoolean()) {
            actor.unborrow(owner);
            return;
        }
        actor.escape(owner, to);
        registers[to] = registers[owner];
        registers[to].locals++;
    }

    private void move(int r) {
        actor.poll();
        Obj list = registers[r];
        if (list == null || list.type != SyntheticShapes.LIST) {
            return;
        }
        int slots = list.slots.length + 1 + random.nextInt(30);
        actor.moveStorage(r, slots);
        Obj[] moved = new Obj[slots];
        System.arraycopy(list.slots, 0, moved, 1, list.slots.length);
        list.slots = moved;
    }
}
