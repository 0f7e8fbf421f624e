package org.refbench.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Which weak slots refer to which object: on the Java heap, so that an object that nobody refers to weakly pays nothing. The
 * table is cut into stripes by the target's address, each under its monitor.
 *
 * <p><b>Invariants.</b> A weak slot holds {@code t} if and only if it is registered under {@code t}, and both change together
 * under {@code t}'s stripe; a slot that changes from one target to another changes under the stripes of both, taken in
 * ascending order. An empty slot belongs to the stripe of its own address. So a thread that holds {@code t}'s stripe and reads
 * {@code t} in a slot knows that {@code t}'s memory has not been given back: the dying clear the slots first, under that
 * stripe. Whether {@code t} is alive is then the scheme's to say ({@link Mutator#tryRetain}). This is what CPython's free
 * threading does with its striped weak-reference locks and {@code _Py_TryIncref}.
 *
 * <p>A stripe is held for a few steps, in which nothing polls, blocks or is released.
 */
public final class WeakTable {
    private static final int STRIPES = 64;

    /** Each stripe, its own monitor: target to its weak slots, each slot to its holder. */
    private final List<Map<Long, Map<Long, Long>>> stripes = new ArrayList<>();

    WeakTable() {
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new HashMap<>());
        }
    }

    /** Receives what is registered. */
    @FunctionalInterface
    public interface Visitor {
        /** {@code slot} of {@code holder} refers weakly to {@code target}. */
        void weakReference(long target, long holder, long slot);
    }

    private int stripeOf(long target, long slot) {
        long address = target != 0 ? target : slot;
        return (int) ((address >>> 3) * 0x9E3779B97F4A7C15L >>> 58); // Fibonacci hashing: the top 6 bits
    }

    /** Makes a weak slot point to {@code object}, which a local of the caller holds, or to nothing (0). */
    void store(long holder, long slot, long object) {
        long old;
        do {
            old = Memory.getLongOpaque(slot); // a guess, verified under the stripe
        } while (!replace(holder, slot, old, object));
    }

    private boolean replace(long holder, long slot, long old, long object) {
        int from = stripeOf(old, slot);
        int to = stripeOf(object, slot);
        synchronized (stripes.get(Math.min(from, to))) {
            synchronized (stripes.get(Math.max(from, to))) {
                if (Memory.getLongOpaque(slot) != old) {
                    return false;
                }
                if (old != 0) {
                    unregister(stripes.get(from), old, slot);
                }
                if (object != 0) {
                    register(stripes.get(to), object, holder, slot);
                }
                Memory.setLongOpaque(slot, object);
                return true;
            }
        }
    }

    private static void register(Map<Long, Map<Long, Long>> stripe, long target, long holder, long slot) {
        stripe.computeIfAbsent(target, t -> new HashMap<>(2)).put(slot, holder);
        // opaque is enough: whoever sees the flag unset sets it; atomic, because a lock in the same word may change
        if ((Memory.getIntOpaque(target) & Header.WEAKLY_REFERENCED) == 0) {
            Memory.getAndBitwiseOrInt(target, Header.WEAKLY_REFERENCED);
        }
    }

    private static void unregister(Map<Long, Map<Long, Long>> stripe, long target, long slot) {
        Map<Long, Long> slots = stripe.get(target);
        if (slots == null || slots.remove(slot) == null) {
            throw new IllegalStateException("the weak slot 0x" + Long.toHexString(slot) + " is not registered");
        }
        if (slots.isEmpty()) {
            stripe.remove(target);
        }
    }

    private static void empty(Map<Long, Long> slots) {
        slots.keySet().forEach(slot -> Memory.setLongOpaque(slot, 0));
    }

    /** A new local for what a weak slot refers to, or 0 if that has died. */
    long load(Mutator mutator, long slot) {
        while (true) {
            long object = Memory.getLongOpaque(slot); // a guess, verified under the stripe
            if (object == 0) {
                return 0;
            }
            synchronized (stripes.get(stripeOf(object, slot))) {
                if (Memory.getLongOpaque(slot) == object) {
                    return mutator.tryRetain(object) ? object : 0;
                }
            }
        }
    }

    /**
     * Clears every weak slot that refers to {@code object}, which is dying. Whoever makes objects die calls it before their
     * memory can be reused, and before a finaliser can see them; {@link Mutator#destroy} does.
     */
    public void clear(long object) {
        Map<Long, Map<Long, Long>> stripe = stripes.get(stripeOf(object, 0));
        synchronized (stripe) {
            Map<Long, Long> slots = stripe.remove(object);
            if (slots != null) {
                empty(slots);
            }
        }
    }

    /** Clears every weak slot whose target is not in {@code live}. The world is stopped. */
    public void clearUnless(LongPredicate live) {
        for (Map<Long, Map<Long, Long>> stripe : stripes) {
            synchronized (stripe) {
                stripe.forEach((target, slots) -> {
                    if (!live.test(target)) {
                        empty(slots);
                    }
                });
                stripe.keySet().removeIf(target -> !live.test(target));
            }
        }
    }

    /** Forgets every weak slot whose holder is not in {@code live}: its memory is about to be reused. The world is stopped. */
    public void forgetHoldersUnless(LongPredicate live) {
        for (Map<Long, Map<Long, Long>> stripe : stripes) {
            synchronized (stripe) {
                stripe.values().removeIf(slots -> {
                    slots.values().removeIf(holder -> !live.test(holder));
                    return slots.isEmpty();
                });
            }
        }
    }

    /** Shows every weak slot that holds something. */
    public void visit(Visitor visitor) {
        for (Map<Long, Map<Long, Long>> stripe : stripes) {
            synchronized (stripe) {
                stripe.forEach((target, slots) ->
                        slots.forEach((slot, holder) -> visitor.weakReference(target, holder, slot)));
            }
        }
    }
}
