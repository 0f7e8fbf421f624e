package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.refbench.spi.SchemeTraits;

/**
 * The reference model of one thread's objects: immediate counting of heap slots and owned locals, on the Java heap, and
 * reachability by search. What the heap holds at quiescence must be what the model says for the scheme's traits.
 */
final class Model {
    /** An object as it should be. */
    static final class Obj {
        final long address;
        final long id;
        final int type;
        Obj[] slots;
        int heapReferences;
        int locals;

        private Obj(long address, long id, int type, int slotCount) {
            this.address = address;
            this.id = id;
            this.type = type;
            this.slots = new Obj[slotCount];
        }
    }

    private final Set<Obj> allocated = new HashSet<>();
    private final Set<Obj> counted = new HashSet<>();

    /** A new object with one local. */
    Obj make(long address, int type, int slotCount) {
        return make(address, SyntheticShapes.id(address), type, slotCount);
    }

    /** A new object with one local, at an address where by now another one may be. */
    Obj make(long address, long id, int type, int slotCount) {
        Obj made = new Obj(address, id, type, slotCount);
        made.locals = 1;
        allocated.add(made);
        counted.add(made);
        return made;
    }

    void dropLocal(Obj object) {
        object.locals--;
        settle(object);
    }

    /** The reference in a local goes into a slot; the old one of the slot is dropped. */
    void storeLocal(Obj holder, int index, Obj object) {
        Obj old = holder.slots[index];
        holder.slots[index] = object;
        if (object != null) {
            object.locals--;
            object.heapReferences++;
        }
        if (old != null) {
            old.heapReferences--;
            settle(old);
        }
    }

    /** Removes what has no reference left, and what dies with it. */
    private void settle(Obj first) {
        Deque<Obj> toLookAt = new ArrayDeque<>();
        toLookAt.add(first);
        while (!toLookAt.isEmpty()) {
            Obj object = toLookAt.pop();
            if (object.heapReferences + object.locals == 0 && counted.remove(object)) {
                for (Obj child : object.slots) {
                    if (child != null) {
                        child.heapReferences--;
                        toLookAt.push(child);
                    }
                }
            }
        }
    }

    private static Set<Obj> reachable(Obj[] locals) {
        Set<Obj> reached = new HashSet<>();
        Deque<Obj> toLookAt = new ArrayDeque<>();
        Arrays.stream(locals).filter(o -> o != null).forEach(toLookAt::push);
        while (!toLookAt.isEmpty()) {
            Obj object = toLookAt.pop();
            if (reached.add(object)) {
                Arrays.stream(object.slots).filter(o -> o != null).forEach(toLookAt::push);
            }
        }
        return reached;
    }

    /** Compares the quiescent world with the model. */
    void requireSame(World world, Obj[] locals) {
        SchemeTraits traits = world.traits();
        Set<Obj> expected = allocated;
        if (traits.reclaims()) {
            expected = traits.reclaimsCycles() ? reachable(locals) : counted;
        }
        Map<Long, Obj> byAddress = new HashMap<>();
        for (Obj object : expected) {
            assertThat(byAddress.put(object.address, object))
                    .as("two live objects at one address")
                    .isNull();
        }
        assertThat(world.objects()).as("live objects").isEqualTo(new java.util.TreeSet<>(byAddress.keySet()));
        for (Obj object : expected) {
            requireSame(world, object);
        }
        if (traits.reclaims()) {
            allocated.retainAll(expected); // what is free may come back as another object
        }
    }

    private static void requireSame(World world, Obj object) {
        assertThat(SyntheticShapes.type(object.address)).isEqualTo(object.type);
        assertThat(SyntheticShapes.id(object.address)).isEqualTo(object.id);
        assertThat(SyntheticShapes.slotCount(object.address)).isEqualTo(object.slots.length);
        for (int i = 0; i < object.slots.length; i++) {
            long expected = object.slots[i] == null ? 0 : object.slots[i].address;
            assertThat(org.refbench.heap.Memory.getLong(SyntheticShapes.slot(object.address, i)))
                    .as("slot %s of #%s", i, object.id)
                    .isEqualTo(expected);
        }
        if (world.traits().exactCounts()) {
            assertThat(world.counter().countOf(object.address))
                    .as("count of #%s", object.id)
                    .isEqualTo(object.heapReferences + (world.traits().countsLocals() ? object.locals : 0));
        }
    }
}
