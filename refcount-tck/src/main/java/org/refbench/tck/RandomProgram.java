package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.refbench.tck.Model.Obj;

/** A random sequence of events on one thread, done to the scheme and to the model alike. */
public final class RandomProgram {
    private static final int REGISTERS = 15;

    /** The first of the registers that finalisers change; the last ones. */
    private static final int FINALIZERS_REGISTER = 12;

    private final World world;
    private final Actor actor;
    private final SplittableRandom random;
    private final Model model = new Model();
    private final Obj[] registers = new Obj[Actor.LOCALS];
    private int pinned = -1;

    /** A program that {@code seed} determines. */
    public RandomProgram(World world, Actor actor, long seed) {
        this.world = world;
        this.actor = actor;
        this.random = new SplittableRandom(seed);
        actor.onFinalize(this::finalizeObject);
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
        switch (random.nextInt(15)) {
            case 0, 1, 2 -> make(r);
            case 3 -> drop(r);
            case 4 -> copy(r, random.nextInt(REGISTERS));
            case 5, 6, 7 -> store(r, random.nextInt(REGISTERS));
            case 8 -> load(r, random.nextInt(REGISTERS));
            case 9 -> take(r, random.nextInt(REGISTERS));
            case 10 -> borrowAndEscape(r, random.nextInt(REGISTERS));
            case 11 -> storeWeak(r, random.nextInt(REGISTERS));
            case 12, 13 -> loadWeak(r, random.nextInt(REGISTERS));
            default -> move(r);
        }
    }

    private void make(int r) {
        drop(r);
        int kind = random.nextInt(24);
        int type = SyntheticShapes.NODE + kind % (SyntheticShapes.MAX_NODE_SLOTS + 1);
        int slots = type - SyntheticShapes.NODE;
        if (kind >= 22) {
            type = SyntheticShapes.WEAK;
            slots = 1;
        } else if (kind >= 20) {
            type = SyntheticShapes.FINAL;
            slots = 2;
        } else if (kind == 19) {
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
        if (type == SyntheticShapes.FINAL) {
            model.giveFinalizer(registers[r]);
        } else if (type == SyntheticShapes.WEAK) {
            registers[r].weak = new Obj[SyntheticShapes.WEAK_SLOTS];
        }
    }

    private int anyWeakSlot(Obj holder) {
        return holder == null || holder.weak.length == 0 ? -1 : random.nextInt(holder.weak.length);
    }

    private void storeWeak(int holder, int target) {
        int slot = anyWeakSlot(registers[holder]);
        if (slot < 0) {
            return;
        }
        model.storeWeak(registers[holder], slot, registers[target]);
        if (registers[target] == null) {
            actor.dropWeak(actor.get(holder), slot);
        } else {
            actor.storeWeak(actor.get(holder), slot, target);
        }
    }

    private void loadWeak(int holder, int to) {
        int slot = anyWeakSlot(registers[holder]);
        if (slot < 0 || holder == to) {
            return;
        }
        drop(to);
        Obj target = registers[holder].weak[slot];
        if (!Model.knowsWeakLoad(target, world.traits(), registers)) {
            return;
        }
        long loaded = actor.loadWeak(actor.get(holder), slot, to);
        if (loaded == 0 && target != null && target.doubtful) {
            registers[holder].weak[slot] = null;
            return;
        }
        assertThat(loaded)
                .as("what weak slot %s of #%s refers to", slot, registers[holder].id)
                .isEqualTo(target == null ? 0 : target.address);
        if (target != null) {
            registers[to] = target;
            target.locals++;
        }
    }

    /** A finaliser brings its object back into a register or by a reference to itself, changes it, or does nothing. */
    private void finalizeObject(long address) {
        Obj object = model.finalizerRuns(SyntheticShapes.id(address), world.traits(), registers);
        int r = FINALIZERS_REGISTER + random.nextInt(REGISTERS - FINALIZERS_REGISTER);
        int slot = random.nextInt(object.slots.length);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                if (r != pinned) {
                    drop(r);
                    actor.keep(r, address);
                    registers[r] = object;
                    object.locals++;
                }
            }
            case 3 -> {
                actor.keep(Actor.FINALIZER_LOCAL, address);
                object.locals++;
                model.storeLocal(object, slot, object);
                actor.store(address, slot, Actor.FINALIZER_LOCAL);
            }
            case 4, 5 -> {
                model.storeLocal(object, slot, null);
                actor.replace(address, slot, Actor.FINALIZER_LOCAL);
            }
            default -> {}
        }
        model.dropLocal(object); // the queue drops its own right after this
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
        pinned = owner;
        actor.poll();
        pinned = -1;
        drop(to); // a finaliser may have used it
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
        if (world.traits().prompt()) {
            model.requireNoneWaiting();
        }
        Obj list = registers[r];
        if (list == null || list.type != SyntheticShapes.LIST) {
            return;
        }
        int slots = list.slots.length + 1 + random.nextInt(30);
        SyntheticLists.move(actor, r, slots);
        Obj[] moved = new Obj[slots];
        System.arraycopy(list.slots, 0, moved, 1, list.slots.length);
        list.slots = moved;
    }
}
