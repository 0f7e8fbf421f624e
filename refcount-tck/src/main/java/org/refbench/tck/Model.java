package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refbench.heap.Memory;
import org.refbench.spi.SchemeTraits;

/**
 * The reference model of one thread's objects: immediate counting of heap slots and owned locals, on the Java heap, and
 * reachability by search. An object with a finaliser whose last reference goes waits for it, held by the queue. What the heap holds at quiescence must be what the model says for the scheme's traits.
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
        Obj[] weak = {};

        /** Whether the object has been unreachable and come back: a collector may have cleared its weak slots meanwhile. */
        boolean doubtful;

        private final List<Obj> weakHolders = new ArrayList<>();

        private Obj(long address, long id, int type, int slotCount) {
            this.address = address;
            this.id = id;
            this.type = type;
            this.slots = new Obj[slotCount];
        }
    }

    private final Set<Obj> allocated = new HashSet<>();
    private final Set<Obj> counted = new HashSet<>();
    private final Map<Long, Obj> withFinalizer = new HashMap<>();
    private final Set<Obj> waiting = new HashSet<>();

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

    /** A new object gets a finaliser. */
    void giveFinalizer(Obj object) {
        withFinalizer.put(object.id, object);
    }

    /** A weak slot is made to point to {@code target}, or to nothing. */
    void storeWeak(Obj holder, int index, Obj target) {
        holder.weak[index] = target;
        if (target != null) {
            target.weakHolders.add(holder);
        }
    }

    /**
     * The finaliser of an object runs: it must be its first, and the object dead. Answers the object, with one local more, the
     * queue's. A collector finds dead what is unreachable, even if other garbage refers to it; the finaliser of that garbage may
     * have brought both back by now.
     */
    Obj finalizerRuns(long id, SchemeTraits traits, Obj[] locals) {
        for (Obj object : waiting) {
            if (object.id == id) {
                waiting.remove(object);
                doubtUnreachable(traits, locals);
                return object;
            }
        }
        assertThat(traits.reclaimsCycles())
                .as("the finaliser runs of #%s, which has a reference", id)
                .isTrue();
        Obj object = withFinalizer.remove(id);
        assertThat(object).as("the object whose finaliser runs, #%s", id).isNotNull();
        assertThat(!object.doubtful && reachable(locals).contains(object))
                .as("the finaliser runs of #%s, which has been reachable all the time", id)
                .isFalse();
        doubtUnreachable(traits, locals);
        object.locals++;
        return object;
    }

    private void doubtUnreachable(SchemeTraits traits, Obj[] locals) {
        if (traits.reclaimsCycles()) {
            Set<Obj> reached = reachable(locals);
            allocated.stream().filter(o -> !reached.contains(o)).forEach(o -> o.doubtful = true);
        }
    }

    /** Whether it is certain that a weak slot which points to {@code target} here can be loaded, or cannot. */
    static boolean knowsWeakLoad(Obj target, SchemeTraits traits, Obj[] locals) {
        return traits.prompt() || (target != null && reachable(locals).contains(target));
    }

    void requireNoneWaiting() {
        assertThat(waiting.stream().map(o -> o.id))
                .as("objects that wait for their finaliser")
                .isEmpty();
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

    private static void clearWeakSlotsTo(Obj object) {
        for (Obj holder : object.weakHolders) {
            Arrays.setAll(holder.weak, i -> holder.weak[i] == object ? null : holder.weak[i]);
        }
        object.weakHolders.clear();
    }

    /** Removes what has no reference left, and what dies with it; what has a finaliser waits for it instead. */
    private void settle(Obj first) {
        Deque<Obj> toLookAt = new ArrayDeque<>();
        toLookAt.add(first);
        while (!toLookAt.isEmpty()) {
            Obj object = toLookAt.pop();
            if (object.heapReferences + object.locals > 0 || !counted.contains(object)) {
                continue;
            }
            clearWeakSlotsTo(object);
            if (withFinalizer.remove(object.id) != null) {
                waiting.add(object);
                object.locals++; // the queue's
            } else {
                counted.remove(object);
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
            requireNoneWaiting();
            for (Obj object : expected) {
                requireSameWeakSlots(object, expected);
            }
            allocated.retainAll(expected); // what is free may come back as another object
        }
    }

    private static void requireSameWeakSlots(Obj holder, Set<Obj> live) {
        for (int i = 0; i < holder.weak.length; i++) {
            long actual = Memory.getLong(SyntheticShapes.weakSlot(holder.address, i));
            Obj target = holder.weak[i];
            if (target != null && (!live.contains(target) || (target.doubtful && actual == 0))) {
                target = null;
                holder.weak[i] = null;
            }
            assertThat(actual).as("weak slot %s of #%s", i, holder.id).isEqualTo(target == null ? 0 : target.address);
        }
    }

    private static void requireSame(World world, Obj object) {
        assertThat(SyntheticShapes.type(object.address)).isEqualTo(object.type);
        assertThat(SyntheticShapes.id(object.address)).isEqualTo(object.id);
        assertThat(SyntheticShapes.slotCount(object.address)).isEqualTo(object.slots.length);
        for (int i = 0; i < object.slots.length; i++) {
            long expected = object.slots[i] == null ? 0 : object.slots[i].address;
            assertThat(Memory.getLong(SyntheticShapes.slot(object.address, i)))
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
